// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/area_table.h"
#include "core/exchange/boundaries.h"
#include "ui/pages/page.h"
#include "ui/runner/job.h"

#include <memory>

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QPushButton;

namespace homeward::charts {
class AreasChart;
class AreasContent;
struct AreasFigures;
struct AreasLook;
} // namespace homeward::charts

namespace homeward::ui {

class Segmented;

/// "Compare areas": the 31 partnerships by published figures, or the plan's areas as modelled, on a tile map, ranked and
/// in a funnel. An area chosen in one picture is followed in all.
class AreasPage : public Page {
    Q_OBJECT
public:
    explicit AreasPage(Workspace& workspace, QWidget* parent = nullptr);
    ~AreasPage() override;

    [[nodiscard]] QString title() const override { return tr("Compare areas"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("areas"); }
    [[nodiscard]] QString section() const override { return tr("Areas"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    /// Shows the land by the boundaries of a GeoJSON file, and tiles again for an empty path.
    void openBoundaries(const QString& path);

    [[nodiscard]] const charts::AreasChart& map() const { return *m_map; }
    [[nodiscard]] const charts::AreasChart& ranked() const { return *m_ranked; }
    [[nodiscard]] const charts::AreasChart& funnel() const { return *m_funnel; }
    [[nodiscard]] QString finding() const;

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Shown { Published, Modelled };
    enum class Left { Map, Years };

    QWidget* buildControls();
    QWidget* buildCards();
    void addExport(QPushButton* button);
    void askForBoundaries();
    void takeBoundaries();
    void choose(const QString& code);
    void refreshMeasures();
    void refreshYears(const std::vector<std::string>& years);
    void showPublished();
    void showModelled();
    void showFigures(charts::AreasFigures figures, std::shared_ptr<const charts::AreasContent> left);
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] charts::AreasLook look() const;
    [[nodiscard]] atlas::AreaQuestion question() const;

    using BoundariesJob = runner::Job<QString, exchange::Boundaries>;

    Workspace& m_workspace;
    BoundariesJob m_reading;
    std::shared_ptr<const exchange::Boundaries> m_boundaries; ///< null = tiles
    QPushButton* m_boundariesButton = nullptr;
    QString m_chosen; ///< code of the area followed; empty = the plan's
    QLabel* m_finding;
    QLabel* m_sureness;
    QComboBox* m_source = nullptr;
    QComboBox* m_measure = nullptr;
    QComboBox* m_year = nullptr;
    Segmented* m_told = nullptr;
    Segmented* m_leftShows = nullptr;
    charts::AreasChart* m_map = nullptr;
    charts::AreasChart* m_ranked = nullptr;
    charts::AreasChart* m_funnel = nullptr;
    charts::AreasChart* m_like = nullptr;
    QBoxLayout* m_cards = nullptr;
};

} // namespace homeward::ui
