// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks_page.h"

#include "core/assumptions/assumptions.h"
#include "core/tables/repair.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/models/fit_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/checks/checks_told.h"
#include "ui/pages/checks/fit_dialog.h"
#include "ui/pages/fixable_problems.h"
#include "ui/pages/problem_list.h"
#include "ui/pages/told_by_plan.h"
#include "ui/style/style.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/count_chips.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/wording/repair_text.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using models::FitListModel;
using models::ProblemListModel;
using validation::Severity;

namespace {

style::Judgement judgementOf(CheckState state)
{
    return state == CheckState::Good ? style::Judgement::Better : style::Judgement::Worse;
}

QPixmap markOf(CheckState state, qreal ratio)
{
    const int size = static_cast<int>(style::scaled(15.0));
    if (state == CheckState::Warning)
        return style::iconPixmap(QStringLiteral("warn"), size, style::tokens().amberText, ratio);
    return style::judgementPixmap(judgementOf(state), size, ratio);
}

} // namespace

QString ChecksPage::headline() const { return m_headline->text(); }

void ChecksPage::refresh()
{
    refreshProblems();
    m_count.ask();
    refreshRun();
    refreshFit();
    refreshHeadline();
}

void ChecksPage::refreshProblems()
{
    m_problemsHeading->setText(problemsHeading());
    m_chips->setCount(allProblems, m_problems.rowCount());
    m_chips->setCount(static_cast<int>(Severity::Error), m_problems.errors());
    m_chips->setCount(static_cast<int>(Severity::Warning), m_problems.warnings());
    m_chips->setCount(static_cast<int>(Severity::Note), m_problems.notes());
    m_pagesOf.clear();
    for (int row = 0; row < m_problems.rowCount(); ++row) {
        const QString path = m_problems.index(row, 0).data(ProblemListModel::PathRole).toString();
        m_pagesOf.insert(path, m_workspace.messages().pageOf(path));
    }
    m_list->viewport()->update();
    if (!m_list->currentIndex().isValid() && m_shown->rowCount() > 0)
        m_list->setCurrentIndex(m_shown->index(0, 0));
    refreshFix();
}

void ChecksPage::refreshFix()
{
    const QString fix = m_list->currentIndex().data(FixableProblems::FixRole).toString();
    m_fixWords->setText(fix);
    m_fix->setVisible(!fix.isEmpty());
    m_fix->setAccessibleDescription(fix);
    const int fixable = m_shown->countFixable();
    m_fixAll->setText(tr("Fix all %n", nullptr, fixable));
    m_fixAll->setVisible(fixable > 1);
}

void ChecksPage::showSources(const assumptions::Counts& counts)
{
    const auto count = [&](assumptions::Filter filter) { return numbers::whole(static_cast<double>(counts[filter])); };
    m_sources->setText(tr("Assumptions: of %1 figures %2 have no source and %3 no owner.")
                           .arg(count(assumptions::Filter::All), count(assumptions::Filter::NoSource),
                                count(assumptions::Filter::NoOwner)));
    m_sources->setVisible(counts[assumptions::Filter::All] > 0);
}

QString ChecksPage::problemsHeading() const
{
    if (m_problems.errors() > 0)
        return tr("%n errors keep this plan from running", nullptr, m_problems.errors());
    if (m_problems.warnings() > 0)
        return tr("The plan can run, with %n warnings", nullptr, m_problems.warnings());
    return m_problems.rowCount() > 0 ? tr("Nothing keeps this plan from running") : tr("No problems: the plan can run");
}

void ChecksPage::refreshHeadline()
{
    if (!m_workspace.document().hasPlan()) {
        m_headline->setText(tr("No plan is open."));
        return;
    }
    const auto result = m_workspace.runs().result();
    const QString run = !result                  ? tr("it has not run yet")
        : !canBeTrusted(*result)                 ? tr("the last run does not add up: do not rely on it")
        : m_workspace.runs().inputsHaveChanged() ? tr("the last run can be trusted, but inputs have changed since")
                                                 : tr("the last run can be trusted");
    const int errors = m_problems.errors();
    const QString plan = errors > 0 ? tr("%n errors to mend before the next run", nullptr, errors)
                                    : tr("Nothing keeps this plan from running");
    m_headline->setText(tr("%1; %2.", "of the plan; of the run").arg(plan, run));
}

void ChecksPage::refreshRun()
{
    const auto result = m_workspace.runs().result();
    const bool changed = m_workspace.runs().inputsHaveChanged();
    if (!result) {
        m_checked.reset();
        m_checks.clear();
        m_runHeading->setText(tr("There is no run to check"));
        m_runUnder->setText(m_workspace.whyNothing());
        clearLayout(m_runRows);
        return;
    }
    m_runHeading->setText(canBeTrusted(*result) ? tr("The last run checked itself: it can be trusted")
                                                : tr("The last run checked itself: do not rely on it"));
    const QString futures = numbers::whole(result->replicationsDone);
    const QString scenarios = numbers::whole(static_cast<double>(result->scenarios.size()));
    const QString events = numbers::whole(static_cast<double>(result->timing.events));
    // A run that took over all of the one before took no time of its own.
    const bool ran = result->timing.seconds >= 0.05;
    m_runUnder->setText(ran ? tr("%1 futures of %2 scenarios, %3 events in %4 s")
                                  .arg(futures, scenarios, events, numbers::fixed(result->timing.seconds, 1))
                            : tr("%1 futures of %2 scenarios, %3 events").arg(futures, scenarios, events));
    if (std::exchange(m_checked, result) == result && std::exchange(m_checkedChanged, changed) == changed)
        return;
    m_checkedChanged = changed;
    m_checks = runChecksOf(*result, changed, toldByPlan(m_workspace).rangesNotDrawn);
    refreshRunRows();
}

void ChecksPage::refreshRunRows()
{
    clearLayout(m_runRows);
    QWidget* before = m_fixAll; // Tab follows the order of reading
    for (const RunCheck& check : m_checks) {
        QWidget* row = checkRow(check);
        m_runRows->addWidget(row);
        setTabOrder(before, row);
        before = row;
    }
}

QWidget* ChecksPage::checkRow(const RunCheck& check)
{
    auto* row = new QWidget(this);
    setTells(row, QVariant::fromValue(toldCheck(check, *m_checked)), AskedBy::KeyOrClick);
    row->setAccessibleName(QStringLiteral("%1: %2. %3").arg(check.title, check.value, check.detail));
    auto* mark = new QLabel(row);
    mark->setPixmap(markOf(check.state, devicePixelRatioF()));
    auto* title = plainLabel(check.title, "strong", row);
    title->setWordWrap(true);
    auto* detail = plainLabel(check.detail, "small", row);
    detail->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(detail);
    auto* figures = new QVBoxLayout;
    figures->setSpacing(0);
    figures->addWidget(plainLabel(check.value, "strong", row), 0, Qt::AlignRight);
    figures->addWidget(plainLabel(check.valueDetail, "small", row), 0, Qt::AlignRight);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addLayout(figures);
    return row;
}

void ChecksPage::fitAgain()
{
    FitDialog dialog(std::make_shared<const model::Plan>(m_workspace.plan()), this);
    if (dialog.exec() == QDialog::Accepted && dialog.fitted())
        takeFit(dialog.fitted()->plan);
}

void ChecksPage::takeFit(const model::Plan& fitted)
{
    document::PlanDocument& document = m_workspace.document();
    document.push(document::replacePlan(document, fitted, tr("Fit the base year to figures of our own")));
    m_workspace.messages().tell(tr("The base year is fitted to your figures. Run again to see what follows."));
}

void ChecksPage::refreshFit()
{
    const model::Plan& plan = m_workspace.plan();
    const bool canFit = !plan.calibration.unknowns.empty() && m_problems.errors() == 0;
    m_refit->setEnabled(canFit);
    m_refit->setToolTip(canFit
                            ? tr("Type, paste or open what you observed in the base year")
                            : tr("Only a plan that names what is solved from what, and has no errors, can be fitted"));
    const auto& fits = plan.calibration.fits;
    const QString chosen = m_area->currentData().toString();
    {
        const QSignalBlocker blocker(m_area);
        m_area->clear();
        for (const model::Area& area : plan.areas)
            if (std::ranges::find(fits, area.id, &model::AreaFit::area) != fits.end())
                m_area->addItem(QString::fromStdString(area.name), QString::fromStdString(area.id.value));
        m_area->setCurrentIndex(std::max(0, m_area->findData(chosen)));
    }
    m_area->setVisible(m_area->count() > 1);
    m_fit->setFit(plan, model::AreaId{m_area->currentData().toString().toStdString()});
    const bool none = m_fit->rowCount() == 0;
    m_fits->setVisible(!none);
    if (none) {
        m_fitHeading->setText(tr("No published figures to compare the base year with"));
        m_fitUnder->setText(tr("A plan that is made for an area (New plan) has targets, and says here how well its "
                               "base year meets them."));
        return;
    }
    const int missed = m_fit->count(calibrate::Verdict::Missed);
    m_fitHeading->setText(
        missed == 0 ? tr("The base year meets all %n published figures", nullptr, m_fit->rowCount())
                    : tr("The base year misses %1 of %2 published figures").arg(missed).arg(m_fit->rowCount()));
    m_fitUnder->setText(
        tr("%1, model against published, as it was last calibrated. Bars: 95 % interval of the model’s mean.")
            .arg(m_area->currentText()));
}

void ChecksPage::filter(int chip)
{
    m_shown->setFilterRegularExpression(chip == allProblems ? QString() : QStringLiteral("^%1$").arg(chip));
    if (m_shown->rowCount() > 0)
        m_list->setCurrentIndex(m_shown->index(0, 0));
}

void ChecksPage::ask(const QModelIndex& index)
{
    m_workspace.messages().goTo(index.data(ProblemListModel::PathRole).toString());
}

void ChecksPage::fix(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto repair = m_shown->repairOf(index);
    if (!repair) {
        m_workspace.messages().tell(tr("This cannot be fixed without you. Press Enter to go to its field."));
        return;
    }
    const auto words = [](const std::string& text) { return QString::fromStdString(text); };
    m_workspace.document().push({repair->patch, words(wording::repairLabel(*repair, document::translated))});
    m_workspace.messages().tell(
        tr("Fixed. %1 Ctrl+Z takes it back.").arg(words(wording::repairText(*repair, document::translated))));
}

void ChecksPage::fixAll()
{
    tables::Repairs repairs = tables::repairsOf(m_workspace.plan(), m_workspace.document().problems());
    const auto count = static_cast<int>(repairs.done.size());
    if (m_workspace.document().push({std::move(repairs.patch), tr("Fix %n problems", nullptr, count)}))
        m_workspace.messages().tell(tr("%n problems are fixed. Ctrl+Z takes that back.", nullptr, count));
    m_list->setFocus(Qt::OtherFocusReason);
}

QString ChecksPage::wholeText() const
{
    QStringList lines{m_headline->text(), {}, m_problemsHeading->text()};
    for (int row = 0; row < m_problems.rowCount(); ++row)
        lines << QStringLiteral("- %1").arg(m_problems.index(row, 0).data().toString());
    lines << QString() << m_runHeading->text() << m_runUnder->text();
    for (const RunCheck& check : m_checks)
        lines << QStringLiteral("- %1: %2 (%3)").arg(check.title, check.value, check.detail);
    lines << QString() << m_fitHeading->text() << m_fitUnder->text();
    for (int row = 0; row < m_fit->rowCount(); ++row) {
        QStringList cells;
        for (const int column : {FitListModel::Figure, FitListModel::Published, FitListModel::Found, FitListModel::Miss,
                                 FitListModel::VerdictColumn})
            cells << m_fit->index(row, column).data().toString();
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') % u'\n';
}

void ChecksPage::copyAll()
{
    QGuiApplication::clipboard()->setText(wholeText());
    m_workspace.messages().tell(tr("Everything on this page is on the clipboard."));
}

void ChecksPage::startSelfTest()
{
    m_selfTest->start();
    m_selfTest->takeFocus();
}

void ChecksPage::takeFocus()
{
    if (m_shown->rowCount() == 0) {
        m_selfTest->takeFocus();
        return;
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_shown->index(0, 0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
