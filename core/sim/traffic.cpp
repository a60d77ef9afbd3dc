// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/traffic.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace homeward::sim {

Traffic::Traffic(const Compiled& model, Second at) : m_model(model), m_at(at)
{
    for (const CompiledStream& stream : model.streams)
        addEntries(stream);
    for (std::size_t n = 0; n < m_nodes.size(); ++n)
        addStays(static_cast<int>(n));
    solve();
}

std::vector<double> Traffic::unitsAsked() const
{
    std::vector<double> asked(m_model.settings.size(), 0.0);
    for (const Held& held : m_held)
        asked[static_cast<std::size_t>(held.setting)] +=
            m_nodes[static_cast<std::size_t>(held.node)].flow * held.unitDays;
    return asked;
}

std::vector<double> Traffic::peoplePerDay() const
{
    std::vector<double> people(static_cast<std::size_t>(m_model.cohorts) * m_model.settings.size(), 0.0);
    for (const Node& node : m_nodes) {
        const auto cohort = static_cast<std::size_t>(std::get<0>(node.at));
        people[cohort * m_model.settings.size() + static_cast<std::size_t>(std::get<1>(node.at))] += node.flow;
    }
    return people;
}

double Traffic::factorOf(const LeverRange& levers) const
{
    double factor = 1.0;
    for (const CompiledLever& lever : m_model.leversOf(levers))
        factor *= lever.strength.factor(lever.amount, m_at);
    return factor;
}

int Traffic::node(const Entrance& at)
{
    const auto [found, isNew] = m_nodeAt.try_emplace(at, static_cast<int>(m_nodes.size()));
    if (isNew)
        m_nodes.push_back({at});
    return found->second;
}

void Traffic::addEntries(const CompiledStream& stream)
{
    std::vector<double> entries(m_model.settings.size(), 0.0);
    const double perDay = stream.rate.levelPerDay(m_at)
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
            m_nodes[static_cast<std::size_t>(node({stream.cohort, static_cast<int>(s), none, none, none}))].entries +=
                entries[s];
}

void Traffic::addStays(int number)
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
        addTransitions(leaving, r);
    }
}

double Traffic::addReturns(const Leaving& leaving, int planned, const stats::Sampler& stay, double stretch, int kept)
{
    const Kept place = m_kept[static_cast<std::size_t>(kept)];
    const double days = place.days / stretch;
    const double inTime = leaving.chance * (1.0 - stay.survival(days));
    m_held.push_back({leaving.node, place.setting, leaving.chance * stay.meanUpTo(days) * stretch * place.units});
    addTurnaround(leaving.node, place.setting, (leaving.chance - inTime) * place.units);
    for (const auto& [to, movedBy, chance] : redirected(leaving, planned, inTime)) {
        const CompiledRoute& onward = taken(leaving, planned, to);
        if (m_model.isDeath(to)) {
            addTurnaround(leaving.node, place.setting, chance * place.units);
            continue;
        }
        // These people do not complete the route drawn, so they take its cohort only if their own has no stay in the
        // setting.
        const int next = m_model.cohortIn(leaving.cohort, cohortAfter(leaving, onward, place.setting), place.setting);
        m_transitions.push_back({leaving.node, node({next, place.setting, none, none, kept}), chance});
    }
    return inTime;
}

void Traffic::addTurnaround(int node, int setting, double units)
{
    if (const int law = m_model.settings[static_cast<std::size_t>(setting)].turnaround; law != none)
        m_held.push_back({node, setting, units * sampler(law).mean()});
}

void Traffic::addTransitions(const Leaving& leaving, int planned)
{
    for (const auto& [to, movedBy, chance] : redirected(leaving, planned, leaving.chance)) {
        const CompiledRoute& onward = taken(leaving, planned, to);
        addDelays(leaving, onward, chance);
        if (onward.keepsPlace == 0)
            addTurnaround(leaving.node, leaving.setting, chance * leaving.unitsAfter);
        if (!m_model.isSetting(to))
            continue;
        const Entrance next{cohortAfter(leaving, onward, to), to, movedBy, keptBy(leaving, onward), none};
        m_transitions.push_back({leaving.node, node(next), chance});
    }
}

std::vector<schedule::Redirected<double>> Traffic::redirected(const Leaving& leaving, int planned, double chance) const
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

const CompiledRoute& Traffic::taken(const Leaving& leaving, int planned, int to) const
{
    if (route(planned).to == to)
        return route(planned);
    return route(m_model.routeTo(m_model.step(leaving.cohort, leaving.setting), to));
}

void Traffic::addDelays(const Leaving& leaving, const CompiledRoute& onward, double chance)
{
    double left = 1.0;
    for (int d = onward.firstDelay; d < onward.firstDelay + onward.delayCount; ++d) {
        const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
        double met = delay.chance;
        double mean = sampler(delay.duration).mean();
        for (const CompiledLever& lever : m_model.leversOf(m_model.step(leaving.cohort, leaving.setting).delayLevers))
            if ((lever.to == none || lever.to == onward.to)
                && (lever.reason == none || lever.reason == static_cast<int>(delay.reason)))
                (lever.onChance ? met : mean) *= lever.strength.factor(lever.amount, m_at);
        met = std::min(met, left);
        left -= met;
        const double days = chance * met * mean;
        m_held.push_back({leaving.node, leaving.setting, days * leaving.unitsAfter});
        if (delay.holdsBoth() && m_model.isSetting(onward.to))
            m_held.push_back(
                {leaving.node, onward.to, days * packageOf(cohortAfter(leaving, onward, onward.to), onward.to).first});
    }
}

int Traffic::keptBy(const Leaving& leaving, const CompiledRoute& onward)
{
    if (onward.keepsPlace == 0)
        return none;
    const Kept kept{leaving.setting, schedule::daysOf(onward.keepsPlace), leaving.unitsAfter};
    const auto found = std::ranges::find(m_kept, kept);
    const auto number = static_cast<int>(found - m_kept.begin());
    if (found == m_kept.end())
        m_kept.push_back(kept);
    return number;
}

schedule::MeanPackage Traffic::packageOf(int cohort, int setting) const
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

void Traffic::letThrough(const std::vector<double>& shares) { solve(shares); }

void Traffic::solve(const std::vector<double>& through)
{
    const auto goingOn = [&](const Node& node) {
        return through.empty() ? node.flow : node.flow * through[static_cast<std::size_t>(std::get<1>(node.at))];
    };
    for (Node& node : m_nodes)
        node.flow = node.entries;
    std::vector<double> next(m_nodes.size());
    for (int round = 0; round < 10'000; ++round) {
        for (std::size_t n = 0; n < m_nodes.size(); ++n)
            next[n] = m_nodes[n].entries;
        for (const Transition& arc : m_transitions)
            next[static_cast<std::size_t>(arc.to)] += goingOn(m_nodes[static_cast<std::size_t>(arc.from)]) * arc.chance;
        double moved = 0.0;
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            moved = std::max(moved, std::abs(next[n] - m_nodes[n].flow));
            m_nodes[n].flow = next[n];
        }
        if (moved < 1e-12)
            break;
    }
}

} // namespace homeward::sim
