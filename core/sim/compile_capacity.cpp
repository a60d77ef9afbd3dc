// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity_at.h"
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {

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
        double units = model::unitsTyped(typed, plan.start.plusDays(day));
        for (const model::Change& change : scenario.changes)
            if (worksOn(change, area, setting))
                units = model::unitsAfter(units, change, plan.start, static_cast<double>(day));
        // Half a bed holds nobody: settings of beds, places and caseload have whole units.
        const Units whole = setting.countedInHours ? std::llround(units * static_cast<double>(oneUnit))
                                                   : std::llround(units) * oneUnit;
        if (steps.empty() || steps.back().units != whole)
            steps.push_back({day * base::secondsPerDay, std::max<Units>(0, whole)});
    }
    return steps;
}

} // namespace homeward::sim
