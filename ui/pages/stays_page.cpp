// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/stays_page.h"

#include "core/edit/draft.h"
#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/list_tables.h"
#include "core/tables/paste.h"
#include "core/tables/stay_list.h"
#include "core/tables/stay_tables.h"
#include "ui/charts/chart_marks.h"
#include "ui/document/plan_document.h"
#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_view.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/stay_editor.h"
#include "ui/style/style.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/stay_curve.h"
#include "ui/wording/table_text.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::ui {

using tables::SumFix;

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

std::string afterColon(const std::string& id) { return id.substr(id.find(':') + 1); }

template <class List> QString nameIn(const List& list, const std::string& id)
{
    for (const auto& item : list)
        if (item.id.value == id)
            return shown(item.name);
    return shown(id);
}

} // namespace

model::AreaId StaysPage::area() const { return model::AreaId(m_area->currentData().toString().toStdString()); }

const model::Distribution* StaysPage::stayAt(const std::string& cohort, const std::string& setting) const
{
    const auto path =
        tables::pathOfStay(m_workspace.plan(), model::CohortId(cohort), model::SettingId(setting), area());
    const auto node = model::findNode(m_workspace.plan(), path);
    return node ? node.value().as<model::Distribution>() : nullptr;
}

int StaysPage::paintCurve(QPainter& painter, const QRect& cell, const QModelIndex& index)
{
    const std::string setting = afterColon(m_stays->model().column(index.column()).id);
    const std::string cohort = m_stays->model().row(index.row()).key;
    const QString key = shown(cohort + "\n" + setting);
    if (!m_outlines.contains(key)) {
        const model::Distribution* stay = stayAt(cohort, setting);
        m_outlines.insert(key, stay ? densityOutline(*stay, 16) : QPolygonF());
    }
    const QPolygonF& outline = m_outlines[key];
    const double width = style::scaled(34);
    if (outline.isEmpty() || cell.width() < width * 2)
        return 0;
    const model::Setting* place = model::findById(m_workspace.plan().settings, model::SettingId(setting));
    const auto& colours = style::tokens().sphere(place ? place->sphere : model::Sphere::Hospital);
    const QRectF box(cell.left() + 5, cell.center().y() - 6, width, 13);
    QPolygonF placed;
    for (const QPointF& each : outline)
        placed << QPointF(box.left() + each.x() * box.width(), box.top() + each.y() * box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.text, 1));
    painter.setBrush(colours.tint);
    painter.drawPolygon(placed);
    painter.restore();
    return qRound(width);
}

void StaysPage::showBelow(Below what)
{
    m_below = what;
    m_belowChoice->setCurrentIndex(what);
    showTables();
}

void StaysPage::chooseSetting(const model::SettingId& setting)
{
    m_setting = setting;
    const QSignalBlocker quiet(m_settings);
    m_settings->setCurrentIndex(m_settings->findData(shown(setting.value)));
    showTables();
}

void StaysPage::showTables()
{
    const model::Plan& plan = m_workspace.plan();
    if (!model::findById(plan.settings, m_setting) && !plan.settings.empty())
        m_setting = plan.settings.front().id;
    m_outlines.clear();
    m_stays->setView(std::make_shared<tables::StaysTable>(area()), tr("Mean stay, days, by group of people"));
    showNext();
    showEditor();
}

model::CohortId StaysPage::currentCohort() const { return model::CohortId(m_stays->currentRow()); }

std::shared_ptr<const tables::TableView> StaysPage::viewBelow() const
{
    using namespace tables;
    const model::SettingId place(afterColon(m_stays->currentColumn()));
    switch (m_below) {
    case Delays: return std::make_shared<DelaysTable>(m_setting);
    case Packages: return std::make_shared<PackagesTable>(area());
    case PackageEnds: return std::make_shared<PackageEndsTable>(area());
    case Outcomes: return outcomesTable();
    case WaysOn: return waysOnTable(currentCohort(), m_setting, area());
    case StayValues: return std::make_shared<StayValuesTable>(StayValuesTable::Values, currentCohort(), place, area());
    case StayBands: return std::make_shared<StayValuesTable>(StayValuesTable::Bands, currentCohort(), place, area());
    default: return std::make_shared<RoutesTable>(m_setting, area());
    }
}

void StaysPage::showNext()
{
    m_settings->setVisible(m_below == Routes || m_below == Delays || m_below == WaysOn);
    m_counts->setVisible(m_below == Routes);
    const QString group = nameIn(m_workspace.plan().cohorts, currentCohort().value);
    const QString ofAll = m_below == Delays ? tr("Group of people, way on")
        : m_below == Outcomes               ? tr("End of care")
                                            : tr("Group of people");
    m_next->setView(viewBelow(), m_below >= WaysOn ? group : ofAll);
    refreshBanner();
}

void StaysPage::showCurrent()
{
    if (m_below >= WaysOn)
        showNext();
    showEditor();
}

void StaysPage::refresh()
{
    const auto refill = [](QComboBox& box, const auto& list, const QString& first) {
        const QSignalBlocker quiet(&box);
        const QVariant before = box.currentData();
        box.clear();
        if (!first.isEmpty())
            box.addItem(first, QString());
        for (const auto& item : list)
            box.addItem(shown(item.name), shown(item.id.value));
        box.setCurrentIndex(std::max(0, box.findData(before)));
    };
    refill(*m_area, m_workspace.plan().areas, tr("The plan's own"));
    m_area->setVisible(m_workspace.plan().areas.size() > 1);
    refill(*m_settings, m_workspace.plan().settings, {});
    showTables();
    followChoice();
}

/// Goes to a setting that was chosen on another page.
void StaysPage::followChoice()
{
    const model::SettingId& setting = m_workspace.selection().setting();
    if (std::exchange(m_followed, setting) == setting || setting.empty())
        return;
    chooseSetting(setting);
    const auto& columns = m_stays->model().table().columns;
    const auto column = std::ranges::find(columns, setting.value, [](const auto& each) { return afterColon(each.id); });
    const QModelIndex now = m_stays->view().currentIndex();
    if (column != columns.end() && now.isValid())
        m_stays->view().goTo(now.siblingAtColumn(static_cast<int>(column - columns.begin())));
}

void StaysPage::showEditor()
{
    const std::string cohort = m_stays->currentRow();
    const std::string setting = afterColon(m_stays->currentColumn());
    const model::Distribution* stay = stayAt(cohort, setting);
    if (!stay) {
        m_editor->showNothing();
        m_title->setText(tr("How long people stay, and where they go next"));
        return;
    }
    const model::Plan& plan = m_workspace.plan();
    const QString group = nameIn(plan.cohorts, cohort);
    const QString place = nameIn(plan.settings, setting);
    const model::Setting* of = model::findById(plan.settings, model::SettingId(setting));
    m_editor->show(*stay, of->sphere, tr("%1, in %2").arg(group, place),
                   shown(cohort + "\n" + setting + "\n" + area().value));
    charts::ToldFigure told;
    told.title = tr("%1, in %2").arg(group, place);
    told.value = m_editor->figures();
    told.meaning = tr("How long people stay, as a curve: most stays are shorter than the mean, a few are much longer. "
                      "The curve is given by two figures and its shape; the others follow from them.");
    const model::Source* source = model::findById(plan.sources, stay->source);
    told.source = source ? shown(source->title) : tr("no source");
    told.help = QStringLiteral("stays");
    for (QWidget* words : {static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_title)})
        setTells(words, QVariant::fromValue(told));
    if (const auto law = model::samplerOf(*stay))
        m_title->setText(tr("%1: a stay in %2 takes %3 days on average; one in ten takes longer than %4.")
                             .arg(group, place, numbers::people(law->mean()), numbers::people(law->centile(0.9))));
}

void StaysPage::takeStay(const model::Distribution& stay, int pastedStays)
{
    const model::CohortId cohort(m_stays->currentRow());
    const model::SettingId setting(afterColon(m_stays->currentColumn()));
    const QString what =
        tr("stay of %1 in %2")
            .arg(nameIn(m_workspace.plan().cohorts, cohort.value), nameIn(m_workspace.plan().settings, setting.value));
    const QString label = pastedStays > 0 ? tr("Paste %n stays", nullptr, pastedStays) : tr("Set %1").arg(what);
    edit::PlanPatch patch = edit::edited(m_workspace.plan(), [&](model::Plan& plan) {
        if (model::Distribution* to = tables::stayToWrite(plan, cohort, setting, area())) {
            const model::SourceId source = to->source;
            *to = stay;
            to->source = source;
        }
    });
    m_workspace.document().push({std::move(patch), label, pastedStays == 0});
    refresh();
}

void StaysPage::pasteStays(const QString& text)
{
    const tables::StayList list = tables::stayListOf(text.toStdString(), wording::typingForm(grid::said).numbers);
    if (!list.refused.empty()) {
        const auto& wrong = list.refused.front();
        m_workspace.messages().tell(
            tr("Row %1: “%2” is not a number of days. Type a number such as 12.5. Nothing has changed.")
                .arg(wrong.row)
                .arg(shown(wrong.found)));
        return;
    }
    if (list.days.size() < stats::fewestToFit) {
        m_workspace.messages().tell(
            tr("Copy at least %1 stays in days, one a row, from a spreadsheet first.").arg(stats::fewestToFit));
        return;
    }
    m_editor->fit(list.days);
}

void StaysPage::pasteCounts(const QString& text)
{
    tables::Table counts = m_next->model().table();
    for (tables::Column& column : counts.columns)
        if (!column.isComputed) {
            column.kind = tables::CellKind::Number;
            column.range = {0.0, 1e9, 0.0, 1e9};
        }
    const QModelIndex at = m_next->view().currentIndex();
    tables::PasteTarget target;
    for (int row = std::max(0, at.row()); row < m_next->model().rowCount(); ++row)
        target.rows.push_back(m_next->model().order()[static_cast<std::size_t>(row)]);
    for (int column = std::max(0, at.column()); column < m_next->model().columnCount(); ++column)
        target.columns.push_back(static_cast<std::size_t>(column));
    const auto look = tables::lookAtPaste(counts, text.toStdString(), target, wording::typingForm(grid::said));
    if (!look.refused.empty() || look.fitting.empty()) {
        m_workspace.messages().tell(
            look.refused.empty()
                ? tr("Copy a block of counts from a spreadsheet first.")
                : tr("%1 Nothing has changed.")
                      .arg(shown(wording::refusalText(counts, look.refused.front(), look.refused.front().row,
                                                      look.refused.front().column + 1, grid::said))));
        return;
    }
    m_next->push(tables::sharesOfCounts(counts, tables::entriesOf(counts, look)),
                 tr("Paste %n counts", nullptr, static_cast<int>(look.fitting.size())));
}

std::string StaysPage::wrongRow() const
{
    const auto& table = m_next->model().table();
    const auto sum = table.columnOf("sum");
    for (std::size_t row = 0; sum && row < table.rows.size(); ++row)
        if (const auto share = tables::numberOf(table.at(row, *sum).value);
            share && std::abs(*share - 1.0) > tables::sumTolerance)
            return table.rows[row].key;
    return {};
}

std::string StaysPage::fixColumn(Fix how, const std::string& row) const
{
    const tables::Entry& last = m_next->lastEntry();
    if (how == LastChanged && last.row == row && last.column.starts_with("to:"))
        return last.column;
    const auto& table = m_next->model().table();
    const auto place = table.rowOf(row);
    std::string column;
    double most = -1.0;
    for (std::size_t c = 0; place && c < table.columns.size(); ++c)
        if (const auto share = tables::numberOf(table.at(*place, c).value);
            share && !table.columns[c].isComputed && *share > most) {
            most = *share;
            column = table.columns[c].id;
        }
    return column;
}

QString StaysPage::problem() const { return m_banner->isHidden() ? QString() : m_bannerText->text(); }

void StaysPage::refreshBanner()
{
    const std::string row = m_below == Routes ? wrongRow() : std::string();
    m_banner->setVisible(!row.empty());
    if (row.empty())
        return;
    const auto& table = m_next->model().table();
    const double sum = *tables::numberOf(table.at(*table.rowOf(row), *table.columnOf("sum")).value);
    const auto nameOf = [&](const std::string& column) {
        const auto place = table.columnOf(column);
        return place ? shown(table.columns[*place].name) : QString();
    };
    const QString missing = numbers::fixed(100.0 * std::abs(1.0 - sum), 1);
    const QString to = nameOf(fixColumn(LastChanged, row));
    const bool isLast = m_next->lastEntry().row == row;
    const QString what = sum < 1.0 ? tr("Fix adds the %1 points to %2%3.") : tr("Fix takes the %1 points from %2%3.");
    m_bannerText->setText(tr("The routes from %1 for %2 add up to %3 %. ")
                              .arg(nameIn(m_workspace.plan().settings, m_setting.value),
                                   nameIn(m_workspace.plan().cohorts, row), numbers::fixed(100.0 * sum, 1))
                          % what.arg(missing, to, isLast ? tr(", the cell last changed") : QString()));
    m_fixLargest->setText((sum < 1.0 ? tr("Add to %1") : tr("Take from %1")).arg(nameOf(fixColumn(Largest, row))));
}

void StaysPage::fix(Fix how)
{
    const std::string row = wrongRow();
    const auto entries = tables::fixSum(m_next->model().table(), row, how == All ? SumFix::Stretch : SumFix::AddToCell,
                                        fixColumn(how, row));
    if (entries.empty())
        m_workspace.messages().tell(tr("That share would be below 0. Change another one, or stretch all."));
    else
        m_next->push(entries, tr("Fix the routes of %1").arg(nameIn(m_workspace.plan().cohorts, row)));
    refreshBanner();
}

bool StaysPage::hasField(const QString& path) const
{
    const auto keys = model::keysOf(model::Path(path.toStdString()));
    return std::ranges::find(keys, "pathway") != keys.end() || (!keys.empty() && keys[0] == "outcomes");
}

void StaysPage::showField(const QString& path)
{
    const model::Path named = model::namedPath(m_workspace.plan(), model::Path(path.toStdString()));
    const auto steps = named.steps();
    const bool ofArea = steps.size() > 1 && steps[0] == "areas";
    m_area->setCurrentIndex(ofArea ? std::max(0, m_area->findData(shown(steps[1]))) : 0);
    const auto pathway = std::ranges::find(steps, "pathway");
    if (pathway != steps.end() && std::next(pathway) != steps.end())
        chooseSetting(model::SettingId(*std::next(pathway)));
    const auto has = [&](const char* step) { return std::ranges::find(steps, step) != steps.end(); };
    const bool found = m_stays->goToPath(shown(named.text()));
    if (found && !has("table") && !has("bands"))
        return;
    // A figure of a table below, of the group and setting of its stay.
    if (pathway != steps.end() && std::next(pathway) != steps.end()) {
        model::Path step;
        for (auto each = steps.begin(); each != std::next(pathway, 2); ++each)
            step = step / *each;
        m_stays->goToPath(shown((step / "stay").text()));
    }
    for (const Below below : {Routes, Delays, Packages, PackageEnds, Outcomes, WaysOn, StayValues, StayBands}) {
        showBelow(below);
        if (m_next->goToPath(shown(named.text())))
            return;
    }
    showBelow(Routes);
    takeFocus();
}

void StaysPage::takeFocus() { m_stays->view().setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
