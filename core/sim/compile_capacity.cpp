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
    return pattern[pattern.size() == hours ? static_cast<std::size_t>(hour) : static_cast<std::size_t>(weekday * 24 + hour)];
}

/// The steps of units that are `unitsOn(day)` on the days of the run, times what repeats, while the setting is open.
template <class UnitsOn>
std::vector<CapacityAt> stepsOver(const Compilation& work, const std::vector<double>& pattern,
                                  const std::vector<bool>& admitsOn, bool inHours, UnitsOn unitsOn)
{
    const Compiled& compiled = work.compiled;
    const int parts = pattern.size() >= 24 ? 24 : 1;
    std::vector<CapacityAt> steps;
    for (Second at = compiled.begin; at < compiled.end; at += base::secondsPerDay) {
        const base::Date date = work.plan.start.plusDays(at / base::secondsPerDay);
        const double units = unitsOn(date, at / base::secondsPerDay);
        const bool open = admitsOn.empty() || admitsOn[static_cast<std::size_t>(date.weekday())];
        for (int part = 0; part < parts; ++part) {
            const CapacityAt next{at + part * (base::secondsPerDay / parts),
                                  wholeUnits(units * shareIn(pattern, date.weekday(), part), inHours), open};
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
        if (const auto* effect = std::get_if<model::CapacityEffect>(&change->effect); effect && effect->setting == setting.id)
            changes.push_back(change);
    if (typed.unlimited) {
        auto steps = stepsOver(work, {}, setting.admitsOn, false, [](base::Date, Second) { return 0.0; });
        for (CapacityAt& step : steps)
            step.units = unlimitedUnits;
        return steps;
    }
    return stepsOver(work, typed.pattern, setting.admitsOn, setting.countedInHours, [&](base::Date date, Second day) {
        double units = model::unitsTyped(typed, date);
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
    return stepsOver(work, capacity.pattern, {}, inHours,
                     [&](base::Date date, Second) { return model::unitsTyped(capacity, date); });
}

} // namespace homeward::sim
