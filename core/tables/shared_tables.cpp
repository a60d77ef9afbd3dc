// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/shared_tables.h"

#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/room_cell.h"

#include <algorithm>
#include <charconv>

namespace homeward::tables {

using model::Path;
using model::Plan;
using model::Pool;
using model::Setting;
using model::SharedSetting;

namespace {

constexpr std::string_view memberColumn = "member:";

/// The columns of a table of groups: name, capacity, one for each possible member, and the source of the capacity.
template <class Items> std::vector<Column> groupColumns(const Plan& plan, const Items& members)
{
    std::vector<Column> columns{{"groupName", CellKind::Text}, {"room", CellKind::Number, validation::ranges::units}};
    for (const auto& member : members)
        columns.push_back({.id = std::string(memberColumn) + member.id.value,
                           .kind = CellKind::Choice,
                           .choices = {{"yes"}, {"no"}},
                           .name = member.name,
                           .item = member.id.value});
    columns.push_back({"source", CellKind::Choice, {}, sourceChoices(plan)});
    return columns;
}

/// The cells of one group.
template <class Items, class Ids>
void addGroup(Table& table, Row row, const model::Capacity& capacity, const Path& path, const Items& members,
              const Ids& ids, std::string_view list)
{
    table.cells.push_back(typedCell(row.name, path / "name"));
    table.cells.push_back(roomCell(capacity, path / "capacity", {}));
    for (const auto& member : members) {
        const bool isIn = std::ranges::find(ids, member.id) != ids.end();
        table.cells.push_back(typedCell(std::string(isIn ? "yes" : "no"), path / list));
    }
    table.cells.push_back(typedCell(capacity.source.empty() ? CellValue() : CellValue(capacity.source.value),
                                    path / "capacity" / "source", capacity.source));
    table.rows.push_back(std::move(row));
}

void addNewRow(Table& table)
{
    table.rows.push_back({.key = "new", .adds = true});
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        table.cells.push_back(typedCell({}, {}));
        table.cells.back().locked = c > 0;
    }
}

/// Adds a member to one group and removes it from the others, or removes it from its group.
template <class Groups, class Group, class Ids, class Id>
void setMember(Groups& groups, Group& group, Ids Group::* list, const Id& id, bool isIn)
{
    for (Group& each : groups)
        if (&each == &group ? !isIn : isIn)
            std::erase(each.*list, id);
    if (isIn && std::ranges::find(group.*list, id) == (group.*list).end())
        (group.*list).push_back(id);
}

model::Capacity noRoom(const Plan& plan)
{
    model::Capacity capacity;
    setRoom(capacity, 0.0, firstDayOf(plan));
    return capacity;
}

std::string textOf(const CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

SharedSetting* groupAt(Setting& setting, const std::string& key)
{
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
    const bool isPlace = error == std::errc() && end == key.data() + key.size() && number > 0;
    return isPlace && number <= setting.sharedBy.size() ? &setting.sharedBy[number - 1] : nullptr;
}

void removePool(Plan& plan, const model::PoolId& id)
{
    std::erase_if(plan.pools, [&](const Pool& pool) { return pool.id == id; });
    for (model::Area& area : plan.areas)
        std::erase_if(area.pools, [&](const model::AreaPool& own) { return own.pool == id; });
}

} // namespace

Table PoolsTable::read(const Plan& plan) const
{
    Table table{"pools", groupColumns(plan, plan.settings), {}, {}};
    for (const Pool& pool : plan.pools)
        addGroup(table, {.key = pool.id.value, .name = pool.name}, pool.capacity, Path() / "pools" / pool.id,
                 plan.settings, pool.settings, "settings");
    addNewRow(table);
    return table;
}

bool PoolsTable::write(Plan& plan, const Entry& entry) const
{
    const std::string text = textOf(entry.value);
    if (entry.row == "new") {
        if (entry.column == "groupName" && !text.empty())
            plan.pools.push_back({model::PoolId(edit::newId(plan.pools, text)), text, {}, noRoom(plan)});
        return entry.column == "groupName" && !text.empty();
    }
    Pool* const pool = model::findById(plan.pools, model::PoolId(entry.row));
    if (!pool)
        return false;
    if (entry.column == "groupName") {
        if (text.empty())
            removePool(plan, pool->id);
        else
            pool->name = text;
        return true;
    }
    if (!entry.column.starts_with(memberColumn))
        return writeRoom(pool->capacity, plan, entry);
    const model::SettingId setting(entry.column.substr(memberColumn.size()));
    if (!model::findById(plan.settings, setting))
        return false;
    setMember(plan.pools, *pool, &Pool::settings, setting, text == "yes");
    return true;
}

bool PoolsTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    return entry.column == "room" && write(plan, {entry.row, "source", source.value});
}

Table SharedTable::read(const Plan& plan) const
{
    Table table{"shared", groupColumns(plan, plan.areas), {}, {}};
    const Setting* const setting = model::findById(plan.settings, m_setting);
    if (!setting)
        return table;
    const Path list = Path() / "settings" / m_setting / "sharedBy";
    for (std::size_t i = 0; i < setting->sharedBy.size(); ++i) {
        const SharedSetting& group = setting->sharedBy[i];
        addGroup(table, {.key = std::to_string(i + 1), .name = group.name}, group.capacity, list / group.name,
                 plan.areas, group.areas, "areas");
    }
    addNewRow(table);
    return table;
}

bool SharedTable::write(Plan& plan, const Entry& entry) const
{
    Setting* const setting = model::findById(plan.settings, m_setting);
    const std::string text = textOf(entry.value);
    if (!setting)
        return false;
    if (entry.row == "new") {
        if (entry.column == "groupName" && !text.empty())
            setting->sharedBy.push_back({text, {}, setting->capacity});
        return entry.column == "groupName" && !text.empty();
    }
    SharedSetting* const group = groupAt(*setting, entry.row);
    if (!group)
        return false;
    if (entry.column == "groupName") {
        if (text.empty())
            setting->sharedBy.erase(setting->sharedBy.begin() + (group - setting->sharedBy.data()));
        else
            group->name = text;
        return true;
    }
    if (!entry.column.starts_with(memberColumn))
        return writeRoom(group->capacity, plan, entry);
    const model::AreaId area(entry.column.substr(memberColumn.size()));
    if (!model::findById(plan.areas, area))
        return false;
    setMember(setting->sharedBy, *group, &SharedSetting::areas, area, text == "yes");
    return true;
}

bool SharedTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    return entry.column == "room" && write(plan, {entry.row, "source", source.value});
}

} // namespace homeward::tables
