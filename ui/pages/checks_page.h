// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/page.h"
#include "ui/pages/run_checks.h"
#include "ui/pages/self_test_card.h"
#include "ui/workspace/figure_counts.h"

#include <QHash>

#include <memory>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace homeward::model {
struct Plan;
}

namespace homeward::models {
class FitListModel;
class ProblemListModel;
} // namespace homeward::models

namespace homeward::ui {

class CountChips;
class FixableProblems;
class ElidedLabel;
class ProblemList;

/// "Checks": whether to trust it. The plan's problems, each a step from its field; what the last run says of itself; how
/// the base year is met; the self-test.
class ChecksPage : public Page {
    Q_OBJECT
public:
    /// All must outlive it; `check` is `selftest::run`, but for tests.
    ChecksPage(Workspace& workspace, models::ProblemListModel& problems, QWidget* parent = nullptr,
               SelfTestCard::Check check = {});

    [[nodiscard]] QString title() const override { return tr("Checks"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("checks"); }
    [[nodiscard]] QString section() const override { return tr("Hand over"); }
    [[nodiscard]] bool showsResults() const override { return true; }
    void takeFocus() override;

    [[nodiscard]] ProblemList& list() { return *m_list; }
    [[nodiscard]] QPushButton& fixButton() { return *m_fix; }
    [[nodiscard]] QPushButton& fixAllButton() { return *m_fixAll; }
    /// The chip that leaves none out; the others are those of severities.
    static constexpr int allProblems = 3;
    [[nodiscard]] CountChips& chips() { return *m_chips; }
    [[nodiscard]] SelfTestCard& selfTest() { return *m_selfTest; }
    [[nodiscard]] QTableView& fits() { return *m_fits; }
    /// Opens `FitDialog`; nothing to press where the plan names nothing to solve.
    [[nodiscard]] QPushButton& fitButton() { return *m_refit; }
    /// Makes the plan the one that was fitted, as one edit.
    void takeFit(const model::Plan& fitted);
    [[nodiscard]] QString headline() const;
    /// Everything on the page, to paste into a letter.
    [[nodiscard]] QString wholeText() const;
    void startSelfTest();

protected:
    void refresh() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildProblems();
    void buildProblemList();
    QLayout* buildFixes(QWidget* frame);
    QWidget* buildRun();
    QWidget* buildFit();
    void buildFitTable();
    void arrangeFits();
    void refreshProblems();
    void showSources(const assumptions::Counts& counts);
    void refreshRun();
    void refreshRunRows();
    QWidget* checkRow(const RunCheck& check);
    void refreshFit();
    void refreshHeadline();
    void fitAgain();
    void filter(int chip);
    void ask(const QModelIndex& index);
    void refreshFix();
    void fix(const QModelIndex& index);
    void fixAll();
    void copyAll();
    [[nodiscard]] QString problemsHeading() const;

    Workspace& m_workspace;
    models::ProblemListModel& m_problems;
    models::FitListModel* m_fit;
    FixableProblems* m_shown;
    QLabel* m_headline = nullptr;
    QLabel* m_problemsHeading = nullptr;
    CountChips* m_chips = nullptr;
    QHash<QString, QString> m_pagesOf; ///< the page that edits a field with a problem, by its path
    ProblemList* m_list = nullptr;
    ElidedLabel* m_fixWords = nullptr; ///< what the button does
    QPushButton* m_fix = nullptr; ///< of the current problem
    QPushButton* m_fixAll = nullptr;
    QPushButton* m_sources = nullptr;
    FigureCounts m_count;
    QBoxLayout* m_lower = nullptr;
    QLabel* m_runHeading = nullptr;
    QLabel* m_runUnder = nullptr;
    QVBoxLayout* m_runRows = nullptr;
    std::vector<RunCheck> m_checks;
    std::shared_ptr<const results::RunResult> m_checked; ///< the run that `m_checks` are of
    bool m_checkedChanged = false; ///< whether inputs had changed since it
    QLabel* m_fitHeading = nullptr;
    QLabel* m_fitUnder = nullptr;
    QComboBox* m_area = nullptr;
    QTableView* m_fits = nullptr;
    QPushButton* m_refit = nullptr;
    SelfTestCard* m_selfTest;
};

} // namespace homeward::ui
