// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/node.h"

#include "core/model/node_types.h"

#include <charconv>

namespace homeward::model {

namespace {

/// Reads a step as a whole number; none if it is no number.
std::optional<std::size_t> placeIn(std::string_view step)
{
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), place);
    const bool whole = error == std::errc() && end == step.data() + step.size();
    return whole ? std::optional(place) : std::nullopt;
}

base::Error noSuchFigure(const Path& path, std::string step)
{
    return {base::ErrorCode::NoSuchFigure, {}, path.text(), std::move(step), 0};
}

} // namespace

NodeKind Node::kind() const { return m_type->kind(m_where); }
Value Node::value() const { return m_type->value(m_where); }
bool Node::holds(const Value& value) const { return m_type->holds(m_where, value); }

bool Node::same(const Node& other) const { return m_type == other.m_type && m_type->same(m_where, other.m_where); }

Node Node::inner() const { return m_type && m_type->inner ? m_type->inner(m_where) : *this; }

std::size_t Node::alternative() const
{
    const Node value = inner();
    return value.m_type && value.m_type->alternative ? value.m_type->alternative(value.m_where) : 0;
}

void* Node::typed(const std::type_info& type) const
{
    if (m_type && *m_type->type == type)
        return m_where;
    const Node value = inner();
    return value.m_type && *value.m_type->type == type ? value.m_where : nullptr;
}

std::vector<Node::Member> Node::members() const
{
    std::vector<Member> members;
    const Node record = inner();
    if (record.m_type && record.m_type->members)
        record.m_type->members(record.m_where,
                               [&](std::string_view key, Node node) { members.push_back({key, node}); });
    return members;
}

std::size_t Node::size() const
{
    const Node list = inner();
    return list.m_type && list.m_type->size ? list.m_type->size(list.m_where) : 0;
}

Node Node::item(std::size_t place) const
{
    const Node list = inner();
    return place < size() ? list.m_type->item(list.m_where, place) : Node();
}

std::string Node::nameOf(std::size_t place) const { return itemName(place, '+'); }
std::string Node::identityOf(std::size_t place) const { return itemName(place, '\n'); }

std::string Node::itemName(std::size_t place, char separator) const
{
    const Node list = inner();
    return place < size() ? list.m_type->nameOf(list.m_where, place, separator) : std::string();
}

std::optional<std::string> Node::stepTo(std::size_t place) const
{
    for (std::string step : {nameOf(place), std::to_string(place)})
        if (find(step) == place)
            return step;
    return std::nullopt;
}

std::optional<std::size_t> Node::find(std::string_view step) const
{
    const Node list = inner();
    if (!list.m_type || !list.m_type->named)
        return std::nullopt;
    if (const auto named = list.m_type->named(list.m_where, step))
        return named;
    const auto place = placeIn(step);
    return place && *place < size() ? place : std::nullopt;
}

Node Node::child(std::string_view step) const
{
    const Node value = inner();
    if (!value.m_type)
        return {};
    if (value.m_type->member)
        return value.m_type->member(value.m_where, step);
    const auto place = find(step);
    return place ? item(*place) : Node();
}

bool Node::listsItems() const
{
    if (m_type->inner)
        return m_type->blankInner().listsItems();
    return m_type->size != nullptr;
}

Node Node::blankChild(std::string_view step) const
{
    if (!m_type)
        return {};
    if (m_type->blankMember)
        return m_type->blankMember(step);
    const bool isOptional = m_type->inner != nullptr;
    const Node inner = m_type->blankInner ? m_type->blankInner() : Node();
    return isOptional ? inner.blankChild(step) : inner;
}

bool MutableNode::set(const Value& value) { return m_type->set(m_where, value); }

bool MutableNode::insert(std::size_t place, const Value& value)
{
    const Node list = inner();
    const MutableNode target(list);
    return target.m_type && target.m_type->insert && target.m_type->insert(target.m_where, place, value);
}

bool MutableNode::remove(std::size_t place)
{
    const MutableNode list(inner());
    return list.m_type && list.m_type->remove && list.m_type->remove(list.m_where, place);
}

bool MutableNode::move(std::size_t from, std::size_t to)
{
    const MutableNode list(inner());
    return list.m_type && list.m_type->move && list.m_type->move(list.m_where, from, to);
}

template <class T> Node nodeOf(const T& value)
{
    // Safe: a Node only reads. Only a MutableNode writes, and it can only be made from a plan that is not const.
    return {const_cast<T*>(&value), detail::nodeType<T>()};
}

MutableNode mutableNodeOf(Plan& plan) { return MutableNode(nodeOf(plan)); }

base::Result<std::vector<Node>> walk(const Plan& plan, const Path& path)
{
    std::vector<Node> nodes{nodeOf(plan)};
    const std::vector<std::string> steps = path.steps();
    if (steps.empty() && !path.empty())
        return noSuchFigure(path, path.text());
    for (const std::string& step : steps) {
        const Node next = nodes.back().child(step);
        if (!next.leads())
            return noSuchFigure(path, step);
        nodes.push_back(next);
    }
    return nodes;
}

base::Result<Node> findNode(const Plan& plan, const Path& path)
{
    const auto nodes = walk(plan, path);
    if (!nodes)
        return nodes.error();
    return nodes.value().back();
}

base::Result<MutableNode> findNode(Plan& plan, const Path& path)
{
    MutableNode node = mutableNodeOf(plan);
    const std::vector<std::string> steps = path.steps();
    if (steps.empty() && !path.empty())
        return noSuchFigure(path, path.text());
    for (const std::string& step : steps) {
        node = node.child(step);
        if (!node.leads())
            return noSuchFigure(path, step);
    }
    return node;
}

base::Result<std::vector<MutableNode>> walkMutable(Plan& plan, const Path& path)
{
    const auto nodes = walk(plan, path);
    if (!nodes)
        return nodes.error();
    std::vector<MutableNode> writable;
    for (const Node& node : nodes.value())
        writable.push_back(MutableNode(node));
    return writable;
}

std::vector<std::string> keysOf(const Path& path)
{
    static const Plan anyPlan;
    std::vector<std::string> keys;
    Node node = nodeOf(anyPlan);
    for (const std::string& step : path.steps()) {
        const bool isItem = node.listsItems();
        node = node.blankChild(step);
        if (!isItem)
            keys.push_back(step);
        if (!node.leads())
            break;
    }
    return keys;
}

Path namedPath(const Plan& plan, const Path& byPlaces)
{
    Path named;
    Node node = nodeOf(plan);
    for (const std::string& step : byPlaces.steps()) {
        const bool isList = node.leads() && node.kind() == NodeKind::List;
        const auto place = isList ? placeIn(step) : std::nullopt;
        named = named / (place ? node.stepTo(*place).value_or(step) : step);
        node = place ? node.item(*place) : node.child(step);
    }
    return named;
}

base::Result<Value> valueAt(const Plan& plan, const Path& path)
{
    const auto node = findNode(plan, path);
    if (!node)
        return node.error();
    return node.value().value();
}

std::optional<double> figureOf(const Node& node)
{
    if (const auto* number = node.as<double>())
        return *number;
    if (const auto* count = node.as<int>())
        return *count;
    if (const auto* date = node.as<base::Date>())
        return static_cast<double>(date->days());
    return std::nullopt;
}

base::Result<double> figureAt(const Plan& plan, const Path& path)
{
    const auto node = findNode(plan, path);
    if (!node)
        return node.error();
    if (const auto figure = figureOf(node.value()))
        return *figure;
    return noSuchFigure(path, path.last());
}

// The types that nodes may begin at: the plan, and items that edits make.
template Node nodeOf(const Plan&);
template Node nodeOf(const RunSettings&);
template Node nodeOf(const Source&);
template Node nodeOf(const AgeBand&);
template Node nodeOf(const Setting&);
template Node nodeOf(const Pool&);
template Node nodeOf(const Outcome&);
template Node nodeOf(const Cohort&);
template Node nodeOf(const Area&);
template Node nodeOf(const AreaSetting&);
template Node nodeOf(const AreaCohort&);
template Node nodeOf(const AreaPool&);
template Node nodeOf(const Capacity&);
template Node nodeOf(const Scenario&);
template Node nodeOf(const Change&);
template Node nodeOf(const UncertainInput&);

} // namespace homeward::model
