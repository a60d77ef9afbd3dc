// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/offered_load.h"

#include "core/sim/traffic.h"

#include <limits>

namespace homeward::sim {

namespace {

/// Units there: the setting's own, and of a pool an equal part.
double capacityAt(const Compiled& model, const CompiledSetting& setting, Second at)
{
    const auto unitsOf = [at](const schedule::CapacitySteps& steps) {
        return schedule::isUnlimited(steps)
            ? std::numeric_limits<double>::infinity()
            : static_cast<double>(schedule::unitsAt(steps, at)) / static_cast<double>(oneUnit);
    };
    double units = unitsOf(setting.capacity);
    if (setting.pool != none) {
        const CompiledPool& pool = model.pools[static_cast<std::size_t>(setting.pool)];
        units += unitsOf(pool.capacity) / static_cast<double>(pool.settings.size());
    }
    return units;
}

} // namespace

std::vector<double> offeredLoad(const Compiled& model, Second at)
{
    std::vector<double> load = Traffic(model, at).unitsAsked();
    for (std::size_t s = 0; s < load.size(); ++s)
        load[s] = load[s] > 0.0 ? load[s] / capacityAt(model, model.settings[s], at) : 0.0;
    return load;
}

std::vector<double> peopleAsking(const Compiled& model, Second at) { return Traffic(model, at).peoplePerDay(); }

} // namespace homeward::sim
