// SPDX-License-Identifier: GPL-3.0-or-later
// Capacity counted in people runs in whole units. Notes what each fraction runs as.
#include "core/model/lookup.h"
#include "core/schedule/capacity.h"
#include "core/schedule/quantities.h"
#include "core/validation/parts.h"

#include <algorithm>
#include <cmath>

namespace homeward::validation {

namespace {

/// Adds a note where a run has units other than these.
void checkWhole(ProblemList& problems, double units, const Spot& spot)
{
    if (!(units >= 0.0 && units <= ranges::units.high))
        return;
    const double run = static_cast<double>(schedule::unitsInForce(units, false) / schedule::oneUnit);
    constexpr double rounding = 0.005;   // a run counts in hundredths
    if (std::abs(units - run) > rounding)
        problems.note(ProblemCode::RunsWhole, spot, {}, units, 0.0, run);
}

void checkCapacity(ProblemList& problems, const Capacity& capacity, const Spot& spot)
{
    if (capacity.unlimited)
        return;
    for (std::size_t i = 0; i < capacity.steps.size(); ++i)
        checkWhole(problems, capacity.steps[i].units, spot / "steps" / i / "units");
    // One example of a repeating share is enough.
    for (const CapacityStep& step : capacity.steps)
        for (const double share : capacity.pattern)
            if (const double units = step.units * share; units != std::round(units)) {
                checkWhole(problems, units, spot / "pattern");
                return;
            }
}

bool inPeople(const Plan& plan, const SettingId& id)
{
    const Setting* setting = findById(plan.settings, id);
    return setting && !setting->countedInHours;
}

bool inPeople(const Plan& plan, const Pool* pool)
{
    return pool && !pool->settings.empty() && inPeople(plan, pool->settings.front());
}

void checkSettings(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        const Setting& setting = plan.settings[s];
        if (setting.countedInHours)
            continue;
        const Spot spot = Spot{"/settings", {}}.about(setting.name) / s;
        checkCapacity(problems, setting.capacity, spot / "capacity");
        for (std::size_t g = 0; g < setting.sharedBy.size(); ++g)
            checkCapacity(problems, setting.sharedBy[g].capacity,
                          spot.about(setting.sharedBy[g].name) / "sharedBy" / g / "capacity");
    }
    for (std::size_t p = 0; p < plan.pools.size(); ++p)
        if (inPeople(plan, &plan.pools[p]))
            checkCapacity(problems, plan.pools[p].capacity,
                          Spot{"/pools", {}}.about(plan.pools[p].name) / p / "capacity");
}

void checkArea(ProblemList& problems, const Area& area, const Spot& spot)
{
    const Plan& plan = problems.plan();
    for (std::size_t i = 0; i < area.settings.size(); ++i)
        if (const AreaSetting& own = area.settings[i]; own.capacity && inPeople(plan, own.setting))
            checkCapacity(problems, *own.capacity,
                          Spot{spot.path, nameOf(plan, own.setting)}.about(area.name) / "settings" / i / "capacity");
    for (std::size_t i = 0; i < area.pools.size(); ++i)
        if (const Pool* pool = findById(plan.pools, area.pools[i].pool); inPeople(plan, pool))
            checkCapacity(problems, area.pools[i].capacity,
                          Spot{spot.path, pool->name}.about(area.name) / "pools" / i / "capacity");
}

/// An area's units on a change's last day in the run, after this change and those before it in the list.
double unitsMade(const Plan& plan, const Scenario& scenario, std::size_t change, const Setting& setting,
                 const Area& area)
{
    const base::Date end = std::min(plan.start.plusYears(yearsOf(plan)),
                                    scenario.changes[change].end.value_or(base::Date::fromDays(1'000'000)));
    const std::int64_t day = end.days() - plan.start.days() - 1;
    double units = schedule::unitsTyped(*capacityOf(setting, area), plan.start.plusDays(day));
    for (std::size_t c = 0; c <= change; ++c) {
        const auto* effect = std::get_if<CapacityEffect>(&scenario.changes[c].effect);
        if (effect && effect->setting == setting.id && appliesTo(scenario.changes[c], area.id))
            units = schedule::unitsAfter(units, scenario.changes[c], plan.start, day);
    }
    return units;
}

/// Adds a note for the first area on which the change acts and where it leads to a fraction.
void checkChange(ProblemList& problems, const Scenario& scenario, std::size_t number, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const Change& change = scenario.changes[number];
    const auto* effect = std::get_if<CapacityEffect>(&change.effect);
    if (!effect || !change.on || !inPeople(plan, effect->setting))
        return;
    const Setting& setting = *findById(plan.settings, effect->setting);
    for (const Area* area : areasOf(plan)) {
        if (!appliesTo(change, area->id) || capacityOf(setting, *area)->unlimited)
            continue;
        const double units = unitsMade(plan, scenario, number, setting, *area);
        if (!std::isfinite(units) || units == std::round(units))
            continue;
        checkWhole(problems, units, spot / "effect" / "value");
        return;
    }
}

} // namespace

void validateWholeUnits(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    checkSettings(problems);
    for (std::size_t a = 0; a < plan.areas.size(); ++a)
        checkArea(problems, plan.areas[a], Spot{"/areas", {}} / a);
    for (std::size_t s = 0; s < plan.scenarios.size(); ++s)
        for (std::size_t c = 0; c < plan.scenarios[s].changes.size(); ++c)
            checkChange(problems, plan.scenarios[s], c,
                        Spot{"/scenarios", {}}.about(plan.scenarios[s].changes[c].name).about(plan.scenarios[s].name)
                            / s / "changes" / c);
}

} // namespace homeward::validation
