// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity_at.h"
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {

/// Half a bed holds nobody: settings of beds, places and caseload have whole units.
Units wholeUnits(double units, bool inHours)
{
    constexpr double most = 1e9;   // growth year upon year; sums of units and seconds stay exact
    units = std::min(units, most);
    const Units whole = inHours ? std::llround(units * static_cast<double>(oneUnit)) : std::llround(units) * oneUnit;
    return std::max<Units>(0, whole);
}

/// The share of the units that is there in an hour of a day.
double shareIn(const std::vector<double>& pattern, int weekday, int hour)
{
    constexpr std::size_t days = 7;
    constexpr std::size_t hours = 24;
    if (pattern.empty())
        return 1.0;
    if (pattern.size() == days)
        return pattern[static_cast<std::size_t>(weekday)];
    return pattern[pattern.size() == hours ? static_cast<std::size_t>(hour)
                                           : static_cast<std::size_t>(weekday * 24 + hour)];
}

/// The first day from which units may differ from day to day, or repeat; before it they change on days of steps only.
Second restlessFrom(const Compilation& work, const model::Capacity& capacity, const std::vector<bool>& admitsOn,
                    const std::vector<const model::Change*>& changes)
{
    if (!capacity.pattern.empty() || !admitsOn.empty())
        return work.compiled.begin;
    Second from = work.compiled.end;
    for (const model::Change* change : changes)
        from = std::min(from, secondOf(work.plan, change->start));
    return from;
}

/// The days of the run on which units may begin to differ from the day before, in order.
std::vector<Second> daysToLookAt(const Compilation& work, const model::Capacity& capacity, Second restless)
{
    const Second begin = work.compiled.begin;
    std::vector<Second> days{begin};
    for (const model::CapacityStep& step : capacity.steps)
        if (const Second at = secondOf(work.plan, step.from); at > begin && at < std::min(restless, work.compiled.end))
            days.push_back(at);
    std::ranges::sort(days);
    for (Second at = std::max(begin + base::secondsPerDay, restless); at < work.compiled.end; at += base::secondsPerDay)
        days.push_back(at);
    return days;
}

/// The steps of units that are `unitsOn(day)` on the days of the run, times what repeats, while the setting is open.
template <class UnitsOn>
std::vector<CapacityAt> stepsOver(const Compilation& work, const std::vector<Second>& days,
                                  const std::vector<double>& pattern, const std::vector<bool>& admitsOn, bool inHours,
                                  UnitsOn unitsOn)
{
    const int parts = pattern.size() >= 24 ? 24 : 1;
    std::vector<CapacityAt> steps;
    for (const Second at : days) {
        const double units = unitsOn(at / base::secondsPerDay);
        const int weekday =
            work.calendar[static_cast<std::size_t>((at - work.compiled.begin) / base::secondsPerDay)].weekday;
        const bool open = admitsOn.empty() || admitsOn[static_cast<std::size_t>(weekday)];
        for (int part = 0; part < parts; ++part) {
            const CapacityAt next{at + part * (base::secondsPerDay / parts),
                                  wholeUnits(units * shareIn(pattern, weekday, part), inHours), open};
            if (steps.empty() || steps.back().units != next.units || steps.back().open != next.open)
                steps.push_back(next);
        }
    }
    return steps;
}

} // namespace

std::vector<CapacityAt> capacityOver(const Compilation& work, int area, const model::Setting& setting)
{
    const model::Capacity& typed = *model::capacityOf(setting, work.area(area));
    std::vector<const model::Change*> changes;
    for (const model::Change* change : work.changes(area, setting))
        if (const auto* effect = std::get_if<model::CapacityEffect>(&change->effect);
            effect && effect->setting == setting.id)
            changes.push_back(change);
    const std::vector<Second> days = daysToLookAt(work, typed, restlessFrom(work, typed, setting.admitsOn, changes));
    if (typed.unlimited) {
        auto steps = stepsOver(work, days, {}, setting.admitsOn, false, [](Second) { return 0.0; });
        for (CapacityAt& step : steps)
            step.units = unlimitedUnits;
        return steps;
    }
    return stepsOver(work, days, typed.pattern, setting.admitsOn, setting.countedInHours, [&](Second day) {
        double units = model::unitsTyped(typed, work.plan.start.plusDays(day));
        if (day >= 0)
            for (const model::Change* change : changes)
                units = model::unitsAfter(units, *change, work.plan.start, static_cast<double>(day));
        return units;
    });
}

std::vector<CapacityAt> capacityOver(const Compilation& work, const model::Capacity& capacity, bool inHours)
{
    if (capacity.unlimited)
        return {{work.compiled.begin, unlimitedUnits, true}};
    const std::vector<Second> days = daysToLookAt(work, capacity, restlessFrom(work, capacity, {}, {}));
    return stepsOver(work, days, capacity.pattern, {}, inHours,
                     [&](Second day) { return model::unitsTyped(capacity, work.plan.start.plusDays(day)); });
}

} // namespace homeward::sim
