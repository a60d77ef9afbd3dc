// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/need.h"

#include "core/base/threads.h"
#include "core/model/lookup.h"
#include "core/need/components.h"
#include "core/need/flow.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace homeward::need {

namespace {

/// Adds a component. A series of people or units is in one component only; starts in a setting may be in several.
void add(NeedResult& all, NeedResult one)
{
    const auto take = [](std::vector<float>& to, std::vector<float>& from) {
        if (!from.empty())
            to = std::move(from);
    };
    for (std::size_t there = 0; there < one.peopleOf.size(); ++there) {
        take(all.peopleOf[there], one.peopleOf[there]);
        take(all.unitsOf[there], one.unitsOf[there]);
    }
    for (std::size_t s = 0; s < one.startsOf.size(); ++s)
        if (std::vector<float>& to = all.startsOf[s], &from = one.startsOf[s]; to.empty())
            take(to, from);
        else
            std::ranges::transform(from, to, to.begin(), std::plus());
}

} // namespace

double NeedResult::people(int setting, int day) const
{
    double sum = 0.0;
    for (int cohort = 0; cohort < static_cast<int>(cohorts.size()); ++cohort)
        sum += people(setting, cohort, day);
    return sum;
}

double NeedResult::units(int setting, int day) const
{
    double sum = 0.0;
    for (int cohort = 0; cohort < static_cast<int>(cohorts.size()); ++cohort)
        sum += units(setting, cohort, day);
    return sum;
}

base::Result<NeedResult> need(const NeedRequest& request)
{
    const model::Scenario* scenario = findById(request.plan.scenarios, request.scenario);
    const model::Area* area = findById(request.plan.areas, request.area);
    if (!scenario || !area)
        return base::Error{
            base::ErrorCode::UnknownName, {}, {}, scenario ? request.area.value : request.scenario.value, 0};
    Network network = networkOf(request.plan, *scenario, *area);
    NeedResult result;
    result.start = request.plan.start;
    result.days = network.timeline.days + network.timeline.begin;
    for (const model::Setting& setting : request.plan.settings)
        result.settings.push_back(setting.id);
    for (const model::Cohort& cohort : request.plan.cohorts)
        result.cohorts.push_back(cohort.id);
    result.peopleOf.resize(result.settings.size() * result.cohorts.size());
    result.unitsOf.resize(result.peopleOf.size());
    result.startsOf.resize(result.settings.size());
    const std::vector<Network> components = componentsOf(std::move(network));
    std::vector<Flow> flows;
    std::vector<NeedResult> found(components.size());
    BlockKernels kernels;
    for (std::size_t c = 0; c < components.size(); ++c) {
        flows.emplace_back(components[c], kernels);
        found[c].days = result.days;
    }
    base::forEach(components.size(), request.threads, [&](std::size_t c) { flows[c].run(found[c]); });
    for (NeedResult& one : found)
        add(result, std::move(one));
    return result;
}

} // namespace homeward::need
