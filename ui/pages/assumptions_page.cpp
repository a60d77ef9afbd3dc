// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assumptions_page.h"

#include "core/assumptions/uses.h"
#include "core/base/safe_file.h"
#include "core/exchange/csv.h"
#include "core/model/lookup.h"
#include "ui/document/assumption_commands.h"
#include "ui/document/export_path.h"
#include "ui/document/plan_document.h"
#include "ui/document/plan_files.h"
#include "ui/document/spoken.h"
#include "ui/models/assumption_model.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/assumption_drawer.h"
#include "ui/pages/kind_bar.h"
#include "ui/style/style.h"
#include "ui/widgets/count_chips.h"
#include "ui/widgets/empty_state.h"
#include "ui/wording/assumption_text.h"
#include "ui/workspace/exports.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QDateTime>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSet>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using assumptions::Assumption;
using assumptions::Filter;
using document::PlanEdit;
using document::translated;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QStringList titlesOf(const model::Plan& plan)
{
    QStringList titles;
    QSet<QString> known;
    for (const model::Source& source : plan.sources)
        if (const QString title = text(source.title); !title.isEmpty() && !known.contains(title)) {
            known.insert(title);
            titles << title;
        }
    return titles;
}

QStringList ownersOf(const model::Plan& plan)
{
    QStringList owners;
    for (const model::Source& source : plan.sources)
        if (const QString owner = text(source.owner); !owner.isEmpty() && !owners.contains(owner))
            owners << owner;
    owners.sort(Qt::CaseInsensitive);
    return owners;
}

/// A value of the history in the form of the figure; empty where it is none.
QString figureText(const Assumption& row, const model::Value& value)
{
    Assumption figure = row;
    figure.last.reset();
    if (const auto* number = value.as<double>())
        figure.value = *number;
    else if (const auto* whole = value.as<std::int64_t>())
        figure.value = static_cast<double>(*whole);
    else
        return {};
    return text(wording::assumptionValue(figure, translated));
}

FigureStep stepOf(const Assumption& row, const store::FigureEdit& edit, const QString& unit)
{
    FigureStep step;
    step.when = QLocale().toString(QDateTime::fromSecsSinceEpoch(edit.entry.at), QStringLiteral("d MMM yyyy HH:mm"));
    step.who = text(edit.entry.who);
    const bool ofFigure = edit.change.path == row.path && edit.change.kind == edit::ChangeKind::Set;
    const QString before = ofFigure ? figureText(row, edit.change.before) : QString();
    const QString after = ofFigure ? figureText(row, edit.change.after) : QString();
    step.what = after.isEmpty()
        ? text(edit.entry.label)
        : QStringLiteral("%1 → %2 %3").arg(before.isEmpty() ? QStringLiteral("–") : before, after, unit);
    step.why = text(edit.entry.why);
    step.canPutBack = edit.change.kind == edit::ChangeKind::Set && !edit.change.before.isNothing();
    return step;
}

} // namespace

QString AssumptionsPage::headline() const { return m_headline->text(); }

bool AssumptionsPage::isReading() const { return m_reading.isRunning() || m_shownRevision != m_model->revision(); }

void AssumptionsPage::connectDrawer()
{
    const document::PlanDocument& document = m_workspace.document();
    const auto becomeStale = [this] {
        m_planStale = true;
        m_parts.clear();
        m_reading.cancel();
    };
    connect(&document, &document::PlanDocument::planEdited, this, becomeStale);
    connect(&document, &document::PlanDocument::planReplaced, this, [this, becomeStale] {
        becomeStale();
        m_wanted.clear();
    });
    connect(&m_files, &document::PlanFiles::historyRead, this, &AssumptionsPage::refreshDrawer);
    connect(&m_reading, &runner::JobBase::finished, this, [this] {
        {
            const QScopedValueRollback quiet(m_isQuiet, true);
            m_lettingGo.post([before = m_model->take(m_reading.value())] { });
        }
        // What the list does with so many rows, and what stands around it, are two turns of the event loop.
        QMetaObject::invokeMethod(this, &AssumptionsPage::showRegister, Qt::QueuedConnection);
    });
    connect(&m_reading, &runner::JobBase::failed, this,
            [this](const base::Error& error) { m_workspace.messages().complain(error); });
    connect(m_drawer, &AssumptionDrawer::figureTyped, this, [this](double value) {
        if (const auto rows = chosen(); rows.size() == 1)
            pushEdit(document::setAssumptionFigure(m_workspace.document(), rows.front(), value));
    });
    connect(m_drawer, &AssumptionDrawer::rangeTyped, this, [this](const std::optional<assumptions::Range>& range) {
        if (const auto rows = chosen(); rows.size() == 1)
            pushEdit(document::setAssumptionRange(m_workspace.document(), rows.front(), range));
    });
    connect(m_drawer, &AssumptionDrawer::surenessChosen, this, [this](int sureness) {
        pushEdit(document::setAssumptionSureness(m_workspace.document(), chosen(),
                                                 static_cast<assumptions::Sureness>(sureness)));
    });
    connect(m_drawer, &AssumptionDrawer::kindChosen, this, [this](int kind) {
        pushEdit(document::setAssumptionKind(m_workspace.document(), chosen(), static_cast<assumptions::Kind>(kind)));
    });
    connect(m_drawer, &AssumptionDrawer::sourceTyped, this, [this](const QString& title) {
        pushEdit(document::setAssumptionSource(m_workspace.document(), chosen(), title));
    });
    connect(m_drawer, &AssumptionDrawer::yearTyped, this, [this](const QString& year) {
        pushEdit(document::setAssumptionYear(m_workspace.document(), chosen(), year));
    });
    connect(m_drawer, &AssumptionDrawer::ownerTyped, this, [this](const QString& owner) {
        pushEdit(document::setAssumptionOwner(m_workspace.document(), chosen(), owner));
    });
    connect(m_drawer, &AssumptionDrawer::putBackAsked, this, &AssumptionsPage::putBack);
    connect(m_drawer, &AssumptionDrawer::fieldAsked, this,
            [this](const QString& path) { m_workspace.messages().goTo(path); });
    connect(m_drawer, &AssumptionDrawer::closeAsked, this, [this] {
        m_drawerWanted = false;
        m_drawer->hide();
        refreshColumns();
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void AssumptionsPage::pushEdit(PlanEdit edit)
{
    edit.why = m_drawer->why();
    if (m_workspace.document().push(std::move(edit)))
        m_drawer->clearWhy();
    refreshIfSeen();
}

void AssumptionsPage::putBack(int step)
{
    const auto rows = chosen();
    if (rows.size() != 1 || step < 0 || step >= static_cast<int>(m_steps.size()))
        return;
    const edit::ValueChange change = m_steps[static_cast<std::size_t>(step)].change;
    pushEdit(document::putFigureBack(m_workspace.document(), rows.front(), change.path, change.before));
    m_drawer->focusField({});
}

void AssumptionsPage::refresh()
{
    readRegister();
    showRegister();
}

void AssumptionsPage::showRegister()
{
    if (m_shownRevision == m_model->revision())
        return;   // what is typed and not yet read stays
    m_shownRevision = m_model->revision();
    refreshCounts();
    refreshColumns();
    if (const QString wanted = std::exchange(m_wanted, {}); m_model->find(wanted))
        showFigure(wanted);
    else if (chosen().empty())
        choose({});
    else
        refreshDrawer();
}

void AssumptionsPage::readRegister()
{
    if (!m_planStale || !m_workspace.document().hasPlan())
        return;
    m_planStale = false;
    if (models::isLargeRegister(m_workspace.plan()))
        m_reading.start({m_workspace.plan(), m_model->reading()});
    else
        m_model->refresh();
    refreshNone();
}

/// What stands in place of a list without figures.
void AssumptionsPage::refreshNone()
{
    const bool isNone = m_model->shown() == 0;
    const bool isComing = isNone && isReading();
    m_none->setWords(isComing ? tr("The figures of this plan are being listed.")
                              : tr("No figure fits what is searched for and chosen above."));
    m_none->setButton(isComing ? QString() : tr("Show all figures"));
    m_listStack->setCurrentIndex(isNone ? 1 : 0);
}

void AssumptionsPage::refreshCounts()
{
    const assumptions::Counts& counts = m_model->counts();
    m_headline->setText(text(wording::registerHeadline(counts, translated)));
    m_involvement->setText(
        tr("Every figure that a result rests on: what it is, where it is from, who answers for it. %1")
            .arg(text(wording::involvementText(counts, translated))));
    m_kinds->setCounts(counts);
    for (std::size_t filter = 0; filter < assumptions::filterCount; ++filter) {
        const auto count = static_cast<int>(counts.of[filter]);
        m_chips->setCount(static_cast<int>(filter), count);
        m_chips->setChipVisible(static_cast<int>(filter), count > 0);
    }
}

std::vector<Assumption> AssumptionsPage::chosen() const
{
    std::vector<Assumption> rows;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        if (const Assumption* row = m_model->at(index))
            rows.push_back(*row);
    return rows;
}

/// The rows as they were chosen before the list was made anew; the first of the list where none is left.
void AssumptionsPage::choose(const std::vector<Assumption>& rows)
{
    QItemSelection selection;
    QModelIndex first;
    for (const Assumption& row : rows)
        if (const QModelIndex index = m_model->indexOf(row); index.isValid()) {
            selection.select(index, index);
            if (!first.isValid())
                first = index;
        }
    if (!first.isValid() && m_model->rowCount() > 0) {
        first = m_model->index(0, 0, m_model->index(0, 0));
        selection.select(first, first);
    }
    QItemSelectionModel& selected = *m_list->selectionModel();
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        if (first.isValid() && !selected.currentIndex().isValid())
            selected.setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        selected.select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    refreshDrawer();
}

void AssumptionsPage::chooseOne(const Assumption& row)
{
    if (!m_model->indexOf(row).isValid()) {
        m_search->clear();
        m_chips->setCurrent(static_cast<int>(Filter::All));
        m_model->setFilter(Filter::All);
    }
    const QModelIndex index = m_model->indexOf(row);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

QString AssumptionsPage::underTitle(const std::vector<Assumption>& rows) const
{
    if (rows.size() > 1)
        return tr("What is typed here holds for all of them, as one edit.");
    const int others = m_model->othersOfSource(rows.front());
    return others > 0 ? tr("Its source speaks of %n other figures, which stay as they are.", nullptr, others)
                      : QString();
}

void AssumptionsPage::refreshDrawer()
{
    if (m_isQuiet)
        return;
    const std::vector<Assumption> rows = chosen();
    m_drawer->setVisible(m_drawerWanted && !rows.empty() && width() > style::scaled(640.0));
    if (rows.empty() || !isVisible())
        return;
    const model::Plan& plan = m_workspace.plan();
    const Assumption& row = rows.front();
    DrawerContent content;
    content.rows = rows;
    content.name = rows.size() == 1 ? text(wording::assumptionName(row, plan, translated))
                                    : tr("%n figures chosen", nullptr, static_cast<int>(rows.size()));
    content.under = underTitle(rows);
    content.sources = titlesOf(plan);
    content.owners = ownersOf(plan);
    m_steps.clear();
    if (rows.size() == 1) {
        content.unit = text(wording::assumptionUnit(row, plan, translated));
        content.percent = wording::isPercent(row.unit);
        for (const assumptions::Use& use : assumptions::usesOf(plan, row))
            content.uses.push_back({text(wording::useName(use, translated)), text(use.path.text())});
        m_steps = m_files.editsOf(row.path);
        for (const store::FigureEdit& edit : m_steps)
            content.history.push_back(stepOf(row, edit, content.unit));
        const QString path = text(row.path.text());
        if (const QString page = m_workspace.messages().pageOf(path); !page.isEmpty() && page != title())
            content.page = {tr("Go to %1").arg(page), path};
        content.problem = m_problem;
    }
    m_drawer->setContent(content);
}

void AssumptionsPage::openDrawer()
{
    if (chosen().empty())
        return;
    m_drawerWanted = true;
    refreshDrawer();
    refreshColumns();
    m_drawer->focusField({});
}

void AssumptionsPage::write(const QString& ending)
{
    const QString name = tr("%1 assumptions", "file name: the plan").arg(m_workspace.document().displayName());
    const QString path = document::askExportPath(m_workspace.prompt(), name, ending);
    if (path.isEmpty())
        return;
    const model::Plan& plan = m_workspace.plan();
    m_workspace.exports().write(path, [plan, path = path.toStdString(), asJson = ending == QStringLiteral("json")] {
        const auto lines = wording::assumptionLines(assumptions::assumptionsOf(plan), plan);
        return base::writeFileSafely(path,
                                     asJson ? exchange::assumptionsToJson(plan.name, lines)
                                            : std::string(exchange::byteOrderMark) + exchange::assumptionsToCsv(lines));
    });
}

bool AssumptionsPage::hasField(const QString& path) const
{
    if (!m_workspace.document().hasPlan())
        return false;
    const model::Plan& plan = m_workspace.plan();
    const model::Path asked(path.toStdString());
    const model::Path part = assumptions::partOf(plan, asked);
    auto known = m_parts.find(part);
    if (known == m_parts.end())
        known = m_parts.emplace(part, assumptions::FigureIndex(assumptions::assumptionsWithin(plan, part))).first;
    return known->second.find(plan, asked).has_value();
}

void AssumptionsPage::showField(const QString& path)
{
    refreshIfSeen();
    if (isReading())
        m_wanted = path;
    else
        showFigure(path);
}

void AssumptionsPage::showFigure(const QString& path)
{
    const Assumption* const found = m_model->find(path);
    if (!found)
        return;
    {
        const QScopedValueRollback quiet(m_isQuiet, true);
        chooseOne(Assumption(*found));
    }
    const auto& problems = m_workspace.document().problems();
    const auto problem = std::ranges::find(problems, path.toStdString(), &validation::Problem::path);
    m_problem = problem == problems.end() ? QString() : document::spoken(*problem);
    m_drawerWanted = true;
    refreshDrawer();
    const bool ofSource = text(model::Path(path.toStdString()).last()).endsWith(QStringLiteral("ource"));
    m_drawer->focusField(ofSource ? QStringLiteral("source") : QString());
}

void AssumptionsPage::takeFocus()
{
    if (m_listStack->currentIndex() == 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        m_search->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
