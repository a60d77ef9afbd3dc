// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/most_units.h"

#include "core/sim/resources.h"

#include <algorithm>
#include <iterator>

namespace homeward::sim {

namespace {

/// The index of the step in force at a moment.
std::size_t stepAt(const std::vector<CapacityAt>& steps, Second at)
{
    const auto after = std::ranges::upper_bound(steps, at, {}, &CapacityAt::from);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, after - steps.begin() - 1));
}

Units peakAt(const std::vector<CapacityAt>& steps, const PeakUnits& peaks, Second at)
{
    const std::size_t step = stepAt(steps, at);
    return peaks.empty() ? steps[step].units : peaks[step];
}

} // namespace

Units peakAt(const Compiled& model, const CompiledSetting& setting, Second at)
{
    const Units own = peakAt(setting.capacity, setting.peaks, at);
    if (setting.pool == none)
        return own;
    const CompiledPool& pool = model.pools[static_cast<std::size_t>(setting.pool)];
    return own + peakAt(pool.capacity, pool.peaks, at);
}

Units mostAt(const Compiled& model, const CompiledSetting& setting, Second at)
{
    const Units peak = peakAt(model, setting, at);
    const auto after = std::ranges::upper_bound(setting.rules, at, {}, &RulesAt::from);
    const RulesAt& rules = after == setting.rules.begin() ? setting.rules.front() : *std::prev(after);
    return std::max(limitUnder(rules.fromSettings, peak), limitUnder(rules.fromOutside, peak));
}

Units mostEver(const Compiled& model, const CompiledSetting& setting)
{
    Units most = 0;
    for (const CapacityAt& step : setting.capacity)
        most = std::max(most, mostAt(model, setting, step.from));
    return std::max(most, mostAt(model, setting, model.end - 1));
}

} // namespace homeward::sim
