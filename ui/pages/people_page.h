// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/tables/table.h"
#include "ui/pages/page.h"

#include <memory>
#include <string>

class QComboBox;
class QLabel;
class QPushButton;

namespace homeward::ui {

class PlanGrid;
class ThingMenu;

/// "People": who lives in the areas, by age band and year, and how many of each group come: by 1,000 people, trend, month
/// and weekday, with the people a year that the rates come to.
class PeoplePage : public Page {
    Q_OBJECT
public:
    explicit PeoplePage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("People"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("people"); }
    [[nodiscard]] QString section() const override { return tr("Figures"); }
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    void takeFocus() override;

    [[nodiscard]] PlanGrid& population() const { return *m_population; }
    [[nodiscard]] PlanGrid& demand() const { return *m_demand; }
    /// What is shown below: columns of demand, times listed for the current group, or the people of the first day.
    enum Below { Rates, Months, Weekdays, Hours, Listed, InCare, Delayed, Waiting, HoursInUse };
    static constexpr int belows = HoursInUse + 1;
    void showColumns(int below, const std::string& group = {});
    [[nodiscard]] QString finding() const;

protected:
    void refresh() override;

private:
    QWidget* buildPopulation();
    QWidget* buildDemand();
    [[nodiscard]] model::AreaId area() const;
    void showTables();
    void scaleFactors();
    [[nodiscard]] std::shared_ptr<const tables::TableView> viewBelow() const;
    /// The group of the current row of demand, or of the last one.
    [[nodiscard]] std::string currentGroup() const;

    Workspace& m_workspace;
    QLabel* m_title;
    QComboBox* m_area = nullptr;
    QLabel* m_populationTitle = nullptr;
    QComboBox* m_columns = nullptr;
    QPushButton* m_scale = nullptr;
    std::string m_group;
    PlanGrid* m_population = nullptr;
    PlanGrid* m_demand = nullptr;
    int m_shown = Rates;
};

} // namespace homeward::ui
