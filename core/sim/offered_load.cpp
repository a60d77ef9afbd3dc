// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/offered_load.h"

#include "core/sim/traffic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace homeward::sim {

namespace {

/// Mean units over the week from a moment, moved back where it would go past the end of the run.
double meanOfWeek(const Compiled& model, const schedule::CapacitySteps& steps, Second at)
{
    constexpr Second week = 7 * base::secondsPerDay;
    const Second first = std::max(model.begin, std::min(at, model.end - week));
    return schedule::meanUnits(steps, first, std::min(model.end, first + week))
        .value_or(std::numeric_limits<double>::infinity());
}

/// The units of a setting, with an equal part of its pool. Units that vary by day or hour count as the mean of a week.
double capacityAt(const Compiled& model, const CompiledSetting& setting, Second at)
{
    const auto unitsOf = [&](const schedule::CapacitySteps& steps, const PeakUnits& peaks) {
        if (schedule::isUnlimited(steps))
            return std::numeric_limits<double>::infinity();
        return peaks.empty() ? static_cast<double>(schedule::unitsAt(steps, at)) / static_cast<double>(oneUnit)
                             : meanOfWeek(model, steps, at);
    };
    double units = unitsOf(setting.capacity, setting.peaks);
    if (setting.pool != none) {
        const CompiledPool& pool = model.pools[static_cast<std::size_t>(setting.pool)];
        units += unitsOf(pool.capacity, pool.peaks) / static_cast<double>(pool.settings.size());
    }
    return units;
}

std::vector<double> loadOf(const Compiled& model, const Traffic& traffic, Second at)
{
    std::vector<double> load = traffic.unitsAsked();
    for (std::size_t s = 0; s < load.size(); ++s)
        load[s] = load[s] > 0.0 ? load[s] / capacityAt(model, model.settings[s], at) : 0.0;
    return load;
}

/// Whether nobody who finds the setting full stays in care for it.
bool turnsAway(const CompiledSetting& setting)
{
    const auto away = [](const CompiledRule& rule) {
        using model::FullRuleKind;
        return rule.kind == FullRuleKind::TurnAway
            || (rule.kind == FullRuleKind::Surge && rule.fallback == FullRuleKind::TurnAway);
    };
    return away(setting.rules.back().fromSettings) && away(setting.rules.back().fromOutside);
}

} // namespace

std::vector<double> offeredLoad(const Compiled& model, Second at) { return loadOf(model, Traffic(model, at), at); }

std::vector<double> loadBehindFull(const Compiled& model, std::vector<double> load, Second at)
{
    const auto shareThrough = [&](std::size_t s) {
        return load[s] > 1.0 && turnsAway(model.settings[s]) ? 1.0 / load[s] : 1.0;
    };
    std::vector<double> through(load.size(), 1.0);
    std::optional<Traffic> traffic;
    constexpr int rounds = 50;
    constexpr double settled = 1e-9;
    for (int round = 0; round < rounds; ++round) {
        double moved = 0.0;
        for (std::size_t s = 0; s < load.size(); ++s) {
            const double share = shareThrough(s);
            moved = std::max(moved, std::abs(share - std::exchange(through[s], share)));
        }
        if (moved < settled)
            break;
        if (!traffic)
            traffic.emplace(model, at);
        traffic->letThrough(through);
        load = loadOf(model, *traffic, at);
    }
    return load;
}

std::vector<double> peopleAsking(const Compiled& model, Second at) { return Traffic(model, at).peoplePerDay(); }

} // namespace homeward::sim
