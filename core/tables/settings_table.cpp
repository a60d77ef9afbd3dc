// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/settings_table.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/room_cell.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

namespace homeward::tables {

using model::Area;
using model::AreaSetting;
using model::Capacity;
using model::FullRule;
using model::FullRuleKind;
using model::Path;
using model::Plan;
using model::Setting;
using model::SettingId;

namespace {

namespace ranges = validation::ranges;

constexpr std::string_view divertWord = "divert:";

bool isShown(const std::vector<model::AreaId>& areas, const model::AreaId& id)
{
    return areas.empty() || std::ranges::find(areas, id) != areas.end();
}

std::vector<Choice> ruleChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const auto& [kind, word] : wordsOf(FullRuleKind()))
        if (kind != FullRuleKind::Divert)
            choices.push_back({std::string(word)});
    for (const Setting& setting : plan.settings)
        choices.push_back({std::string(divertWord) + setting.id.value, setting.name});
    return choices;
}

std::string wordOf(const FullRule& rule)
{
    if (rule.kind == FullRuleKind::Divert)
        return std::string(divertWord) + rule.divertTo.value;
    return std::string(wordOfKind(rule.kind));
}

/// Changes the kind of a rule; keeps the limits that the new kind has too.
bool setRule(FullRule& rule, const std::string& word)
{
    const bool diverts = word.starts_with(divertWord);
    const auto kind = diverts ? std::optional(FullRuleKind::Divert) : kindOfWord<FullRuleKind>(word);
    if (!kind)
        return false;
    rule.kind = *kind;
    if (rule.kind != FullRuleKind::Surge)
        rule.surgeLimit.reset();
    if (diverts)
        rule.divertTo = SettingId(word.substr(divertWord.size()));
    else if (rule.fallback != FullRuleKind::Divert)
        rule.divertTo = {};
    return true;
}

Cell costCell(const std::optional<model::UnitCost>& cost, const Path& path)
{
    Cell cell = typedCell({}, path);
    if (cost) {
        cell.value = cost->perUnitDay;
        cell.path = path / "perUnitDay";
        cell.source = cost->source;
    }
    return cell;
}

/// The people of all cohorts in a setting on the first day.
Cell dayOneCell(const Area& area, const Setting& setting)
{
    Cell cell = typedCell({}, {}, area.dayOne.source);
    double people = 0.0;
    for (const model::StartInCare& row : area.dayOne.inCare) {
        if (row.setting != setting.id)
            continue;
        cell.varies = !cell.path.empty();
        people += row.people;
        cell.path =
            edit::pathOf(area.id) / "dayOne" / "inCare" / (row.cohort.value + "+" + row.setting.value) / "people";
    }
    if (!cell.path.empty())
        cell.value = people;
    return cell;
}

/// Sets the people on day one: divided among cohorts as the people there are or, if there are none, evenly among
/// cohorts that come there.
void setDayOne(Plan& plan, Area& area, const SettingId& setting, std::optional<double> people)
{
    auto& rows = area.dayOne.inCare;
    const auto isHere = [&](const model::StartInCare& row) { return row.setting == setting; };
    if (!people) {
        std::erase_if(rows, isHere);
        return;
    }
    double before = 0.0;
    for (const model::StartInCare& row : rows)
        before += isHere(row) ? row.people : 0.0;
    if (before == *people && before > 0.0)
        return;
    if (before > 0.0) {
        for (model::StartInCare& row : rows)
            if (isHere(row))
                row.people = *people * (row.people / before);
        return;
    }
    std::erase_if(rows, isHere);
    std::vector<model::CohortId> cohorts;
    for (const model::Cohort& cohort : plan.cohorts)
        if (std::ranges::find(cohort.pathway, setting, &model::PathwayStep::setting) != cohort.pathway.end())
            cohorts.push_back(cohort.id);
    for (const model::CohortId& cohort : cohorts)
        rows.push_back({cohort, setting, *people / static_cast<double>(cohorts.size())});
}

Cell ruleCell(const FullRule& rule, const Path& path) { return typedCell(wordOf(rule), path / "kind"); }

Cell sourceCell(const model::SourceId& source, const Path& path)
{
    return typedCell(source.empty() ? CellValue() : CellValue(source.value), path, source);
}

Cell inherited(Cell cell)
{
    cell.inherited = true;
    return cell;
}

Cell lockedCell(Cell cell)
{
    cell.locked = true;
    return cell;
}

Cell owned(Cell cell)
{
    cell.own = true;
    return cell;
}

/// The cells of a setting's own row.
std::vector<Cell> planCells(const Setting& setting)
{
    const Path path = Path() / "settings" / setting.id;
    return {typedCell(setting.unit, path / "unit"),
            roomCell(setting.capacity, path / "capacity", setting.unit),
            {},
            costCell(setting.unitCost, path / "unitCost"),
            ruleCell(setting.fromSettings, path / "fromSettings"),
            ruleCell(setting.fromOutside, path / "fromOutside"),
            {},
            sourceCell(setting.capacity.source, path / "capacity" / "source")};
}

/// The cells of an area under a setting: its own, or the plan's.
std::vector<Cell> areaCells(const Setting& setting, const Area& area)
{
    std::vector<Cell> cells = planCells(setting);
    for (Cell& cell : cells)
        cell = inherited(std::move(cell));
    for (const std::size_t column : std::array<std::size_t, 3>{0, 4, 5})
        cells[column] = lockedCell(std::move(cells[column]));
    const Path path = edit::pathOf(area.id, setting.id);
    const auto own = std::ranges::find(area.settings, setting.id, &AreaSetting::setting);
    if (own != area.settings.end() && own->capacity) {
        cells[1] = owned(roomCell(*own->capacity, path / "capacity", setting.unit));
        cells[7] = owned(sourceCell(own->capacity->source, path / "capacity" / "source"));
    }
    if (own != area.settings.end() && own->unitCost)
        cells[3] = owned(costCell(own->unitCost, path / "unitCost"));
    cells[2] = dayOneCell(area, setting);
    cells[2].own = !isEmpty(cells[2].value);
    cells[6] = Cell();
    return cells;
}

/// The cells of a group of areas that share a setting and its capacity.
std::vector<Cell> groupCells(const Setting& setting, const model::SharedSetting& group)
{
    std::vector<Cell> cells = planCells(setting);
    for (Cell& cell : cells)
        cell = lockedCell(inherited(std::move(cell)));
    const Path path = Path() / "settings" / setting.id / "sharedBy" / group.name / "capacity";
    cells[1] = owned(roomCell(group.capacity, path, setting.unit));
    cells[7] = owned(sourceCell(group.capacity.source, path / "source"));
    cells[2] = Cell();
    cells[6] = Cell();
    return cells;
}

void addRow(Table& table, Row row, std::vector<Cell> cells)
{
    table.rows.push_back(std::move(row));
    std::ranges::move(cells, std::back_inserter(table.cells));
}

AreaSetting& ownSetting(Area& area, const SettingId& id)
{
    const auto own = std::ranges::find(area.settings, id, &AreaSetting::setting);
    return own != area.settings.end() ? *own : area.settings.emplace_back(AreaSetting{id, std::nullopt, std::nullopt});
}

/// Removes an area's setting without any values.
void dropEmpty(Area& area)
{
    std::erase_if(area.settings,
                  [](const AreaSetting& own) { return !own.capacity && !own.queueExits && !own.unitCost; });
}

bool writePlans(Plan& plan, Setting& setting, const Entry& entry)
{
    const auto* word = std::get_if<std::string>(&entry.value);
    const auto number = numberOf(entry.value);
    if (entry.column == "room" && isEmpty(entry.value)) {
        setting.capacity.steps.clear();
        return true;
    }
    if (entry.column == "room" || entry.column == "source")
        return writeRoom(setting.capacity, plan, entry);
    if (entry.column == "unit" && word) {
        setting.unit = *word;
        return true;
    }
    if (entry.column == "cost") {
        if (!number)
            setting.unitCost.reset();
        else if (setting.unitCost)
            setting.unitCost->perUnitDay = *number;
        else
            setting.unitCost = model::UnitCost{*number, {}, {}, {}};
        return true;
    }
    if (entry.column == "whenFull" && word)
        return setRule(setting.fromSettings, *word);
    return entry.column == "whenFullOutside" && word && setRule(setting.fromOutside, *word);
}

bool writeAreas(Plan& plan, Setting& setting, Area& area, const Entry& entry)
{
    const auto number = numberOf(entry.value);
    if (entry.column == "dayOne") {
        setDayOne(plan, area, setting.id, number);
        return true;
    }
    if (entry.column == "room" || entry.column == "source") {
        AreaSetting& own = ownSetting(area, setting.id);
        if (entry.column == "room" && isEmpty(entry.value))
            own.capacity.reset();
        else {
            if (!own.capacity)
                own.capacity = setting.capacity;
            writeRoom(*own.capacity, plan, entry);
        }
        dropEmpty(area);
        return true;
    }
    if (entry.column != "cost")
        return false;
    AreaSetting& own = ownSetting(area, setting.id);
    if (!number)
        own.unitCost.reset();
    else {
        if (!own.unitCost)
            own.unitCost = setting.unitCost.value_or(model::UnitCost{});
        own.unitCost->perUnitDay = *number;
    }
    dropEmpty(area);
    return true;
}

} // namespace

SettingRow settingRowOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    SettingRow row{SettingId(key.substr(0, slash)), {}, {}};
    if (slash == std::string::npos)
        return row;
    const std::string rest = key.substr(slash + 1);
    if (rest.starts_with('+'))
        row.group = static_cast<std::size_t>(std::strtoul(rest.c_str() + 1, nullptr, 10));
    else
        row.area = model::AreaId(rest);
    return row;
}

Table SettingsTable::read(const Plan& plan) const
{
    Table table{"settings", {}, {}, {}};
    table.columns = {{"unit", CellKind::Text},
                     {"room", CellKind::Number, ranges::units},
                     {"dayOne", CellKind::Number, ranges::onDayOne},
                     {"cost", CellKind::Money, ranges::unitCost},
                     {"whenFull", CellKind::Choice, {}, ruleChoices(plan)},
                     {"whenFullOutside", CellKind::Choice, {}, ruleChoices(plan)},
                     {.id = "load", .kind = CellKind::Share, .isComputed = true},
                     {"source", CellKind::Choice, {}, sourceChoices(plan)}};
    std::array<int, 3> shades{};
    for (const Setting& setting : plan.settings) {
        const int shade = shades[static_cast<std::size_t>(setting.sphere)]++;
        const Row row{setting.id.value, setting.name, 0, true, false, setting.sphere, shade};
        addRow(table, row, planCells(setting));
        for (std::size_t i = 0; i < setting.sharedBy.size(); ++i)
            addRow(table, {setting.id.value + "/+" + std::to_string(i), setting.sharedBy[i].name, 1},
                   groupCells(setting, setting.sharedBy[i]));
        for (const Area& area : plan.areas)
            if (isShown(m_areas, area.id))
                addRow(table, {setting.id.value + "/" + area.id.value, area.name, 1}, areaCells(setting, area));
    }
    return table;
}

bool SettingsTable::write(Plan& plan, const Entry& entry) const
{
    const SettingRow row = settingRowOf(entry.row);
    Setting* const setting = model::findById(plan.settings, row.setting);
    if (!setting)
        return false;
    if (row.group)
        return *row.group < setting->sharedBy.size() && writeRoom(setting->sharedBy[*row.group].capacity, plan, entry);
    if (row.area.empty())
        return writePlans(plan, *setting, entry);
    Area* const area = model::findById(plan.areas, row.area);
    return area && writeAreas(plan, *setting, *area, entry);
}

bool SettingsTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    if (entry.column == "room")
        return write(plan, {entry.row, "source", source.value});
    const SettingRow row = settingRowOf(entry.row);
    Setting* const setting = model::findById(plan.settings, row.setting);
    Area* const area = model::findById(plan.areas, row.area);
    if (entry.column == "dayOne" && area) {
        area->dayOne.source = source;
        return true;
    }
    if (entry.column != "cost" || !setting)
        return false;
    auto& cost = area ? ownSetting(*area, setting->id).unitCost : setting->unitCost;
    if (cost)
        cost->source = source;
    return cost.has_value();
}

} // namespace homeward::tables
