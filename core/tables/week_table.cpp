// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/week_table.h"

#include "core/model/lookup.h"
#include "core/tables/columns.h"

#include <algorithm>

namespace homeward::tables {

using model::Path;
using model::Plan;
using model::Setting;

namespace {

constexpr std::size_t days = 7;
constexpr std::string_view admitsColumn = "admits:";
constexpr std::string_view patternColumn = "pattern:";

std::size_t dayOf(const std::string& column) { return static_cast<std::size_t>(column.back() - '0'); }

bool setAdmits(Setting& setting, std::size_t day, bool admits)
{
    if (setting.admitsOn.size() != days)
        setting.admitsOn.assign(days, true);
    setting.admitsOn[day] = admits;
    if (std::ranges::all_of(setting.admitsOn, [](bool each) { return each; }))
        setting.admitsOn.clear();
    return true;
}

bool setShare(std::vector<double>& pattern, std::size_t day, double share)
{
    if (!pattern.empty() && pattern.size() != days)
        return false;
    if (pattern.empty())
        pattern.assign(days, 1.0);
    pattern[day] = share;
    if (std::ranges::all_of(pattern, [](double each) { return each == 1.0; }))
        pattern.clear();
    return true;
}

/// A setting is in one pool or in none.
bool setPool(Plan& plan, const model::SettingId& setting, const std::string& pool)
{
    if (!pool.empty() && !model::findById(plan.pools, model::PoolId(pool)))
        return false;
    for (model::Pool& each : plan.pools) {
        const bool has = std::ranges::find(each.settings, setting) != each.settings.end();
        if (each.id.value == pool && !has)
            each.settings.push_back(setting);
        else if (each.id.value != pool && has)
            std::erase(each.settings, setting);
    }
    return true;
}

std::vector<Cell> cellsOf(const Plan& plan, const Setting& setting)
{
    std::vector<Cell> cells;
    const Path path = Path() / "settings" / setting.id;
    for (std::size_t day = 0; day < days; ++day) {
        const bool closed = setting.admitsOn.size() == days && !setting.admitsOn[day];
        cells.push_back(typedCell(std::string(closed ? "no" : "yes"), path / "admitsOn"));
    }
    const std::vector<double>& pattern = setting.capacity.pattern;
    for (std::size_t day = 0; day < days; ++day) {
        const bool byHour = !pattern.empty() && pattern.size() != days;
        cells.push_back(byHour ? Cell()
                               : typedCell(pattern.empty() ? 1.0 : pattern[day], path / "capacity" / "pattern" / day));
        if (pattern.empty())
            cells.back().path = path / "capacity" / "pattern";
    }
    const model::Pool* pool = model::poolOf(plan, setting.id);
    cells.push_back(typedCell(pool ? CellValue(pool->id.value) : CellValue(),
                              pool ? Path() / "pools" / pool->id / "settings" : Path()));
    cells.back().locked = plan.pools.empty();
    return cells;
}

} // namespace

Table WeekTable::read(const Plan& plan) const
{
    Table table{"week", {}, {}, {}};
    for (std::size_t day = 0; day < days; ++day)
        table.columns.push_back(
            {std::string(admitsColumn) + std::to_string(day), CellKind::Choice, {}, {{"yes"}, {"no"}}});
    for (std::size_t day = 0; day < days; ++day)
        table.columns.push_back(
            {std::string(patternColumn) + std::to_string(day), CellKind::Share, validation::ranges::pattern});
    std::vector<Choice> pools;
    for (const model::Pool& pool : plan.pools)
        pools.push_back({pool.id.value, pool.name});
    table.columns.push_back({"pool", CellKind::Choice, {}, std::move(pools)});
    for (const Setting& setting : plan.settings) {
        Row row{.key = setting.id.value, .name = setting.name};
        row.sphere = setting.sphere;
        table.rows.push_back(std::move(row));
        std::ranges::move(cellsOf(plan, setting), std::back_inserter(table.cells));
    }
    return table;
}

bool WeekTable::write(Plan& plan, const Entry& entry) const
{
    Setting* const setting = model::findById(plan.settings, model::SettingId(entry.row));
    const auto* word = std::get_if<std::string>(&entry.value);
    if (!setting)
        return false;
    if (entry.column == "pool")
        return setPool(plan, setting->id, word ? *word : std::string());
    const std::size_t day = dayOf(entry.column);
    if (day >= days)
        return false;
    if (entry.column.starts_with(admitsColumn))
        return setAdmits(*setting, day, !word || *word == "yes");
    return entry.column.starts_with(patternColumn)
        && setShare(setting->capacity.pattern, day, numberOf(entry.value).value_or(1.0));
}

} // namespace homeward::tables
