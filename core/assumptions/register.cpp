// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"

#include "core/assumptions/assumptions.h"

#include <algorithm>
#include <utility>

namespace homeward::assumptions {

namespace {

Group groupOf(Quantity quantity)
{
    if (quantity <= Quantity::DayOne)
        return Group::People;
    if (quantity <= Quantity::KeptPlace)
        return Group::Stays;
    if (quantity <= Quantity::DelayLength)
        return Group::Room;
    return quantity <= Quantity::Staff ? Group::Money : Group::Changes;
}

/// The member that is typed, and how many are.
struct Typed {
    std::string_view key;
    std::size_t figures = 1;
};

Typed typedOf(const model::Distribution& distribution)
{
    using model::Family;
    using model::Given;
    if (distribution.family == Family::Empirical)
        return {"table", distribution.table.size()};
    if (distribution.family == Family::Bands)
        return {"bands", distribution.bands.size()};
    const bool hasSpread = distribution.family != Family::Exponential && distribution.family != Family::Fixed;
    switch (distribution.given) {
    case Given::MedianP90: return {"median", 2};
    case Given::MeanMedian: return {"mean", 2};
    case Given::MeanSd: return {"mean", hasSpread ? 2U : 1U};
    case Given::Mean: break;
    }
    return {"mean", 1};
}

} // namespace

Register::Register(const model::Plan& plan, model::Path part) : m_plan(plan), m_part(std::move(part))
{
    for (const model::Source& source : plan.sources)
        m_sources.emplace(source.id.value, &source);
    for (const model::UncertainInput& input : plan.uncertainInputs)
        m_ranges.emplace(model::namedPath(plan, model::Path(input.path)).text(), &input);
}

void Register::addOne(Assumption of, Quantity quantity, Unit unit, const Place& figure, const Place& source)
{
    if (!figure.isThere())
        return;
    of.quantity = quantity;
    of.unit = unit;
    of.path = figure.path;
    of.value = model::figureOf(figure.node);
    add(std::move(of), source);
}

void Register::addMany(Assumption of, Quantity quantity, std::size_t figures, const Place& list, const Place& source)
{
    if (figures == 0)
        return;
    of.quantity = quantity;
    of.figures = figures;
    of.isOne = false;
    of.path = list.path;
    add(std::move(of), source);
}

void Register::addDistribution(const Assumption& of, Quantity quantity, Unit unit, const Place& distribution,
                               const Place& source)
{
    const auto* value = distribution.as<model::Distribution>();
    if (!value)
        return;
    const Typed typed = typedOf(*value);
    if (typed.key == "table" || typed.key == "bands") {
        addMany(of, quantity, typed.figures, distribution / typed.key, source);
        return;
    }
    Assumption row = of;
    row.figures = typed.figures;
    addOne(std::move(row), quantity, unit, distribution / typed.key, source);
}

void Register::addCapacity(Assumption of, Unit unit, const Place& capacity)
{
    const auto* value = capacity.as<model::Capacity>();
    const bool isGiven = value && (!value->steps.empty() || !value->source.empty());
    if (!isGiven)
        return;
    of.quantity = Quantity::Capacity;
    of.isOne = !value->unlimited && value->steps.size() == 1 && value->pattern.empty();
    of.path = of.isOne ? ((capacity / "steps").item(0) / "units").path : capacity.path;
    if (!value->unlimited && !value->steps.empty()) {
        of.unit = unit;
        of.figures = value->steps.size() + value->pattern.size();
        of.value = value->steps.front().units;
        if (value->steps.back().units != value->steps.front().units)
            of.last = value->steps.back().units;
    }
    add(std::move(of), capacity / "source");
}

void Register::add(Assumption row, const Place& source)
{
    if (!row.path.isWithin(m_part))
        return;
    row.group = groupOf(row.quantity);
    const auto* id = source.as<model::SourceId>();
    row.sourcePath = id ? source.path : model::Path();
    row.source = id ? *id : model::SourceId();
    const auto range = m_ranges.find(row.path.text());
    if (range != m_ranges.end() && row.isOne)
        row.range = Range{range->second->low, range->second->mostLikely, range->second->high};
    if (const auto found = m_sources.find(row.source.value); found != m_sources.end()) {
        const model::Source& known = *found->second;
        row.sourceTitle = known.title;
        row.publisher = known.publisher;
        row.year = known.year;
        row.owner = known.owner;
        row.kind = kindOf(known);
        row.sureness = surenessOf(known);
    }
    if (row.range) { // a range has a source of its own, which may say how sure it is
        const auto ofRange = m_sources.find(range->second->source.value);
        if (ofRange != m_sources.end() && saysHowSure(*ofRange->second))
            row.sureness = surenessOf(*ofRange->second);
    }
    m_rows.push_back(std::move(row));
}

std::vector<Assumption> Register::inGroups() &&
{
    std::ranges::stable_sort(m_rows, {}, &Assumption::group);
    return std::move(m_rows);
}

std::vector<Assumption> assumptionsWithin(const model::Plan& plan, const model::Path& part)
{
    Register rows(plan, part);
    registerAreas(rows, plan);
    registerCohorts(rows, plan);
    registerSettings(rows, plan);
    registerMoney(rows, plan);
    registerScenarios(rows, plan);
    return std::move(rows).inGroups();
}

std::vector<Assumption> assumptionsOf(const model::Plan& plan) { return assumptionsWithin(plan, {}); }

} // namespace homeward::assumptions
