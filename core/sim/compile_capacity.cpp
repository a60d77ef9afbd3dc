// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {

double typedUnits(const model::Capacity& capacity, base::Date day)
{
    double units = capacity.steps.empty() ? 0.0 : capacity.steps.front().units;
    for (const model::CapacityStep& step : capacity.steps)
        if (step.from <= day)
            units = step.units;
    return units;
}

double changedUnits(double units, const model::Change& change, const model::CapacityEffect& effect,
                    base::Date planStart, double day)
{
    const double strength = strengthAt(change, planStart, day);
    switch (effect.mode) {
    case model::CapacityMode::Add:
        return units + strength * effect.value;
    case model::CapacityMode::Set:
        return units + strength * (effect.value - units);
    case model::CapacityMode::GrowPerYear: {
        const double from = static_cast<double>(change.start.days() - planStart.days());
        double until = day;
        if (change.end)
            until = std::min(until, static_cast<double>(change.end->days() - planStart.days()));
        return units * std::pow(1.0 + effect.value, std::max(0.0, until - std::max(from, 0.0)) / 365.25);
    }
    }
    return units;
}

bool worksOn(const model::Change& change, const model::Area& area, const model::Setting& setting)
{
    const auto* effect = std::get_if<model::CapacityEffect>(&change.effect);
    return effect && change.on && effect->setting == setting.id && appliesTo(change, area.id);
}

} // namespace

std::vector<CapacityAt> capacityOver(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                                     const model::Setting& setting)
{
    const model::Capacity& typed = *model::capacityOf(setting, area);
    if (typed.unlimited)
        return {{0, unlimitedUnits}};
    const auto days = plan.start.plusYears(plan.run.years).days() - plan.start.days();
    std::vector<CapacityAt> steps;
    for (std::int64_t day = 0; day < days; ++day) {
        double units = typedUnits(typed, plan.start.plusDays(day));
        for (const model::Change& change : scenario.changes)
            if (worksOn(change, area, setting))
                units = changedUnits(units, change, std::get<model::CapacityEffect>(change.effect), plan.start,
                                     static_cast<double>(day));
        // Half a bed holds nobody: settings of beds, places and caseload have whole units.
        const Units whole = setting.countedInHours ? std::llround(units * static_cast<double>(oneUnit))
                                                   : std::llround(units) * oneUnit;
        if (steps.empty() || steps.back().units != whole)
            steps.push_back({day * base::secondsPerDay, std::max<Units>(0, whole)});
    }
    return steps;
}

} // namespace homeward::sim
