// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/offered_load.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

namespace {

/// The traffic equations at a moment: people a day into every cohort and setting, with the changes of the moment.
/// Those whom a change sends on routes of their own are a node apart.
class Traffic {
public:
    Traffic(const Compiled& model, Second at) : m_model(model), m_at(at), m_cells(model.steps.size())
    {
        for (const CompiledStream& stream : model.streams)
            addEntries(stream);
        for (int cohort = 0; cohort < model.cohorts; ++cohort)
            for (int setting = 0; setting < model.settingCount(); ++setting)
                if (const CompiledStep& step = model.step(cohort, setting); step.stay != none)
                    addWays(cell(cohort, setting), step.firstRoute, step.routeCount, cohort, setting);
        solve();
    }

    /// Units that the people of all cohorts ask for in a setting.
    [[nodiscard]] std::vector<double> unitsAsked() const
    {
        std::vector<double> asked(m_model.settings.size(), 0.0);
        for (const Way& way : m_ways) {
            const double flow = m_cells[way.from].flow * way.chance;
            asked[static_cast<std::size_t>(way.setting)] += flow * way.days * way.units;
            if (way.reservedDays > 0.0)
                asked[static_cast<std::size_t>(way.next)] +=
                    flow * way.reservedDays * unitsOf(way.nextCohort, way.next);
        }
        return asked;
    }

private:
    struct Cell {
        double entries = 0.0;
        double flow = 0.0;
    };
    struct Way {
        std::size_t from = 0;
        std::size_t to = 0;          ///< a cell, for a setting
        bool leaves = false;
        double chance = 0.0;
        double days = 0.0;           ///< stay and process delay of those who go this way
        double units = 1.0;
        double reservedDays = 0.0;
        int setting = 0;
        int next = none;
        int nextCohort = 0;
    };

    [[nodiscard]] std::size_t cell(int cohort, int setting) const
    {
        return static_cast<std::size_t>(cohort * m_model.settingCount() + setting);
    }
    [[nodiscard]] const stats::Sampler& sampler(int number) const
    {
        return m_model.samplers[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] double factorOf(const LeverRange& levers) const
    {
        double factor = 1.0;
        for (const CompiledLever& lever : m_model.leversOf(levers))
            factor *= lever.strength.factor(lever.amount, m_at);
        return factor;
    }

    void addEntries(const CompiledStream& stream)
    {
        std::vector<double> entries(m_model.settings.size(), 0.0);
        const double perDay = basePerDay(m_model, stream, m_at) * changeFactor(stream, m_at);
        double below = 0.0;
        for (std::size_t i = 0; i < stream.entrySetting.size(); ++i) {
            entries[static_cast<std::size_t>(stream.entrySetting[i])] += perDay * (stream.entryUpTo[i] - below);
            below = stream.entryUpTo[i];
        }
        for (const CompiledLever& lever : m_model.leversOf(stream.entryLevers)) {
            double& from = entries[static_cast<std::size_t>(lever.from)];
            const double moved = from * lever.amount * lever.strength.at(m_at);
            from -= moved;
            entries[static_cast<std::size_t>(lever.to)] += moved;
        }
        for (std::size_t s = 0; s < entries.size(); ++s)
            m_cells[cell(stream.cohort, static_cast<int>(s))].entries += entries[s];
    }

    /// The ways out of a cell, each split by the changes that redirect it.
    void addWays(std::size_t from, int firstRoute, int routeCount, int cohort, int setting)
    {
        const CompiledStep& step = m_model.step(cohort, setting);
        double below = 0.0;
        for (int r = firstRoute; r < firstRoute + routeCount; ++r) {
            const CompiledRoute& planned = m_model.routes[static_cast<std::size_t>(r)];
            const double stay =
                sampler(planned.stay != none ? planned.stay : step.stay).mean() * factorOf(step.stayLevers);
            std::vector<double> chances(m_model.routes.size() - static_cast<std::size_t>(m_model.firstBareRoute), 0.0);
            chances[static_cast<std::size_t>(planned.to)] = planned.upTo - below;
            below = planned.upTo;
            for (int l = step.dischargeLevers.first; l < step.dischargeLevers.first + step.dischargeLevers.count; ++l) {
                const CompiledLever& lever = m_model.levers[static_cast<std::size_t>(l)];
                double& left = chances[static_cast<std::size_t>(lever.from)];
                const double moved = left * lever.amount * lever.strength.at(m_at);
                left -= moved;
                if (moved > 0.0 && lever.onwardCount > 0)
                    addApart(from, lever, moved, stay, cohort, setting);
                else
                    chances[static_cast<std::size_t>(lever.to)] += moved;
            }
            for (std::size_t to = 0; to < chances.size(); ++to)
                if (chances[to] > 0.0)
                    addWay(from, routeTo(step, planned, static_cast<int>(to)), chances[to], stay, cohort, setting);
        }
    }

    /// Those moved who go on by routes of their own: a new cell in the setting that they are moved to.
    void addApart(std::size_t from, const CompiledLever& lever, double chance, double stay, int cohort, int setting)
    {
        const std::size_t apart = m_cells.size();
        m_cells.push_back({});
        CompiledRoute route;
        route.to = lever.to;
        addWay(from, route, chance, stay, cohort, setting);
        m_ways.back().to = apart;
        if (!m_model.isSetting(lever.to) || m_model.step(cohort, lever.to).stay == none)
            return;
        double below = 0.0;
        const CompiledStep& there = m_model.step(cohort, lever.to);
        for (int r = lever.firstOnward; r < lever.firstOnward + lever.onwardCount; ++r) {
            const CompiledRoute& onward = m_model.routes[static_cast<std::size_t>(r)];
            const double days =
                sampler(onward.stay != none ? onward.stay : there.stay).mean() * factorOf(there.stayLevers);
            addWay(apart, onward, onward.upTo - below, days, cohort, lever.to);
            below = onward.upTo;
        }
    }

    [[nodiscard]] const CompiledRoute& routeTo(const CompiledStep& step, const CompiledRoute& planned, int to) const
    {
        if (planned.to == to)
            return planned;
        for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r)
            if (m_model.routes[static_cast<std::size_t>(r)].to == to)
                return m_model.routes[static_cast<std::size_t>(r)];
        return m_model.routes[static_cast<std::size_t>(m_model.firstBareRoute + to)];
    }

    void addWay(std::size_t from, const CompiledRoute& route, double chance, double stay, int cohort, int setting)
    {
        Way way;
        way.from = from;
        way.chance = chance;
        way.setting = setting;
        way.units = unitsOf(cohort, setting);
        way.next = route.to;
        way.nextCohort = route.becomes != none ? route.becomes : cohort;
        way.leaves = !m_model.isSetting(route.to);
        if (!way.leaves)
            way.to = cell(way.nextCohort, route.to);
        way.days = stay;
        double left = 1.0;
        for (int d = route.firstDelay; d < route.firstDelay + route.delayCount; ++d) {
            const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
            double met = delay.chance;
            double mean = sampler(delay.duration).mean();
            for (const CompiledLever& lever : m_model.leversOf(m_model.step(cohort, setting).delayLevers))
                if ((lever.to == none || lever.to == route.to)
                    && (lever.reason == none || lever.reason == static_cast<int>(delay.reason)))
                    (lever.onChance ? met : mean) *= lever.strength.factor(lever.amount, m_at);
            met = std::min(met, left);
            left -= met;
            way.days += met * mean;
            if (delay.reserves && !way.leaves)
                way.reservedDays += met * mean;
        }
        m_ways.push_back(way);
    }

    /// Mean units that a person holds in a setting over its stay.
    [[nodiscard]] double unitsOf(int cohort, int setting) const
    {
        const CompiledStep& step = m_model.step(cohort, setting);
        if (step.package == none)
            return 1.0;
        const double first = sampler(step.package).mean() * factorOf(step.packageLevers);
        if (step.packageEnd == none)
            return first;
        const double last =
            static_cast<double>(step.packageEnd) / static_cast<double>(oneUnit) * factorOf(step.packageLevers);
        return (first + std::min(first, last)) / 2.0;
    }

    /// Repeated substitution, which converges because everyone leaves in the end.
    void solve()
    {
        for (Cell& cell : m_cells)
            cell.flow = cell.entries;
        std::vector<double> next(m_cells.size());
        for (int round = 0; round < 10'000; ++round) {
            for (std::size_t c = 0; c < m_cells.size(); ++c)
                next[c] = m_cells[c].entries;
            for (const Way& way : m_ways)
                if (!way.leaves)
                    next[way.to] += m_cells[way.from].flow * way.chance;
            double moved = 0.0;
            for (std::size_t c = 0; c < m_cells.size(); ++c) {
                moved = std::max(moved, std::abs(next[c] - m_cells[c].flow));
                m_cells[c].flow = next[c];
            }
            if (moved < 1e-12)
                break;
        }
    }

    const Compiled& m_model;
    Second m_at;
    std::vector<Cell> m_cells;     ///< by cohort and setting, then those apart
    std::vector<Way> m_ways;
};

/// Units there: the setting's own, and of a pool an equal part.
double capacityAt(const Compiled& model, const CompiledSetting& setting, Second at)
{
    const auto unitsOf = [at](const std::vector<CapacityAt>& steps) {
        Units units = steps.empty() ? 0 : steps.front().units;
        for (const CapacityAt& step : steps)
            if (step.from <= at)
                units = step.units;
        return units >= unlimitedUnits ? std::numeric_limits<double>::infinity()
                                       : static_cast<double>(units) / static_cast<double>(oneUnit);
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

} // namespace homeward::sim
