// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity_at.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::model {

double unitsTyped(const Capacity& capacity, base::Date day)
{
    double units = capacity.steps.empty() ? 0.0 : capacity.steps.front().units;
    for (const CapacityStep& step : capacity.steps)
        if (step.from <= day)
            units = step.units;
    return units;
}

double unitsAfter(double units, const Change& change, base::Date planStart, double day)
{
    const auto* effect = std::get_if<CapacityEffect>(&change.effect);
    if (!effect || !change.on)
        return units;
    const double strength = strengthAt(change, planStart, day);
    switch (effect->mode) {
    case CapacityMode::Add: return units + strength * effect->value;
    case CapacityMode::Set: return units + strength * (effect->value - units);
    case CapacityMode::GrowPerYear: {
        const double from = static_cast<double>(change.start.days() - planStart.days());
        double until = day;
        if (change.end)
            until = std::min(until, static_cast<double>(change.end->days() - planStart.days()));
        return units * std::pow(1.0 + effect->value, std::max(0.0, until - std::max(from, 0.0)) / 365.25);
    }
    }
    return units;
}

} // namespace homeward::model
