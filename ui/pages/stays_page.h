// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/tables/pathway_tables.h"
#include "ui/pages/page.h"

#include <QHash>
#include <QPolygonF>

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace homeward::ui {

class PlanGrid;
class StayEditor;
class ThingMenu;

/// "Stays and routes": how long each group stays in each setting, with the curve of one; where people go next, delays on
/// the way by reason, and hours of care.
class StaysPage : public Page {
    Q_OBJECT
public:
    explicit StaysPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Stays and routes"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("stays"); }
    [[nodiscard]] QString section() const override { return tr("Figures"); }
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    void takeFocus() override;

    [[nodiscard]] PlanGrid& stays() const { return *m_stays; }
    [[nodiscard]] PlanGrid& next() const { return *m_next; }
    [[nodiscard]] StayEditor& editor() const { return *m_editor; }
    /// What is below: of all groups, or of the group of the current stay.
    enum Below { Routes, Delays, Packages, PackageEnds, Outcomes, WaysOn, StayValues, StayBands };
    void showBelow(Below what);
    void chooseSetting(const model::SettingId& setting);
    /// Stays in days, one a row, for the current cell.
    void pasteStays(const QString& text);
    /// Rows of counts from the current cell of the routes on.
    void pasteCounts(const QString& text);
    /// Makes the first row that does not add up to 100 % do so; by the cell last changed, by the largest share, or all.
    enum Fix { LastChanged, Largest, All };
    void fix(Fix how);
    [[nodiscard]] QString problem() const;

protected:
    void refresh() override;

private:
    QWidget* buildHead();
    QWidget* buildStays();
    QWidget* buildNext();
    QWidget* buildBanner(QWidget* parent);
    void resizeEvent(QResizeEvent* event) override;
    void showTables();
    void followChoice();
    void showNext();
    void showCurrent();
    void showEditor();
    /// The group of people of the current stay.
    [[nodiscard]] model::CohortId currentCohort() const;
    [[nodiscard]] std::shared_ptr<const tables::TableView> viewBelow() const;
    void refreshBanner();
    void takeStay(const model::Distribution& stay, int pastedStays);
    [[nodiscard]] model::AreaId area() const;
    [[nodiscard]] const model::Distribution* stayAt(const std::string& cohort, const std::string& setting) const;
    [[nodiscard]] int paintCurve(QPainter& painter, const QRect& cell, const QModelIndex& index);
    /// The row of routes that does not add up, and the cell that a fix by the last change is for.
    [[nodiscard]] std::string wrongRow() const;
    [[nodiscard]] std::string fixColumn(Fix how, const std::string& row) const;

    Workspace& m_workspace;
    model::SettingId m_setting;
    model::SettingId m_followed; ///< the setting chosen elsewhere that the tables have gone to
    int m_below = Routes;
    QHash<QString, QPolygonF> m_outlines;
    QLabel* m_title = nullptr;
    QBoxLayout* m_upper = nullptr; ///< table and curve: beside each other where there is room
    QComboBox* m_area = nullptr;
    PlanGrid* m_stays = nullptr;
    StayEditor* m_editor = nullptr;
    QComboBox* m_belowChoice = nullptr;
    QComboBox* m_settings = nullptr;
    QPushButton* m_counts = nullptr;
    PlanGrid* m_next = nullptr;
    QFrame* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    QPushButton* m_fix = nullptr;
    QPushButton* m_fixLargest = nullptr;
    QPushButton* m_fixAll = nullptr;
};

} // namespace homeward::ui
