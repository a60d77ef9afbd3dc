// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/least_capacity.h"
#include "core/study/lever_strength.h"
#include "ui/pages/page.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;

namespace homeward::charts {
class ChartWidget;
struct SearchFigures;
} // namespace homeward::charts

namespace homeward::ui {

class NumberField;
class Segmented;

/// "What would it take?": the least that keeps a result below a target, 95 % sure: units of one setting, the cheapest mix
/// of two, or the strength of a scenario's changes. The answer can be taken as a scenario.
class LeastPage : public Page {
    Q_OBJECT
public:
    explicit LeastPage(Workspace& workspace, QWidget* parent = nullptr);
    ~LeastPage() override;

    [[nodiscard]] QString title() const override { return tr("What would it take?"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("sigma"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    /// Searches for what the page asks; what was going on is cancelled.
    void start();
    /// Adds what was found to the plan, as a scenario: one step back.
    void takeAnswer();

    [[nodiscard]] QString answer() const;
    [[nodiscard]] const charts::ChartWidget& picture() const { return *m_picture; }
    [[nodiscard]] NumberField& target() { return *m_below; }
    [[nodiscard]] Segmented& moves() { return *m_moves; }

    enum Moves { OneCapacity, TwoCapacities, Strength };

protected:
    void refresh() override;

private:
    QWidget* buildQuestion();
    QWidget* buildAnswer();
    void connectJobs();
    void refreshChoices();
    void refreshSearch();
    void forget();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] study::ChosenResult chosenResult() const;
    [[nodiscard]] charts::SearchFigures searchFigures() const;
    [[nodiscard]] QString settingName(const QComboBox& box) const;
    [[nodiscard]] QString answerText() const;
    /// What a scenario of the answer is called.
    [[nodiscard]] QString answerName() const;

    Workspace& m_workspace;
    std::optional<study::LeastRequest> m_capacity; ///< as asked last; the other is none
    std::optional<study::StrengthRequest> m_strength;
    std::shared_ptr<const study::LeastCapacity> m_units;
    std::shared_ptr<const study::LeastStrength> m_percent;
    QLabel* m_finding;
    QLabel* m_sureness;
    QComboBox* m_figure = nullptr;
    NumberField* m_below = nullptr;
    QComboBox* m_year = nullptr;
    Segmented* m_moves = nullptr;
    QComboBox* m_area = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QPushButton* m_run = nullptr;
    QPushButton* m_take = nullptr;
    QLabel* m_hint = nullptr; ///< while there is no search to show
    charts::ChartWidget* m_picture = nullptr;
};

} // namespace homeward::ui
