// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/money_tables.h"

#include "core/edit/new_id.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"

#include <algorithm>

namespace homeward::tables {

using namespace model;

namespace {

namespace ranges = validation::ranges;

struct StaffKey {
    StaffRoleId role;
    SettingId setting;   ///< empty for the row of the role itself
};

StaffKey keyOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string::npos ? StaffKey{StaffRoleId(key), {}}
                                      : StaffKey{StaffRoleId(key.substr(0, slash)), SettingId(key.substr(slash + 1))};
}

Cell numberCell(double value, const Path& path, const SourceId& source)
{
    return typedCell(value != 0.0 ? CellValue(value) : CellValue(), path, source);
}

std::vector<Cell> roleCells(const StaffRole& role)
{
    const Path path = Path() / "staff" / role.id;
    Cell posts = typedCell({}, path / "posts", role.source);
    if (!role.posts.empty())
        posts = typedCell(role.posts.front().posts, path / "posts" / std::to_string(role.posts.front().year) / "posts",
                          role.source);
    posts.varies = role.posts.size() > 1;
    return {typedCell(role.name, path / "name"),
            std::move(posts),
            numberCell(role.vacancies, path / "vacancies", role.source),
            numberCell(role.monthsToRecruit, path / "monthsToRecruit", role.source),
            Cell(),
            Cell(),
            typedCell(role.source.empty() ? CellValue() : CellValue(role.source.value), path / "source", role.source)};
}

std::vector<Cell> needCells(const StaffRole& role, const SettingId& setting)
{
    static const StaffNeed nothing;
    const auto found = std::ranges::find(role.needs, setting, &StaffNeed::setting);
    const bool given = found != role.needs.end();
    const StaffNeed& need = given ? *found : nothing;
    const Path path = given ? Path() / "staff" / role.id / "needs" / setting : Path();
    const auto at = [&](const char* member) { return given ? path / member : Path(); };
    Cell source = given
        ? typedCell(need.source.empty() ? CellValue() : CellValue(need.source.value), at("source"), need.source)
        : Cell();
    return {Cell(),
            Cell(),
            Cell(),
            Cell(),
            numberCell(need.perUnit, at("perUnit"), need.source),
            numberCell(need.perUnitUsed, at("perUnitUsed"), need.source),
            std::move(source)};
}

bool setPosts(StaffRole& role, const Plan& plan, const CellValue& value)
{
    const auto posts = numberOf(value);
    if (!posts)
        role.posts.clear();
    else if (role.posts.empty())
        role.posts = {{base::financialYear(plan.start), *posts}};
    else
        role.posts.front().posts = *posts;
    return true;
}

bool writeRole(const Plan& plan, StaffRole& role, const Entry& entry)
{
    const auto* word = std::get_if<std::string>(&entry.value);
    if (entry.column == "staffPosts")
        return setPosts(role, plan, entry.value);
    if (entry.column == "staffRole" && word)
        role.name = *word;
    else if (entry.column == "staffVacancies")
        role.vacancies = numberOf(entry.value).value_or(0.0);
    else if (entry.column == "monthsToRecruit")
        role.monthsToRecruit = numberOf(entry.value).value_or(0.0);
    else if (entry.column == "moneySource")
        role.source = SourceId(word ? *word : std::string());
    else
        return false;
    return true;
}

bool writeNeed(StaffRole& role, const SettingId& setting, const Entry& entry)
{
    auto need = std::ranges::find(role.needs, setting, &StaffNeed::setting);
    const auto* word = std::get_if<std::string>(&entry.value);
    if (entry.column == "moneySource") {
        if (need != role.needs.end())
            need->source = SourceId(word ? *word : std::string());
        return need != role.needs.end();
    }
    if (entry.column != "staffPerUnit" && entry.column != "staffPerUnitUsed")
        return false;
    if (need == role.needs.end())
        need = role.needs.insert(need, StaffNeed{setting});
    (entry.column == "staffPerUnit" ? need->perUnit : need->perUnitUsed) = numberOf(entry.value).value_or(0.0);
    if (need->perUnit == 0.0 && need->perUnitUsed == 0.0)
        role.needs.erase(need);
    return true;
}

void addRow(Table& table, Row row, std::vector<Cell> cells)
{
    table.rows.push_back(std::move(row));
    std::ranges::move(cells, std::back_inserter(table.cells));
}

} // namespace

Table StaffTable::read(const Plan& plan) const
{
    Table table{"staff", {}, {}, {}};
    table.columns = {{"staffRole", CellKind::Text},
                     {"staffPosts", CellKind::Number, ranges::staff},
                     {"staffVacancies", CellKind::Share, ranges::vacancies},
                     {"monthsToRecruit", CellKind::Number, ranges::monthsToRecruit},
                     {"staffPerUnit", CellKind::Number, ranges::staffPerUnit},
                     {"staffPerUnitUsed", CellKind::Number, ranges::staffPerUnit},
                     {"moneySource", CellKind::Choice, {}, sourceChoices(plan)}};
    for (const StaffRole& role : plan.staff) {
        addRow(table, {role.id.value, role.name, 0, true}, roleCells(role));
        for (const Setting& setting : plan.settings)
            addRow(table, {role.id.value + "/" + setting.id.value, setting.name, 1}, needCells(role, setting.id));
    }
    addRow(table, {.key = "new", .adds = true}, {typedCell({}, {}), Cell(), Cell(), Cell(), Cell(), Cell(), Cell()});
    return table;
}

bool StaffTable::write(Plan& plan, const Entry& entry) const
{
    if (entry.row == "new") {
        const auto* name = std::get_if<std::string>(&entry.value);
        if (entry.column != "staffRole" || !name || name->empty())
            return false;
        StaffRole role;
        role.id = StaffRoleId(edit::newId(plan.staff, *name));
        role.name = *name;
        plan.staff.push_back(std::move(role));
        return true;
    }
    const StaffKey key = keyOf(entry.row);
    StaffRole* const role = findById(plan.staff, key.role);
    if (!role)
        return false;
    if (!key.setting.empty())
        return findById(plan.settings, key.setting) != nullptr && writeNeed(*role, key.setting, entry);
    if (entry.column != "staffRole" || !isEmpty(entry.value))
        return writeRole(plan, *role, entry);
    plan.staff.erase(plan.staff.begin() + (role - plan.staff.data()));
    return true;
}

bool StaffTable::setSource(Plan& plan, const Entry& entry, const SourceId& source) const
{
    return write(plan, {entry.row, "moneySource", source.value});
}

} // namespace homeward::tables
