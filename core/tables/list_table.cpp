// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/list_table.h"

#include "core/model/distribution.h"
#include "core/model/node.h"
#include "core/tables/columns.h"
#include "core/tables/pathway_tables.h"

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

/// The member of an item at a path of member names.
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

Path below(Path path, const std::string& member)
{
    for (const std::string& step : Path("/" + member).steps())
        path = path / step;
    return path;
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

Row rowOf(const Node& list, std::size_t place, bool fixed)
{
    const Node item = list.item(place);
    const Node name = item.child("name");
    const auto* text = name.leads() ? name.as<std::string>() : nullptr;
    Row row{.key = fixed ? list.nameOf(place) : std::to_string(place + 1),
            .name = text ? *text : std::to_string(place + 1)};
    if (const auto* setting = item.as<model::Setting>())
        row.sphere = setting->sphere;
    return row;
}

/// Moves an item whose date has changed to its position among the others.
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

/// The cell of a member with its path. For a distribution, the figure that gives its mean.
Cell cellOf(const Column& column, const Node& member, const Path& place)
{
    if (const auto* distribution = member.as<model::Distribution>()) {
        const bool scales = distribution->given == model::Given::MedianP90;
        Cell cell = computedCell(meanOf(*distribution));
        cell.path = place / (scales ? "median" : "mean");
        cell.source = distribution->source;
        cell.locked = !model::statsFamilyOf(distribution->family).has_value();
        return cell;
    }
    return typedCell(cellValue(column, member.value()), place);
}

bool setMeanOf(MutableNode member, std::optional<double> mean)
{
    if (!mean)
        return member.set(Value());
    if (auto* distribution = member.as<model::Distribution>())
        return setMean(*distribution, *mean);
    return member.set(Value(Value::Record{{"family", "exponential"}, {"mean", *mean}}));
}

bool setMember(MutableNode member, const Column& column, const CellValue& value)
{
    if (isEmpty(value))
        return member.set(Value()) || member.set(Value(""));
    return member.set(planValue(column, member.value(), value));
}

/// Whether a member is a distribution, or an optional one without a value.
bool isDistribution(const Node& member)
{
    return member.as<model::Distribution>() != nullptr || member.blankChild("family").leads();
}

} // namespace

Table ListTable::read(const Plan& plan) const
{
    const ListShape shape = m_shapeOf(plan);
    Table table{m_id, {}, {}, {}};
    for (const ListColumn& each : shape.columns)
        table.columns.push_back(each.column);
    if (shape.list.empty())
        return table;
    const auto found = model::findNode(plan, shape.list);
    if (!found)
        return table;
    const Node& list = found.value();
    const bool fixed = shape.blank.isNothing();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Node item = list.item(i);
        table.rows.push_back(rowOf(list, i, fixed));
        const Path path = shape.list / list.stepTo(i).value_or(std::to_string(i));
        for (const ListColumn& each : shape.columns) {
            const Node member = memberOf(item, each.member);
            table.cells.push_back(member.leads() ? cellOf(each.column, member, below(path, each.member)) : Cell());
        }
    }
    if (!fixed) {
        table.rows.push_back({.key = "new", .adds = true});
        for (std::size_t c = 0; c < shape.columns.size(); ++c) {
            table.cells.push_back(typedCell({}, {}));
            table.cells.back().locked = c > 0;
        }
    }
    return table;
}

bool ListTable::write(Plan& plan, const Entry& entry) const
{
    const ListShape shape = m_shapeOf(plan);
    const auto column =
        std::ranges::find(shape.columns, entry.column, [](const ListColumn& each) { return each.column.id; });
    if (shape.list.empty() || column == shape.columns.end())
        return false;
    auto found = model::findNode(plan, shape.list);
    if (!found)
        return false;
    MutableNode list = found.value();
    const bool fixed = shape.blank.isNothing();
    const bool adds = entry.row == "new" && !fixed;
    const auto place = adds ? std::optional(list.size()) : placeOf(list, entry.row);
    if (!place || (adds && (isEmpty(entry.value) || !list.insert(list.size(), shape.blank))))
        return false;
    if (isEmpty(entry.value) && column == shape.columns.begin() && !fixed)
        return list.remove(*place);
    MutableNode member = memberOf(list.item(*place), column->member);
    if (!member.leads())
        return false;
    if (isDistribution(member))
        return setMeanOf(member, numberOf(entry.value));
    if (!setMember(member, column->column, entry.value))
        return false;
    if (column->column.kind == CellKind::Date && column == shape.columns.begin())
        putInOrder(list, *place, column->member);
    return true;
}

} // namespace homeward::tables
