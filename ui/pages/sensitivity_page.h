// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/range_study.h"
#include "core/study/suggest_ranges.h"
#include "ui/pages/page.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace homeward::charts {
class ChartWidget;
class TornadoChart;
} // namespace homeward::charts

namespace homeward::ui {

class EmptyState;
class FirmUpCard;
class Segmented;

/// "Sensitivity": which uncertain figures move a result, which to firm up first, and how often a finding holds when every
/// range is drawn.
class SensitivityPage : public Page {
    Q_OBJECT
public:
    explicit SensitivityPage(Workspace& workspace, QWidget* parent = nullptr);
    ~SensitivityPage() override;

    [[nodiscard]] QString title() const override { return tr("Sensitivity"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("sens"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    /// Gives figures without a range the one that the wishes ask for, once it is known which can have one.
    void addRanges(const study::RangeWishes& wishes);
    /// Runs the study of the plan as it is now; what was going on is cancelled.
    void start();

    [[nodiscard]] QString finding() const;
    [[nodiscard]] const charts::TornadoChart& tornado() const { return *m_tornado; }
    [[nodiscard]] const charts::ChartWidget& picture() const { return *m_picture; }

protected:
    void refresh() override;

private:
    enum As { Level, Difference };
    enum Shows { Scatter, Curve };

    QWidget* buildContent();
    QWidget* buildControls();
    QWidget* buildPicture();
    void connectJobs();
    void addExport(QPushButton* button);
    void askForRanges();
    void takeRanges();
    void forgetStudy();
    void refreshChoices();
    void refreshStudy();
    void explainNothing();
    /// The pictures of a study, or why there are none.
    void showStudy(bool shown);
    [[nodiscard]] std::optional<study::RangeQuestion> question() const;
    /// Whether the study is of the scenarios and areas that are looked at.
    [[nodiscard]] bool fits() const;

    Workspace& m_workspace;
    std::shared_ptr<const study::RangeStudy> m_study;
    std::vector<model::AreaId> m_studyAreas;
    bool m_edited = false; ///< the plan since the study
    std::optional<std::size_t> m_chosen; ///< input of the plan
    QStackedWidget* m_stack;
    EmptyState* m_empty; ///< in place of the page, without a range
    QLabel* m_finding = nullptr;
    QLabel* m_sureness = nullptr;
    QLabel* m_counts = nullptr;
    QComboBox* m_figure = nullptr;
    QComboBox* m_year = nullptr;
    Segmented* m_as = nullptr;
    Segmented* m_shows = nullptr;
    QPushButton* m_run = nullptr;
    charts::TornadoChart* m_tornado = nullptr;
    QWidget* m_beside = nullptr; ///< what to firm up, and the picture
    EmptyState* m_nothing = nullptr; ///< in its place before a study
    charts::ChartWidget* m_picture = nullptr;
    FirmUpCard* m_firmUp = nullptr;
};

} // namespace homeward::ui
