// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/map/map_figures_job.h"
#include "ui/pages/page.h"
#include "ui/workspace/studies.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QSlider;
class QStackedWidget;

namespace homeward::charts {
class MapContent;
class MapWidget;
struct MapSubject;
struct MapThing;
} // namespace homeward::charts

namespace homeward::ui {

class EmptyState;
class MapEdits;
class MapInspector;
class Segmented;

/// "Pathway map": where people are and how they move, in one scenario or two; settings and routes are drawn, moved and
/// changed on it.
class MapPage : public Page {
    Q_OBJECT
public:
    explicit MapPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Pathway map"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("map"); }
    [[nodiscard]] QString section() const override { return tr("Plan"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] charts::MapWidget& map() const { return *m_map; }
    [[nodiscard]] MapInspector& inspector() const { return *m_inspector; }
    /// Null before the page was seen.
    [[nodiscard]] const charts::MapContent* content() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildContent();
    QWidget* buildCard();
    QWidget* buildTools(QWidget* card);
    QWidget* buildZooms(QWidget* card);
    QWidget* buildFoot(QWidget* card);
    void buildExport(QPushButton& button);
    void connectMap();
    void connectInspector();
    void ask();
    [[nodiscard]] charts::MapSubject subject() const;
    void followChoice();
    void refreshYears();
    void refreshInspector();
    void chooseThing(const charts::MapThing& thing);
    void chooseId(const QString& id);
    void zoom(int step);
    void showInspector(bool shown);
    void refreshIcons();
    [[nodiscard]] model::AreaId oneArea() const;
    [[nodiscard]] model::CohortId cohort() const;

    Workspace& m_workspace;
    MapFiguresJob m_figures;
    NeedJob m_need;
    MapOrder m_asked;
    QString m_needOf;      ///< inputs, scenario, areas and year whose loads are asked for
    QString m_loadsOf;     ///< inputs whose loads are shown
    std::string m_cohort;
    model::SettingId m_followed; ///< the chosen setting that the map has shown
    MapEdits* m_edits;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QPushButton* m_route = nullptr;
    Segmented* m_view = nullptr;
    QComboBox* m_atLeast = nullptr;
    QPushButton* m_fit = nullptr;
    QPushButton* m_smaller = nullptr;
    QPushButton* m_larger = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_details = nullptr; ///< where the window is too narrow for map and inspector beside each other
    QScrollArea* m_scroll = nullptr;
    charts::MapWidget* m_map = nullptr;
    QSlider* m_years = nullptr;
    QLabel* m_year = nullptr;
    QLabel* m_hint = nullptr;
    MapInspector* m_inspector = nullptr;
};

} // namespace homeward::ui
