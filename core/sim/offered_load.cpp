// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/offered_load.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

namespace {

/// Entries a day by setting for one cohort from outside.
std::vector<double> entriesPerDay(const Compiled& model, const CompiledStream& stream, Second at)
{
    std::vector<double> entries(model.settings.size(), 0.0);
    const double perDay = basePerDay(model, stream, at) * changeFactor(stream, at);
    double below = 0.0;
    for (std::size_t i = 0; i < stream.entrySetting.size(); ++i) {
        entries[static_cast<std::size_t>(stream.entrySetting[i])] += perDay * (stream.entryUpTo[i] - below);
        below = stream.entryUpTo[i];
    }
    for (const CompiledLever& lever : model.entryLevers)
        if (lever.cohorts[static_cast<std::size_t>(stream.cohort)]) {
            double& from = entries[static_cast<std::size_t>(lever.from)];
            const double moved = from * lever.amount * lever.strength.at(at);
            from -= moved;
            entries[static_cast<std::size_t>(lever.to)] += moved;
        }
    return entries;
}

/// Chances of the next place for a cohort in a setting, with the changes of the moment.
std::vector<double> onward(const Compiled& model, int cohort, int setting, Second at)
{
    std::vector<double> chances(model.bareRoutes.size(), 0.0);
    const CompiledStep& step = model.step(cohort, setting);
    double below = 0.0;
    for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
        const CompiledRoute& route = model.routes[static_cast<std::size_t>(r)];
        chances[static_cast<std::size_t>(route.to)] += route.upTo - below;
        below = route.upTo;
    }
    for (const CompiledLever& lever : model.dischargeLevers)
        if (lever.at == setting && lever.cohorts[static_cast<std::size_t>(cohort)]) {
            double& from = chances[static_cast<std::size_t>(lever.from)];
            const double moved = from * lever.amount * lever.strength.at(at);
            from -= moved;
            chances[static_cast<std::size_t>(lever.to)] += moved;
        }
    return chances;
}

/// Solves x = entries + x P by repeated substitution, which converges because everyone leaves in the end.
std::vector<double> flows(const Compiled& model, const CompiledStream& stream, Second at)
{
    const std::vector<double> entries = entriesPerDay(model, stream, at);
    std::vector<std::vector<double>> chances;
    for (int s = 0; s < model.settingCount(); ++s)
        chances.push_back(onward(model, stream.cohort, s, at));
    std::vector<double> flow = entries;
    for (int round = 0; round < 10'000; ++round) {
        std::vector<double> next = entries;
        for (std::size_t s = 0; s < flow.size(); ++s)
            for (std::size_t to = 0; to < flow.size(); ++to)
                next[to] += flow[s] * chances[s][to];
        double moved = 0.0;
        for (std::size_t s = 0; s < flow.size(); ++s)
            moved = std::max(moved, std::abs(next[s] - flow[s]));
        flow = std::move(next);
        if (moved < 1e-12)
            break;
    }
    return flow;
}

double factorAt(const std::vector<CompiledLever>& levers, int cohort, int setting, Second at)
{
    double factor = 1.0;
    for (const CompiledLever& lever : levers)
        if (lever.at == setting && lever.cohorts[static_cast<std::size_t>(cohort)])
            factor *= lever.strength.factor(lever.amount, at);
    return factor;
}

double capacityAt(const CompiledSetting& setting, Second at)
{
    Units units = setting.capacity.empty() ? 0 : setting.capacity.front().units;
    for (const CapacityAt& step : setting.capacity)
        if (step.from <= at)
            units = step.units;
    return units >= unlimitedUnits ? std::numeric_limits<double>::infinity()
                                   : static_cast<double>(units) / static_cast<double>(oneUnit);
}

} // namespace

std::vector<double> offeredLoad(const Compiled& model, Second at)
{
    std::vector<double> asked(model.settings.size(), 0.0);
    for (const CompiledStream& stream : model.streams) {
        const std::vector<double> flow = flows(model, stream, at);
        for (int s = 0; s < model.settingCount(); ++s) {
            const CompiledStep& step = model.step(stream.cohort, s);
            if (step.stay == none)
                continue;
            double units = model.samplers[static_cast<std::size_t>(step.stay)].mean()
                * factorAt(model.stayLevers, stream.cohort, s, at);
            if (step.package != none)
                units *= model.samplers[static_cast<std::size_t>(step.package)].mean()
                    * factorAt(model.packageLevers, stream.cohort, s, at);
            asked[static_cast<std::size_t>(s)] += flow[static_cast<std::size_t>(s)] * units;
        }
    }
    for (std::size_t s = 0; s < asked.size(); ++s) {
        const double there = capacityAt(model.settings[s], at);
        asked[s] = asked[s] > 0.0 ? asked[s] / there : 0.0;
    }
    return asked;
}

} // namespace homeward::sim
