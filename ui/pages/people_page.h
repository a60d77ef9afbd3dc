// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/pages/page.h"

class QComboBox;
class QLabel;

namespace homeward::ui {

class PlanGrid;
class Segmented;
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
    /// Which columns of demand are shown: rates, months, weekdays, hours.
    void showColumns(int columns);
    [[nodiscard]] QString finding() const;

protected:
    void refresh() override;

private:
    QWidget* buildPopulation();
    QWidget* buildDemand();
    [[nodiscard]] model::AreaId area() const;
    void showTables();
    void scaleFactors();

    Workspace& m_workspace;
    QLabel* m_title;
    QComboBox* m_area = nullptr;
    QLabel* m_populationTitle = nullptr;
    Segmented* m_columns = nullptr;
    PlanGrid* m_population = nullptr;
    PlanGrid* m_demand = nullptr;
    int m_shown = 0;
};

} // namespace homeward::ui
