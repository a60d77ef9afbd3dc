// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/flows.h"

#include "core/results/futures.h"

#include <algorithm>
#include <functional>
#include <ranges>

namespace homeward::explain {

using results::Choice;
using results::Flow;
using results::RunResult;
using results::ValueList;

namespace {

constexpr double daysInWeek = 7.0;

bool isCounted(const RunResult& result, int scenario, const Choice& areas)
{
    return !result.outcomes.empty() && std::ranges::all_of(areas.of(result.areas.size()), [&](int area) {
        return std::ranges::all_of(result.block(scenario, area).replications,
                                   [](const results::ReplicationSums& one) { return one.flows.periods() > 0; });
    });
}

using Takes = std::function<bool(const Flow&)>;

/// People a week of the flows that `takes` says, one value a future.
ValueList perWeek(const RunResult& result, const Side& side, const Choice& areas, const Takes& takes)
{
    const std::size_t futures = results::futuresOf(result, areas);
    if (!isCounted(result, side.scenario, areas))
        return ValueList::absent(futures);
    std::vector<double> people(futures, 0.0);
    for (const int area : areas.of(result.areas.size())) {
        const results::Block& block = result.block(side.scenario, area);
        for (std::size_t r = 0; r < futures; ++r)
            for (const Flow& flow : block.replications[r].flows.of(static_cast<std::size_t>(side.year)))
                if (takes(flow))
                    people[r] += flow.people;
    }
    return ValueList(std::move(people)) * (daysInWeek / daysOf(result, side));
}

Takes alongside(const FlowOf& wanted)
{
    return [wanted](const Flow& flow) {
        return flow.to == wanted.to && (wanted.from == fromAnywhere || flow.from == wanted.from);
    };
}

Takes outOf(int setting)
{
    return [setting](const Flow& flow) { return flow.from == setting; };
}

/// What parts are made from: a result, areas and both sides.
struct Sides {
    const RunResult& result;
    const Side& now;
    const std::optional<Side>& then;

    [[nodiscard]] Part part(Piece piece, int place, const Choice& areas, const Takes& takes) const
    {
        Part made{piece, place};
        const ValueList after = perWeek(result, now, areas, takes);
        made.now = results::summarise(after);
        if (!then)
            return made;
        const ValueList before = perWeek(result, *then, areas, takes);
        made.then = results::summarise(before);
        made.difference = results::summarise(after - before);
        return made;
    }
};

Parting byArea(const Sides& sides, const FlowOf& flow, const Choice& areas)
{
    Parting made{Axis::Area, {}};
    for (const int area : areas.of(sides.result.areas.size()))
        made.parts.push_back(sides.part(Piece::Place, area, std::vector<int>{area}, alongside(flow)));
    return made;
}

bool isNothing(const Part& part)
{
    const auto isZero = [](const std::optional<results::Summary>& one) { return !one || one->mean == 0.0; };
    return isZero(part.now) && isZero(part.then);
}

Parting byOrigin(const Sides& sides, const FlowOf& flow, const Choice& areas)
{
    Parting made{Axis::Origin, {}};
    if (flow.from != fromAnywhere)
        return made;
    for (int from = results::fromOutside; from < static_cast<int>(sides.result.settings.size()); ++from)
        made.parts.push_back(sides.part(from == results::fromOutside ? Piece::FromOutside : Piece::Place, from, areas,
                                        alongside({from, flow.to})));
    std::erase_if(made.parts, isNothing);
    return made;
}

/// Divides a difference into the effects of how many leave and of the share that goes this way. Each is computed with
/// the other factor at its midpoint, so that they add up exactly. None in a future in which nobody leaves.
Parting byLeaving(const Sides& sides, const FlowOf& flow, const Choice& areas)
{
    Parting made{Axis::Leaving, {}};
    if (!sides.then || flow.from < 0)
        return made;
    const ValueList leaveNow = perWeek(sides.result, sides.now, areas, outOf(flow.from));
    const ValueList leaveThen = perWeek(sides.result, *sides.then, areas, outOf(flow.from));
    const ValueList shareNow = perWeek(sides.result, sides.now, areas, alongside(flow)) / leaveNow;
    const ValueList shareThen = perWeek(sides.result, *sides.then, areas, alongside(flow)) / leaveThen;
    std::vector<double> ofNumber, ofShare;
    for (std::size_t r = 0; r < leaveNow.size(); ++r) {
        if (!shareNow[r] || !shareThen[r])
            return made;
        ofNumber.push_back((*leaveNow[r] - *leaveThen[r]) * (*shareNow[r] + *shareThen[r]) / 2.0);
        ofShare.push_back((*shareNow[r] - *shareThen[r]) * (*leaveNow[r] + *leaveThen[r]) / 2.0);
    }
    for (auto& [piece, values] : {std::pair{Piece::PeopleLeaving, ofNumber}, std::pair{Piece::ShareGoing, ofShare}}) {
        Part part{piece, flow.from};
        part.difference = results::summarise(values);
        made.parts.push_back(std::move(part));
    }
    return made;
}

} // namespace

ValueList flowPerWeek(const RunResult& result, const FlowOf& flow, int scenario, const Choice& areas, int year)
{
    return perWeek(result, {scenario, year}, areas, alongside(flow));
}

std::vector<Parting> partingsOf(const RunResult& result, const FlowOf& flow, const Choice& areas, const Side& now,
                                const std::optional<Side>& then)
{
    const Sides sides{result, now, then};
    std::vector<Parting> made{byLeaving(sides, flow, areas), byOrigin(sides, flow, areas), byArea(sides, flow, areas)};
    std::erase_if(made, [](const Parting& parting) { return parting.parts.size() < 2; });
    return made;
}

} // namespace homeward::explain
