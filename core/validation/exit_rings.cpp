// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/exit_rings.h"

#include "core/model/lookup.h"
#include "core/schedule/horizon.h"
#include "core/validation/reach.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace homeward::validation {

namespace {

constexpr double never = std::numeric_limits<double>::infinity();
/// The most rounds of one person: each costs as much as a move, and many people may wait at once.
constexpr double mostRounds = 1e6;
constexpr double endless = 1e12;

/// A transition from one queue to another, and after how many days at the soonest people take it.
struct Transition {
    std::size_t to = 0;
    double days = 0.0;
};

/// The queues of an area and the transitions between them, under the base plan and all scenarios together: exits, and
/// diversions from full settings, which take no time.
class Queues {
public:
    Queues(const Plan& plan, const PlanIndex& index, const AreaView& view, const Area& area)
        : m_plan(plan),
          m_index(index),
          m_view(view),
          m_transitions(plan.settings.size())
    {
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            for (const QueueExit& exit : view.queueExits(s))
                add(s, exit.destination.value, soonest(s, exit, area));
            follow(s, plan.settings[s].fromSettings);
            follow(s, plan.settings[s].fromOutside);
        }
        for (const Scenario& scenario : plan.scenarios)
            for (const Change& change : scenario.changes)
                if (const auto* rule = std::get_if<RuleEffect>(&change.effect);
                    rule && change.on && appliesTo(change, area.id))
                    if (const int setting = m_index.settings.of(rule->setting.value); setting >= 0)
                        follow(static_cast<std::size_t>(setting), rule->rule);
    }

    /// Days after which someone who leaves a queue by an exit may be back in it at the soonest.
    [[nodiscard]] double daysRound(std::size_t setting, const QueueExit& exit, const Area& area) const
    {
        const int next = m_index.settings.of(exit.destination.value);
        if (next < 0 || m_view.hasRoomWithoutLimit(setting))
            return never;
        return soonest(setting, exit, area) + daysBetween(static_cast<std::size_t>(next), setting);
    }

private:
    void add(std::size_t from, const std::string& to, double days)
    {
        if (const int setting = m_index.settings.of(to); setting >= 0 && days < never
            && !m_view.hasRoomWithoutLimit(from) && !m_view.hasRoomWithoutLimit(static_cast<std::size_t>(setting)))
            m_transitions[from].push_back({static_cast<std::size_t>(setting), days});
    }

    void follow(std::size_t from, const FullRule& rule)
    {
        if (whenFull(rule).diverts)
            add(from, rule.divertTo.value, 0.0);
    }

    /// The mean time of the daily chance, at its highest, or the longest wait.
    [[nodiscard]] double soonest(std::size_t setting, const QueueExit& exit, const Area& area) const
    {
        double highest = exit.dailyChance;
        for (const Scenario& scenario : m_plan.scenarios) {
            double chance = exit.dailyChance;
            for (const Change& change : scenario.changes)
                if (const auto* leave = std::get_if<LeaveQueueEffect>(&change.effect); leave && change.on
                    && appliesTo(change, area.id) && leave->setting == m_plan.settings[setting].id
                    && (leave->destination.empty() || leave->destination == exit.destination))
                    chance = std::max(chance, leave->mode == FactorMode::Set ? leave->value : chance * leave->value);
            highest = std::max(highest, chance);
        }
        const double byChance = highest <= 0.0 ? never : highest < 1.0 ? -1.0 / std::log1p(-highest) : 0.0;
        return std::min(byChance, exit.longestWaitDays.value_or(never));
    }

    /// The shortest time between two queues (Dijkstra 1959).
    [[nodiscard]] double daysBetween(std::size_t from, std::size_t to) const
    {
        using Open = std::pair<double, std::size_t>;
        std::vector<double> days(m_transitions.size(), never);
        std::priority_queue<Open, std::vector<Open>, std::greater<>> open;
        open.emplace(days[from] = 0.0, from);
        while (!open.empty()) {
            const auto [soFar, at] = open.top();
            open.pop();
            if (at == to)
                return soFar;
            for (const Transition& next : m_transitions[at])
                if (soFar + next.days < days[next.to])
                    open.emplace(days[next.to] = soFar + next.days, next.to);
        }
        return never;
    }

    const Plan& m_plan;
    const PlanIndex& m_index;
    const AreaView& m_view;
    std::vector<std::vector<Transition>> m_transitions; ///< by setting
};

/// The area's own list of exits, or the plan's.
Spot exitsSpot(const Plan& plan, const Area& area, std::size_t areaPlace, std::size_t setting)
{
    const Spot ofPlan = Spot{"/settings", plan.settings[setting].name} / setting / "queueExits";
    for (std::size_t i = 0; i < area.settings.size(); ++i)
        if (area.settings[i].setting == plan.settings[setting].id && area.settings[i].queueExits)
            return Spot{"/areas", plan.settings[setting].name}.about(area.name) / areaPlace / "settings" / i
                / "queueExits";
    return ofPlan;
}

} // namespace

bool refuseExitRings(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const double days = schedule::horizonOf(plan).days();
    bool refused = false;
    for (std::size_t a = 0; a < plan.areas.size(); ++a) {
        const Area& area = plan.areas[a];
        const AreaView view(plan, problems.index(), area);
        const Queues queues(plan, problems.index(), view, area);
        for (std::size_t s = 0; s < plan.settings.size(); ++s)
            for (std::size_t e = 0; e < view.queueExits(s).size(); ++e) {
                const double round = queues.daysRound(s, view.queueExits(s)[e], area);
                if (days <= mostRounds * round)
                    continue;
                problems.error(ProblemCode::VisitsWithoutEnd, exitsSpot(plan, area, a, s) / e, "exits",
                               round > 0.0 ? std::min(endless, days / round) : endless);
                refused = true;
            }
    }
    return refused;
}

} // namespace homeward::validation
