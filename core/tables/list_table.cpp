// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/list_table.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/columns.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace homeward::tables {

using model::MutableNode;
using model::Node;
using model::Path;
using model::Plan;
using model::Value;

namespace {

namespace ranges = validation::ranges;

/// A member of a member of an item.
template <class AnyNode> AnyNode memberOf(AnyNode node, const std::string& member)
{
    std::size_t from = 0;
    while (node.leads()) {
        const std::size_t slash = member.find('/', from);
        node = node.child(std::string_view(member).substr(from, slash - from));
        if (slash == std::string::npos)
            break;
        from = slash + 1;
    }
    return node;
}

std::optional<double> numberIn(const Value& value)
{
    if (const auto* number = value.as<double>())
        return *number;
    if (const auto* number = value.as<std::int64_t>())
        return static_cast<double>(*number);
    if (const auto* number = value.as<std::uint64_t>())
        return static_cast<double>(*number);
    return std::nullopt;
}

CellValue cellValue(const Column& column, const Value& value)
{
    if (const auto* yes = value.as<bool>())
        return std::string(*yes ? "yes" : "no");
    if (const auto number = numberIn(value))
        return *number;
    const auto* text = value.as<std::string>();
    if (!text || text->empty())
        return {};
    if (column.kind == CellKind::Date)
        if (const auto date = base::Date::fromIso(*text))
            return *date;
    return *text;
}

Value planValue(const Column& column, const Value& before, const CellValue& value)
{
    if (const auto* date = std::get_if<base::Date>(&value))
        return date->iso();
    if (const auto* text = std::get_if<std::string>(&value))
        return before.as<bool>() ? Value(*text == "yes") : Value(*text);
    if (const auto number = numberOf(value))
        return column.kind == CellKind::Whole ? Value(static_cast<std::int64_t>(std::llround(*number)))
                                              : Value(*number);
    return before.as<std::string>() ? Value("") : Value();
}

std::optional<std::size_t> placeOf(const Node& list, const std::string& key)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list.nameOf(i) == key)
            return i;
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), place);
    return error == std::errc() && end == key.data() + key.size() && place > 0 && place <= list.size()
        ? std::optional(place - 1)
        : std::nullopt;
}

/// Moves an item whose date has changed to its place among the others.
void putInOrder(MutableNode list, std::size_t place, const std::string& member)
{
    const auto dateAt = [&](std::size_t at) {
        const auto* date = memberOf(list.Node::item(at), member).as<base::Date>();
        return date ? *date : base::Date();
    };
    std::size_t to = 0;
    for (std::size_t i = 0; i < list.size(); ++i)
        to += i != place && dateAt(i) < dateAt(place) ? 1 : 0;
    if (to != place)
        list.move(place, to);
}

Column choice(std::string id, std::vector<Choice> choices)
{
    return {std::move(id), CellKind::Choice, {}, std::move(choices)};
}
using Made = std::shared_ptr<const TableView>;
Made made(std::string id, Path list, std::vector<ListColumn> columns, Value blank = {})
{
    return std::make_shared<ListTable>(std::move(id), std::move(list), std::move(columns), std::move(blank));
}

std::vector<Choice> yesOrNo() { return {{"yes"}, {"no"}}; }

} // namespace

Table ListTable::read(const Plan& plan) const
{
    Table table{m_id, {}, {}, {}};
    for (const ListColumn& each : m_columns)
        table.columns.push_back(each.column);
    const auto list = model::findNode(plan, m_list);
    if (!list)
        return table;
    const bool fixed = m_blank.isNothing();
    for (std::size_t i = 0; i < list.value().size(); ++i) {
        const Node item = list.value().item(i);
        const Node name = item.child("name");
        const auto* text = name.leads() ? name.as<std::string>() : nullptr;
        Row row{.key = fixed ? list.value().nameOf(i) : std::to_string(i + 1),
                .name = text ? *text : std::to_string(i + 1)};
        if (const auto* setting = item.as<model::Setting>())
            row.sphere = setting->sphere;
        const Path path = m_list / list.value().stepTo(i).value_or(std::to_string(i));
        table.rows.push_back(std::move(row));
        for (const ListColumn& each : m_columns) {
            const Node member = memberOf(item, each.member);
            Path place = path;
            if (member.leads())
                for (const std::string& step : Path("/" + each.member).steps())
                    place = place / step;
            table.cells.push_back(
                typedCell(member.leads() ? cellValue(each.column, member.value()) : CellValue(), place));
            table.cells.back().locked = !member.leads();
        }
    }
    if (!fixed) {
        table.rows.push_back({.key = "new", .adds = true});
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            table.cells.push_back(typedCell({}, {}));
            table.cells.back().locked = c > 0;
        }
    }
    return table;
}

bool ListTable::write(Plan& plan, const Entry& entry) const
{
    const auto column =
        std::ranges::find(m_columns, entry.column, [](const ListColumn& each) { return each.column.id; });
    auto found = model::findNode(plan, m_list);
    if (!found || column == m_columns.end())
        return false;
    MutableNode list = found.value();
    const bool adds = entry.row == "new" && !m_blank.isNothing();
    const auto place = adds ? std::optional(list.size()) : placeOf(list, entry.row);
    if (!place || (adds && (isEmpty(entry.value) || !list.insert(list.size(), m_blank))))
        return false;
    if (isEmpty(entry.value) && column == m_columns.begin() && !m_blank.isNothing())
        return list.remove(*place);
    MutableNode member = memberOf(list.item(*place), column->member);
    if (!member.leads() || !member.set(planValue(column->column, member.value(), entry.value)))
        return false;
    if (column->column.kind == CellKind::Date)
        putInOrder(list, *place, column->member);
    return true;
}

Made roomOverTime(const Plan& plan, const model::SettingId& setting, const model::AreaId& areaId)
{
    const model::Area* const area = model::findById(plan.areas, areaId);
    const auto isOwn = [&](const model::AreaSetting& own) { return own.setting == setting && own.capacity; };
    const bool own = area && std::ranges::any_of(area->settings, isOwn);
    const Path path = own ? edit::pathOf(areaId, setting) : Path() / "settings" / setting;
    const model::CapacityStep blank{plan.start, 0.0};
    return made("roomOverTime", path / "capacity" / "steps",
                {{{"from", CellKind::Date}, "from"}, {{"units", CellKind::Number, ranges::units}, "units"}},
                Value(Value::Record{{"from", blank.from.iso()}, {"units", blank.units}}));
}

Made queueExitsTable(const Plan& plan, const model::SettingId& setting)
{
    const std::string died = plan.outcomes.empty() ? std::string() : plan.outcomes.front().id.value;
    return made("queueExits", Path() / "settings" / setting / "queueExits",
                {{choice("who", wordChoices<model::QueueMembers>()), "who"},
                 {{"dailyChance", CellKind::Share, {0.0, 0.999, 0.0, 1.0}}, "dailyChance"},
                 {{"longestWaitDays", CellKind::Number, ranges::longestWait}, "longestWaitDays"},
                 {choice("destination", placeChoices(plan)), "destination"},
                 {choice("source", sourceChoices(plan)), "source"}},
                Value(Value::Record{{"who", "both"}, {"dailyChance", 0.0}, {"destination", died}}));
}

Made prioritiesTable(const Plan& plan, const model::SettingId& setting)
{
    std::vector<Choice> cohorts;
    for (const model::Cohort& cohort : plan.cohorts)
        cohorts.push_back({cohort.id.value, cohort.name});
    return made("priorities", Path() / "settings" / setting / "priorities",
                {{choice("where", wordChoices<model::WaitingPlace>()), "where"},
                 {choice("setting", settingChoices(plan)), "setting"},
                 {choice("cohort", std::move(cohorts)), "cohort"},
                 {{"priorityClass", CellKind::Whole, {1.0, 100.0, 1.0, 20.0}}, "priorityClass"}},
                Value(Value::Record{{"where", "anywhere"}, {"priorityClass", 1}}));
}

Made settingRulesTable()
{
    const auto fallback = [] {
        auto words = wordChoices<model::FullRuleKind>();
        std::erase_if(words, [](const Choice& each) { return each.word == "surge"; });
        return words;
    };
    return made("settingRules", Path() / "settings",
                {{choice("sphere", wordChoices<model::Sphere>()), "sphere"},
                 {choice("countedInHours", yesOrNo()), "countedInHours"},
                 {{"surgeLimit", CellKind::Share, ranges::surge}, "fromSettings/surgeLimit"},
                 {{"queueLimit", CellKind::Whole, ranges::queue}, "fromSettings/queueLimit"},
                 {choice("fallback", fallback()), "fromSettings/fallback"},
                 {choice("smallerMayPass", yesOrNo()), "smallerMayPass"},
                 {{"packageCap", CellKind::Number, ranges::hours}, "packageCap"},
                 {{"budget", CellKind::Text}, "unitCost/budget"},
                 {{"priceYear", CellKind::Text}, "unitCost/priceYear"}});
}

} // namespace homeward::tables
