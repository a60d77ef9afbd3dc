// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/offered_load.h"

#include "core/schedule/day_one.h"
#include "core/schedule/levers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

namespace homeward::sim {

namespace {

/// The traffic equations at a moment: people a day into every cohort and setting, with the changes of the moment. People
/// that a change sends on routes of their own are a node apart, and so are people with a place kept elsewhere.
class Traffic {
public:
    Traffic(const Compiled& model, Second at) : m_model(model), m_at(at)
    {
        for (const CompiledStream& stream : model.streams)
            addEntries(stream);
        for (std::size_t n = 0; n < m_nodes.size(); ++n)
            addStays(static_cast<int>(n));
        solve();
    }

    /// Units that the people of all cohorts ask for in a setting.
    [[nodiscard]] std::vector<double> unitsAsked() const
    {
        std::vector<double> asked(m_model.settings.size(), 0.0);
        for (const Held& held : m_held)
            asked[static_cast<std::size_t>(held.setting)] +=
                m_nodes[static_cast<std::size_t>(held.node)].flow * held.unitDays;
        return asked;
    }

    /// People a day who come, by cohort and setting.
    [[nodiscard]] std::vector<double> peoplePerDay() const
    {
        std::vector<double> people(static_cast<std::size_t>(m_model.cohorts) * m_model.settings.size(), 0.0);
        for (const Node& node : m_nodes) {
            const auto cohort = static_cast<std::size_t>(std::get<0>(node.at));
            people[cohort * m_model.settings.size() + static_cast<std::size_t>(std::get<1>(node.at))] += node.flow;
        }
        return people;
    }

private:
    /// Where people come in: cohort, setting, the lever whose onward routes hold, the place kept for them elsewhere, and
    /// the one kept for them here, whose units they hold again.
    using Entrance = std::tuple<int, int, int, int, int>;
    struct Node {
        Entrance at;
        double entries = 0.0;
        double flow = 0.0;
    };
    struct Way {
        int from = 0;
        int to = 0;
        double chance = 0.0;
    };
    /// Units times days in a setting, for each person who comes to a node.
    struct Held {
        int node = 0;
        int setting = 0;
        double unitDays = 0.0;
    };
    /// Units that stay held in a setting for people who may come back.
    struct Kept {
        int setting = 0;
        double days = 0.0;
        double units = 0.0;
        friend bool operator==(const Kept&, const Kept&) = default;
    };
    /// People of a node who leave by one planned route.
    struct Leaving {
        int node = 0;
        int cohort = 0;
        int setting = 0;
        double chance = 0.0;
        double unitsAfter = 1.0;
    };

    [[nodiscard]] const stats::Sampler& sampler(int number) const
    {
        return m_model.samplers[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const CompiledRoute& route(int number) const
    {
        return m_model.routes[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] double factorOf(const LeverRange& levers) const
    {
        double factor = 1.0;
        for (const CompiledLever& lever : m_model.leversOf(levers))
            factor *= lever.strength.factor(lever.amount, m_at);
        return factor;
    }

    int node(const Entrance& at)
    {
        const auto [found, isNew] = m_nodeAt.try_emplace(at, static_cast<int>(m_nodes.size()));
        if (isNew)
            m_nodes.push_back({at});
        return found->second;
    }

    void addEntries(const CompiledStream& stream)
    {
        std::vector<double> entries(m_model.settings.size(), 0.0);
        const double perDay = stream.rate.meanPerDay(m_at)
            + schedule::listedPerDay(stream.listed, m_at, m_model.begin, m_model.end) * stream.rate.changes().at(m_at);
        double below = 0.0;
        for (std::size_t i = 0; i < stream.entrySetting.size(); ++i) {
            entries[static_cast<std::size_t>(stream.entrySetting[i])] += perDay * (stream.entryUpTo[i] - below);
            below = stream.entryUpTo[i];
        }
        const auto levers = m_model.leversOf(stream.entryLevers);
        schedule::redirectEntries(entries, levers, [&](double from, int l) {
            const CompiledLever& lever = levers[static_cast<std::size_t>(l)];
            return from * lever.amount * lever.strength.at(m_at);
        });
        for (std::size_t s = 0; s < entries.size(); ++s)
            if (entries[s] > 0.0)
                m_nodes[static_cast<std::size_t>(node({stream.cohort, static_cast<int>(s), none, none, none}))]
                    .entries += entries[s];
    }

    /// Stays of the people of a node and their ways on, route by route.
    void addStays(int number)
    {
        const auto [cohort, setting, moved, kept, again] = m_nodes[static_cast<std::size_t>(number)].at;
        const CompiledStep& step = m_model.step(cohort, setting);
        if (step.stay == none)
            return;
        const CompiledLever* lever = moved == none ? nullptr : &m_model.levers[static_cast<std::size_t>(moved)];
        const int first = lever ? lever->firstOnward : step.firstRoute;
        const int count = lever ? lever->onwardCount : step.routeCount;
        const double stretch = factorOf(step.stayLevers);
        schedule::MeanPackage package = packageOf(cohort, setting);
        if (again != none)
            package.first = package.after = m_kept[static_cast<std::size_t>(again)].units;
        double below = 0.0;
        for (int r = first; r < first + count; ++r) {
            const CompiledRoute& planned = route(r);
            const double chance = planned.upTo - below;
            below = planned.upTo;
            const stats::Sampler& stay = sampler(planned.stay != none ? planned.stay : step.stay);
            m_held.push_back({number, setting, chance * stay.mean() * stretch * package.mean()});
            Leaving leaving{number, cohort, setting, chance, package.after};
            if (kept != none)
                leaving.chance -= addReturns(leaving, r, stay, stretch, kept);
            addWays(leaving, r);
        }
    }

    /// People who leave in time go back to the place kept; the others hold it until its days are over. Gives the share of
    /// those in time.
    double addReturns(const Leaving& leaving, int planned, const stats::Sampler& stay, double stretch, int kept)
    {
        const Kept place = m_kept[static_cast<std::size_t>(kept)];
        const double days = place.days / stretch;
        const double inTime = leaving.chance * (1.0 - stay.survival(days));
        m_held.push_back({leaving.node, place.setting, leaving.chance * stay.meanUpTo(days) * stretch * place.units});
        addTurnaround(leaving.node, place.setting, (leaving.chance - inTime) * place.units);
        for (const auto& [to, movedBy, chance] : redirected(leaving, planned, inTime)) {
            const CompiledRoute& way = taken(leaving, planned, to);
            if (m_model.isDeath(to)) {
                addTurnaround(leaving.node, place.setting, chance * place.units);
                continue;
            }
            const int next = cohortAfter(leaving, way, place.setting);
            m_ways.push_back({leaving.node, node({next, place.setting, none, none, kept}), chance});
        }
        return inTime;
    }

    /// Units that people of a node give back, while they are turned around.
    void addTurnaround(int node, int setting, double units)
    {
        if (const int law = m_model.settings[static_cast<std::size_t>(setting)].turnaround; law != none)
            m_held.push_back({node, setting, units * sampler(law).mean()});
    }

    void addWays(const Leaving& leaving, int planned)
    {
        for (const auto& [to, movedBy, chance] : redirected(leaving, planned, leaving.chance)) {
            const CompiledRoute& way = taken(leaving, planned, to);
            addDelays(leaving, way, chance);
            if (way.keepsPlace == 0)
                addTurnaround(leaving.node, leaving.setting, chance * leaving.unitsAfter);
            if (!m_model.isSetting(to))
                continue;
            const Entrance next{cohortAfter(leaving, way, to), to, movedBy, keptBy(leaving, way), none};
            m_ways.push_back({leaving.node, node(next), chance});
        }
    }

    [[nodiscard]] std::vector<schedule::Redirected<double>> redirected(const Leaving& leaving, int planned,
                                                                       double chance) const
    {
        const LeverRange& range = m_model.step(leaving.cohort, leaving.setting).dischargeLevers;
        const auto levers = m_model.leversOf(range);
        auto split = schedule::redirect(
            route(planned).to, chance, levers,
            [&](double share, int l) {
                const CompiledLever& lever = levers[static_cast<std::size_t>(l)];
                const double moved = share * lever.amount * lever.strength.at(m_at);
                return std::pair{moved, share - moved};
            },
            [](double share) { return !(share > 0.0); });
        for (schedule::Redirected<double>& part : split)
            part.movedBy = part.movedBy == none ? none : range.first + part.movedBy;
        return split;
    }

    /// The route that people of a planned one take to where redirects send them.
    [[nodiscard]] const CompiledRoute& taken(const Leaving& leaving, int planned, int to) const
    {
        if (route(planned).to == to)
            return route(planned);
        return route(m_model.routeTo(m_model.step(leaving.cohort, leaving.setting), to));
    }

    [[nodiscard]] int cohortAfter(const Leaving& leaving, const CompiledRoute& way, int setting) const
    {
        return m_model.cohortIn(way.becomes != none ? way.becomes : leaving.cohort, leaving.cohort, setting);
    }

    /// Process delays: units held here meanwhile, and those that are reserved ahead.
    void addDelays(const Leaving& leaving, const CompiledRoute& way, double chance)
    {
        double left = 1.0;
        for (int d = way.firstDelay; d < way.firstDelay + way.delayCount; ++d) {
            const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
            double met = delay.chance;
            double mean = sampler(delay.duration).mean();
            for (const CompiledLever& lever :
                 m_model.leversOf(m_model.step(leaving.cohort, leaving.setting).delayLevers))
                if ((lever.to == none || lever.to == way.to)
                    && (lever.reason == none || lever.reason == static_cast<int>(delay.reason)))
                    (lever.onChance ? met : mean) *= lever.strength.factor(lever.amount, m_at);
            met = std::min(met, left);
            left -= met;
            const double days = chance * met * mean;
            m_held.push_back({leaving.node, leaving.setting, days * leaving.unitsAfter});
            if (delay.holdsBoth() && m_model.isSetting(way.to))
                m_held.push_back(
                    {leaving.node, way.to, days * packageOf(cohortAfter(leaving, way, way.to), way.to).first});
        }
    }

    int keptBy(const Leaving& leaving, const CompiledRoute& way)
    {
        if (way.keepsPlace == 0)
            return none;
        const Kept kept{leaving.setting, schedule::daysOf(way.keepsPlace), leaving.unitsAfter};
        const auto found = std::ranges::find(m_kept, kept);
        const auto number = static_cast<int>(found - m_kept.begin());
        if (found == m_kept.end())
            m_kept.push_back(kept);
        return number;
    }

    [[nodiscard]] schedule::MeanPackage packageOf(int cohort, int setting) const
    {
        const CompiledStep& step = m_model.step(cohort, setting);
        if (step.package == none)
            return {};
        std::optional<double> end;
        if (step.packageEnd != none)
            end = static_cast<double>(step.packageEnd) / static_cast<double>(oneUnit);
        const schedule::MeanPackage package = schedule::meanPackage(sampler(step.package), end);
        const double factor = factorOf(step.packageLevers);
        return {package.first * factor, package.after * factor};
    }

    /// Repeated substitution, which converges because everyone leaves in the end.
    void solve()
    {
        for (Node& node : m_nodes)
            node.flow = node.entries;
        std::vector<double> next(m_nodes.size());
        for (int round = 0; round < 10'000; ++round) {
            for (std::size_t n = 0; n < m_nodes.size(); ++n)
                next[n] = m_nodes[n].entries;
            for (const Way& way : m_ways)
                next[static_cast<std::size_t>(way.to)] += m_nodes[static_cast<std::size_t>(way.from)].flow * way.chance;
            double moved = 0.0;
            for (std::size_t n = 0; n < m_nodes.size(); ++n) {
                moved = std::max(moved, std::abs(next[n] - m_nodes[n].flow));
                m_nodes[n].flow = next[n];
            }
            if (moved < 1e-12)
                break;
        }
    }

    const Compiled& m_model;
    Second m_at;
    std::vector<Node> m_nodes;
    std::map<Entrance, int> m_nodeAt;
    std::vector<Way> m_ways;
    std::vector<Held> m_held;
    std::vector<Kept> m_kept;
};

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
