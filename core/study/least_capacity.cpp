// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/least_capacity.h"

#include "core/model/lookup.h"
#include "core/need/need.h"
#include "core/schedule/quantities.h"
#include "core/sim/foreseen.h"
#include "core/study/capacity_frontier.h"
#include "core/study/capacity_trials.h"
#include "core/study/whole_search.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

Error unknown(const std::string& name) { return {ErrorCode::UnknownName, {}, {}, name, 0}; }

/// The need line: mean units of a setting that an area (or the group that shares it) would use without limits, over the
/// year of the result or the whole run.
Result<double> unitsNeeded(const LeastRequest& request, const model::SettingId& id)
{
    const model::Plan& plan = request.run.plan;
    const auto setting = model::indexById(plan.settings, id);
    const model::SharedSetting* const group = model::sharedGroupOf(plan.settings[static_cast<std::size_t>(setting)],
                                                                   *model::findById(plan.areas, request.area));
    double units = 0.0;
    for (const model::AreaId& area : group ? group->areas : std::vector{request.area}) {
        const auto needed = need::need({plan, request.run.scenarios.front(), area});
        if (!needed)
            return needed.error();
        int first = 0;
        int end = needed.value().days;
        if (request.result.year) {
            const auto years = base::financialYearsFrom(plan.start, plan.run.years);
            const auto year =
                static_cast<std::size_t>(std::clamp<int>(*request.result.year, 0, static_cast<int>(years.size()) - 1));
            first = static_cast<int>(years[year].firstSecond / base::secondsPerDay);
            end = std::min(end, static_cast<int>(years[year].endSecond / base::secondsPerDay));
        }
        for (int day = first; day < end; ++day)
            units += needed.value().units(setting, day) / (end - first);
    }
    return units;
}

StepRange rangeOf(const SoughtCapacity& sought, double needed)
{
    const auto inSteps = [&](double units) { return static_cast<int>(std::ceil(units / sought.step)); };
    StepRange range;
    range.low = inSteps(std::max(sought.least, 0));
    range.high = sought.most ? *sought.most / sought.step : std::max(inSteps(4.0 * needed), range.low + 10);
    range.high = std::max(range.high, range.low);
    range.start = std::clamp(inSteps(needed), range.low, range.high);
    return range;
}

MixCosts costsOf(const model::Plan& plan, const model::Area& area, const std::vector<SoughtCapacity>& sought)
{
    MixCosts costs;
    for (const SoughtCapacity& one : sought) {
        const auto own = std::ranges::find(area.settings, one.setting, &model::AreaSetting::setting);
        const auto& typed = own != area.settings.end() && own->unitCost
            ? own->unitCost
            : model::findById(plan.settings, one.setting)->unitCost;
        costs.known = costs.known && (one.costPerUnitYear || typed);
        costs.perStep.push_back(
            one.step * one.costPerUnitYear.value_or(typed ? typed->perUnitDay * schedule::daysPerYear : 1.0));
    }
    if (!costs.known)
        for (std::size_t i = 0; i < sought.size(); ++i)
            costs.perStep[i] = sought[i].step;
    return costs;
}

/// Why no capacity may suffice: queues that grow elsewhere, and people who need more than the most units.
std::vector<validation::Problem> foreseenWith(const CapacityTrials& trials, const std::vector<int>& units)
{
    model::Plan plan = trials.request().run.plan;
    for (std::size_t i = 0; i < units.size(); ++i)
        plan = withUnits(plan, trials.request().area, trials.sought()[i].setting, units[i]);
    const auto& run = trials.request().run.scenarios;
    const model::ScenarioId base = plan.scenarios.front().id;
    std::erase_if(plan.scenarios, [&](const model::Scenario& scenario) {
        return scenario.id != base && std::ranges::find(run, scenario.id) == run.end();
    });
    return sim::foreseen(plan);
}

Result<std::optional<std::vector<int>>> leastOfOne(CapacityTrials& trials, const StepRange& range)
{
    const auto found =
        leastThat([&](int steps) { return trials.below({steps}); }, range.low, range.high, range.start, range.stride());
    if (!found)
        return found.error();
    return found.value() ? std::optional(std::vector{*found.value()}) : std::nullopt;
}

/// Fills in the area, and the scenarios and areas to run.
Result<LeastRequest> completed(LeastRequest request)
{
    const model::Plan& plan = request.run.plan;
    if (validation::hasErrors(validation::validate(plan)))
        return Error{ErrorCode::PlanHasProblems, {}, {}, {}, 0};
    if (request.area.empty() && plan.areas.size() == 1)
        request.area = plan.areas.front().id;
    if (!model::findById(plan.areas, request.area))
        return unknown(request.area.value);
    for (const SoughtCapacity* sought : {&request.first, request.second ? &*request.second : &request.first})
        if (!model::findById(plan.settings, sought->setting) || sought->step < 1)
            return unknown(sought->setting.value);
    request.run.scenarios = scenariosFor(plan, request.result);
    for (const model::ScenarioId& id : request.run.scenarios)
        if (!model::findById(plan.scenarios, id))
            return unknown(id.value);
    if (request.result.areas.empty())
        request.result.areas = {request.area};
    request.run.areas = request.result.areas;
    return request;
}

} // namespace

const CapacityTried* LeastCapacity::with(const std::vector<int>& triedUnits) const
{
    const auto found = std::ranges::find(path, triedUnits, &CapacityTried::units);
    return found == path.end() ? nullptr : &*found;
}

std::vector<std::vector<int>> frontierOf(const std::vector<CapacityTried>& path)
{
    std::vector<std::vector<int>> mixes;
    for (const CapacityTried& one : path)
        if (one.units.size() == 2 && one.verdict == CapacityVerdict::Below)
            mixes.push_back(one.units);
    std::ranges::sort(mixes);
    std::vector<std::vector<int>> frontier;
    // sorted by the first: a mix belongs to the frontier if it has fewer of the second
    for (std::vector<int>& mix : mixes)
        if (frontier.empty() || mix[1] < frontier.back()[1])
            frontier.push_back(std::move(mix));
    return frontier;
}

Result<LeastCapacity> leastCapacity(const LeastRequest& asked, const base::CancelToken& cancel,
                                    const TriedCallback& tried)
{
    auto request = completed(asked);
    if (!request)
        return request.error();
    CapacityTrials trials(std::move(request.value()), cancel, tried);
    const model::Plan& plan = trials.request().run.plan;
    const model::Area& area = *model::findById(plan.areas, trials.request().area);
    LeastCapacity found;
    std::vector<StepRange> ranges;
    for (const SoughtCapacity& sought : trials.sought()) {
        const auto needed = unitsNeeded(trials.request(), sought.setting);
        if (!needed)
            return needed.error();
        ranges.push_back(rangeOf(sought, needed.value()));
        found.start.push_back(ranges.back().start * sought.step);
        found.most.push_back(ranges.back().high * sought.step);
    }
    const MixCosts costs = costsOf(plan, area, trials.sought());
    const auto steps =
        ranges.size() == 1 ? leastOfOne(trials, ranges[0]) : cheapestMix(trials, ranges[0], ranges[1], costs);
    if (!steps)
        return steps.error();
    if (steps.value()) {
        found.outcome = LeastOutcome::Found;
        for (std::size_t i = 0; i < ranges.size(); ++i)
            found.units.push_back((*steps.value())[i] * trials.sought()[i].step);
        found.costPerYear = costs.known ? costs.of(*steps.value()) : 0.0;
    } else {
        found.why = foreseenWith(trials, found.most);
    }
    found.costsKnown = costs.known;
    found.path = trials.path();
    found.frontier = frontierOf(found.path);
    return found;
}

} // namespace homeward::study
