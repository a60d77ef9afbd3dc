// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/fullness.h"

#include "core/model/capacity_at.h"
#include "core/model/lookup.h"
#include "core/stats/queueing.h"

#include <cmath>

namespace homeward::need {

namespace {

bool waits(model::FullRuleKind kind)
{
    return kind != model::FullRuleKind::TurnAway && kind != model::FullRuleKind::Divert;
}

/// Whether people wait for a setting on a day, under the rules of the scenario.
bool peopleWait(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                const model::Setting& setting, double day)
{
    model::FullRule fromSettings = setting.fromSettings;
    model::FullRule fromOutside = setting.fromOutside;
    for (const model::Change& change : scenario.changes) {
        const auto* effect = std::get_if<model::RuleEffect>(&change.effect);
        if (!effect || !change.on || effect->setting != setting.id || !appliesTo(change, area.id)
            || !(strengthAt(change, plan.start, day) > 0.0))
            continue;
        if (effect->origin != model::RuleOrigin::FromOutside)
            fromSettings = effect->rule;
        if (effect->origin != model::RuleOrigin::FromSettings)
            fromOutside = effect->rule;
    }
    return waits(fromSettings.kind) || waits(fromOutside.kind);
}

/// The mean over the parts of a pattern; settings of beds, places and caseload have whole units, as in a run.
double meanUnits(const model::Setting& setting, double units, const std::vector<double>& pattern)
{
    const auto whole = [&](double some) { return setting.countedInHours ? some : std::round(some); };
    if (pattern.empty())
        return whole(units);
    double sum = 0.0;
    for (const double share : pattern)
        sum += whole(units * share);
    return sum / static_cast<double>(pattern.size());
}

/// Mean units of a setting of its own; none where there is no limit or it is shared with others.
std::optional<double> unitsAvailable(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                                     const model::Setting& setting, int firstDay, int endDay)
{
    const model::Capacity* capacity = capacityOf(setting, area);
    if (!capacity || capacity->unlimited || sharedGroupOf(setting, area) || poolOf(plan, setting.id))
        return std::nullopt;
    double sum = 0.0;
    for (int day = firstDay; day < endDay; ++day) {
        double units = unitsTyped(*capacity, plan.start.plusDays(day));
        for (const model::Change& change : scenario.changes) {
            const auto* effect = std::get_if<model::CapacityEffect>(&change.effect);
            if (effect && effect->setting == setting.id && appliesTo(change, area.id))
                units = unitsAfter(units, change, plan.start, day + 0.5);
        }
        sum += meanUnits(setting, units, capacity->pattern);
    }
    return sum / (endDay - firstDay);
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
    for (int day = firstDay; day < endDay; ++day) {
        fullness.people += need.people(number, day) / (endDay - firstDay);
        units += need.units(number, day) / (endDay - firstDay);
    }
    if (fullness.people > 0.0)
        fullness.unitsPerPerson = units / fullness.people;
    const model::Scenario* scenario = findById(request.plan.scenarios, request.scenario);
    const model::Area* area = findById(request.plan.areas, request.area);
    if (!scenario || !area)
        return fullness;
    fullness.available = unitsAvailable(request.plan, *scenario, *area, setting, firstDay, endDay);
    fullness.nobodyWaits = !peopleWait(request.plan, *scenario, *area, setting, (firstDay + endDay) / 2.0);
    return fullness;
}

} // namespace homeward::need
