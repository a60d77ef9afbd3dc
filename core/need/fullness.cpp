// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/fullness.h"

#include "core/model/distribution.h"
#include "core/model/lookup.h"
#include "core/schedule/capacity.h"
#include "core/schedule/rules.h"
#include "core/stats/queueing.h"

namespace homeward::need {

namespace {

bool waits(model::FullRuleKind kind)
{
    return kind != model::FullRuleKind::TurnAway && kind != model::FullRuleKind::Divert;
}

/// Mean units of a setting of its own; none where there is no limit or others share it.
std::optional<double> unitsAvailable(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                                     const model::Setting& setting, const schedule::Horizon& horizon, int firstDay,
                                     int endDay)
{
    if (sharedGroupOf(setting, area) || poolOf(plan, setting.id))
        return std::nullopt;
    return schedule::meanUnits(schedule::capacityOf(scenario, setting, area, horizon), firstDay * base::secondsPerDay,
                               endDay * base::secondsPerDay);
}

} // namespace

std::optional<double> Fullness::chanceFull() const
{
    if (!nobodyWaits || !available || !(unitsPerPerson > 0.0))
        return std::nullopt;
    return stats::erlangB(*available / unitsPerPerson, people);
}

double Fullness::unitsFor(double chance) const { return stats::unitsForChance(people, chance) * unitsPerPerson; }

Fullness fullnessOf(const NeedRequest& request, const NeedResult& need, int number, int firstDay, int endDay)
{
    const model::Setting& setting = request.plan.settings[static_cast<std::size_t>(number)];
    Fullness fullness;
    double units = 0.0;
    double starts = 0.0;
    for (int day = firstDay; day < endDay; ++day) {
        fullness.people += need.people(number, day) / (endDay - firstDay);
        units += need.units(number, day) / (endDay - firstDay);
        starts += need.starts(number, day) / (endDay - firstDay);
    }
    if (fullness.people > 0.0)
        fullness.unitsPerPerson = units / fullness.people;
    if (setting.turnaround) // in the mean as many people leave as start
        if (const auto turnaround = samplerOf(*setting.turnaround))
            fullness.people += starts * turnaround->mean();
    const model::Scenario* scenario = findById(request.plan.scenarios, request.scenario);
    const model::Area* area = findById(request.plan.areas, request.area);
    if (!scenario || !area)
        return fullness;
    const schedule::Horizon horizon(request.plan.start, request.plan.run.years, 0, 0);
    fullness.available = unitsAvailable(request.plan, *scenario, *area, setting, horizon, firstDay, endDay);
    const schedule::RulesFrom rules =
        schedule::rulesAt(setting, schedule::changesOf(*scenario, setting, *area), request.plan.start,
                          (firstDay + endDay) * base::secondsPerDay / 2);
    fullness.nobodyWaits = !waits(rules.fromSettings->kind) && !waits(rules.fromOutside->kind);
    return fullness;
}

} // namespace homeward::need
