// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/place_waits.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::TargetMeasure;

namespace {

bool counts(const CalibrationTarget& target, const model::CohortId& cohort)
{
    return target.cohorts.empty() || std::ranges::find(target.cohorts, cohort) != target.cohorts.end();
}

} // namespace

PlaceWaits placeWaits(const AreaProblem& problem, const Traffic& traffic)
{
    PlaceWaits waits(problem.plan.settings.size(), 0.0);
    for (std::size_t t = 0; t < problem.targets.size(); ++t) {
        const CalibrationTarget& target = problem.targets[t];
        if (target.measure != TargetMeasure::DaysForWantOfPlace || !problem.wanted[t])
            continue;
        double leavers = 0.0;
        for (const Traffic::Movers& movers : traffic.movers())
            if (movers.discharge && movers.to >= 0
                && std::ranges::find(target.settings, problem.plan.settings[static_cast<std::size_t>(movers.to)].id)
                    != target.settings.end())
                leavers += movers.people;
        for (const model::SettingId& setting : target.settings)
            if (const int s = model::indexById(problem.plan.settings, setting); s >= 0 && leavers > 0.0)
                waits[static_cast<std::size_t>(s)] = *problem.wanted[t] / leavers;
    }
    return waits;
}

double placeDays(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits,
                 const CalibrationTarget& target)
{
    if (target.reason && *target.reason != model::DelayReason::HealthAndSocialCare)
        return 0.0;
    double days = 0.0;
    for (const Traffic::Movers& movers : traffic.movers())
        if (movers.discharge && movers.to >= 0
            && counts(target, problem.plan.cohorts[static_cast<std::size_t>(movers.cohort)].id))
            days += movers.people * waits[static_cast<std::size_t>(movers.to)];
    return days;
}

double delayedIn(const Traffic& traffic, const PlaceWaits& waits, int setting)
{
    double days = 0.0;
    for (const Traffic::Movers& movers : traffic.movers())
        if (movers.setting == setting && movers.to >= 0)
            days += movers.people * waits[static_cast<std::size_t>(movers.to)];
    return days / Traffic::daysAYear;
}

double unitsNeeded(const Traffic& traffic, const PlaceWaits& waits, int setting)
{
    double units = 0.0;
    double people = 0.0;
    for (int c = 0; c < traffic.cohorts(); ++c) {
        people += traffic.people(c, setting);
        units += traffic.people(c, setting) * traffic.unitsEach(c, setting);
    }
    return units + (people > 0.0 ? units / people : 1.0) * delayedIn(traffic, waits, setting);
}

void applyCapacityRules(AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits)
{
    for (const model::CapacityRule& rule : problem.capacities) {
        const int s = model::indexById(problem.plan.settings, rule.setting);
        if (s < 0 || !(rule.occupancy > 0.0))
            continue;
        const double need = unitsNeeded(traffic, waits, s);
        const double units = need / rule.occupancy + rule.spareRoots * std::sqrt(need);
        model::Capacity& capacity = problem.plan.settings[static_cast<std::size_t>(s)].capacity;
        if (!capacity.unlimited && !capacity.steps.empty())
            capacity.steps.front().units = std::max(1.0, std::round(units));
    }
}

} // namespace homeward::calibrate
