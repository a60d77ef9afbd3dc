// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/map_edits.h"

#include "core/edit/draft.h"
#include "core/edit/structure.h"
#include "core/pathway/plan_routes.h"
#include "ui/document/plan_document.h"
#include "ui/pages/thing_menu.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QMenu>

namespace homeward::ui {

using charts::MapThing;

MapEdits::MapEdits(Workspace& workspace, QWidget* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_settings(new ThingMenu(
          workspace, edit::Thing::Setting,
          [this] {
              return m_chosen.isPlace() && m_chosen.place < settingCount() ? idOf(m_chosen.place) : std::string();
          },
          parent)),
      m_outcomes(new ThingMenu(
          workspace, edit::Thing::Outcome,
          [this] {
              return m_chosen.isPlace() && m_chosen.place >= settingCount() ? idOf(m_chosen.place) : std::string();
          },
          parent))
{
    m_outcomes->hide();
    m_settings->menu()->addSeparator();
    m_settings->menu()->addAction(tr("Lay the map out anew"), this, &MapEdits::layOutAnew);
}

int MapEdits::settingCount() const { return static_cast<int>(m_workspace.plan().settings.size()); }

std::string MapEdits::idOf(int place) const
{
    const model::Plan& plan = m_workspace.plan();
    const int outcome = place - settingCount();
    if (place < 0 || outcome >= static_cast<int>(plan.outcomes.size()))
        return {};
    return outcome < 0 ? plan.settings[static_cast<std::size_t>(place)].id.value
                       : plan.outcomes[static_cast<std::size_t>(outcome)].id.value;
}

QString MapEdits::nameOf(int place) const
{
    const model::Plan& plan = m_workspace.plan();
    const int outcome = place - settingCount();
    return QString::fromStdString(outcome < 0 ? plan.settings[static_cast<std::size_t>(place)].name
                                              : plan.outcomes[static_cast<std::size_t>(outcome)].name);
}

QString MapEdits::add(int beside)
{
    const model::Plan& plan = m_workspace.plan();
    const QString name = tr("New setting");
    const edit::Made made = edit::added(plan, edit::Thing::Setting, name.toStdString());
    edit::PlanPatch patch = edit::edited(plan, [&](model::Plan& edited) {
        if (!edit::apply(edited, made.patch))
            return;
        model::Setting& setting = edited.settings.back();
        if (beside >= 0 && beside < settingCount())
            setting.sphere = edited.settings[static_cast<std::size_t>(beside)].sphere;
        // Runs until its room is typed.
        setting.capacity.unlimited = true;
    });
    if (!m_workspace.document().push({std::move(patch), tr("Add a setting")}))
        return {};
    m_workspace.messages().tell(
        tr("A new setting without a limit: give it a name and its room, and draw its routes with R. The plan runs once "
           "people come there."));
    return QString::fromStdString(made.id);
}

bool MapEdits::connectPlaces(int from, int to)
{
    const model::Plan& plan = m_workspace.plan();
    if (from < 0 || from >= settingCount() || idOf(to).empty())
        return false;
    auto made = pathway::connected(plan, model::SettingId(idOf(from)), model::PlaceId(idOf(to)));
    if (!made) {
        m_workspace.messages().complain(made.error());
        return false;
    }
    const QString label = tr("Draw a route from %1 to %2").arg(nameOf(from), nameOf(to));
    if (!m_workspace.document().push({std::move(made.value()), label})) {
        m_workspace.messages().tell(tr("There is a route from %1 to %2 already.").arg(nameOf(from), nameOf(to)));
        return false;
    }
    m_workspace.messages().tell(tr("The route is there; type the share of people who take it."));
    return true;
}

void MapEdits::remove(const MapThing& thing)
{
    m_chosen = thing;
    if (thing.isRoute())
        removeRoute(thing);
    else if (thing.isPlace())
        (thing.place < settingCount() ? m_settings : m_outcomes)->remove();
}

void MapEdits::removeRoute(const MapThing& thing)
{
    pathway::Disconnected made = pathway::disconnected(m_workspace.plan(), model::SettingId(idOf(thing.from)),
                                                       model::PlaceId(idOf(thing.place)));
    const QString from = nameOf(thing.from);
    const QString to = nameOf(thing.place);
    const bool gone =
        m_workspace.document().push({std::move(made.patch), tr("Delete the route from %1 to %2").arg(from, to)});
    if (!made.kept.empty())
        m_workspace.messages().tell(tr("For %1 it is the only way on from %2, so it stays: draw another first.")
                                        .arg(QString::fromStdString(made.kept.front()), from));
    else if (gone)
        m_workspace.messages().tell(
            tr("Deleted the route from %1 to %2; the other shares have grown to 100 %. Ctrl+Z brings it back.")
                .arg(from, to));
    else
        m_workspace.messages().tell(
            tr("The route from %1 to %2 is made by changes of scenarios, not by the plan’s own routes.").arg(from, to));
}

void MapEdits::move(int setting, const model::MapPlace& place)
{
    m_workspace.document().push(
        {pathway::placed(m_workspace.plan(), model::SettingId(idOf(setting)), place.column, place.row),
         tr("Move %1 on the map").arg(nameOf(setting))});
}

void MapEdits::layOutAnew()
{
    if (!m_workspace.document().push({pathway::laidOutByItself(m_workspace.plan()), tr("Lay the map out anew")}))
        m_workspace.messages().tell(tr("The map stands as it is laid out by itself."));
}

void MapEdits::rename(const MapThing& thing, const QString& name)
{
    if (!thing.isPlace())
        return;
    const auto kind = thing.place < settingCount() ? edit::Thing::Setting : edit::Thing::Outcome;
    m_workspace.document().push({edit::renamed(m_workspace.plan(), kind, idOf(thing.place), name.toStdString()),
                                 tr("Rename %1 to %2").arg(nameOf(thing.place), name)});
}

namespace {

/// The entry; of a route's share also those of the other routes, which shrink or grow alike so that all add up to 1.
std::vector<tables::Entry> entriesOf(const model::Plan& plan, const CellPlace& cell, const tables::CellValue& value)
{
    std::vector<tables::Entry> entries{{cell.row, cell.column, value}};
    const auto share = tables::numberOf(value);
    if (!share || !cell.column.starts_with("to:"))
        return entries;
    const tables::Table table = cell.table->read(plan);
    const auto row = table.rowOf(cell.row);
    double others = 0.0;
    for (std::size_t c = 0; row && c < table.columns.size(); ++c)
        if (table.columns[c].id != cell.column && !table.columns[c].isComputed)
            others += tables::numberOf(table.at(*row, c).value).value_or(0.0);
    for (std::size_t c = 0; row && others > 0.0 && c < table.columns.size(); ++c)
        if (const auto other = tables::numberOf(table.at(*row, c).value);
            other && table.columns[c].id != cell.column && !table.columns[c].isComputed)
            entries.push_back({cell.row, table.columns[c].id, *other * (1.0 - *share) / others});
    return entries;
}

} // namespace

void MapEdits::enter(const CellPlace& cell, const tables::CellValue& value, const QString& label, const QString& of)
{
    m_workspace.document().push(
        {tables::patchOf(*cell.table, m_workspace.plan(), entriesOf(m_workspace.plan(), cell, value)),
         tr("Set %1 of %2", "a figure of a setting").arg(label, of)});
}

} // namespace homeward::ui
