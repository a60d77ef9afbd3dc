// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/day_one.h"
#include "core/schedule/levers.h"
#include "core/sim/compiled.h"

#include <map>
#include <tuple>
#include <vector>

namespace homeward::sim {

/// The traffic equations at a moment: people a day who come to every cohort and setting, averaged over the year, week
/// and day, with the changes of the moment. People sent by a change on routes of their own are separate nodes, and so
/// are people with a place kept elsewhere.
class Traffic {
public:
    Traffic(const Compiled& model, Second at);

    /// Units that the people of all cohorts ask for in a setting.
    [[nodiscard]] std::vector<double> unitsAsked() const;

    /// People a day who come, by cohort and setting.
    [[nodiscard]] std::vector<double> peoplePerDay() const;

    /// Solves anew, where of the people who come to a setting this share goes on from it; the others leave care.
    void letThrough(const std::vector<double>& shares);

private:
    /// What identifies a node: cohort, setting, the lever whose onward routes apply, the place kept for the people
    /// elsewhere, and the place kept for them here, whose units they hold again.
    using Entrance = std::tuple<int, int, int, int, int>;
    struct Node {
        Entrance at;
        double entries = 0.0;
        double flow = 0.0;
    };
    struct Transition {
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
    [[nodiscard]] double factorOf(const LeverRange& levers) const;

    int node(const Entrance& at);

    void addEntries(const CompiledStream& stream);

    /// Adds the stays of the people of a node and the transitions after them, route by route.
    void addStays(int number);

    /// Sends people who leave in time back to the place kept; the others hold it until its days are over. Returns the
    /// share who leave in time.
    double addReturns(const Leaving& leaving, int planned, const stats::Sampler& stay, double stretch, int kept);

    /// Adds the turnaround of units that people of a node give back.
    void addTurnaround(int node, int setting, double units);

    void addTransitions(const Leaving& leaving, int planned);

    [[nodiscard]] std::vector<schedule::Redirected<double>> redirected(const Leaving& leaving, int planned,
                                                                       double chance) const;

    /// The route that people of a planned route take to the place where redirects send them.
    [[nodiscard]] const CompiledRoute& taken(const Leaving& leaving, int planned, int to) const;

    [[nodiscard]] int cohortAfter(const Leaving& leaving, const CompiledRoute& onward, int setting) const
    {
        return m_model.cohortIn(onward.becomes != none ? onward.becomes : leaving.cohort, leaving.cohort, setting);
    }

    /// Adds process delays: the units held here meanwhile, and those reserved ahead.
    void addDelays(const Leaving& leaving, const CompiledRoute& onward, double chance);

    int keptBy(const Leaving& leaving, const CompiledRoute& onward);

    [[nodiscard]] schedule::MeanPackage packageOf(int cohort, int setting) const;

    /// Repeated substitution, which converges because everyone leaves in the end. Of each setting the share of people
    /// who go on; none = all.
    void solve(const std::vector<double>& through = {});

    const Compiled& m_model;
    Second m_at;
    std::vector<Node> m_nodes;
    std::map<Entrance, int> m_nodeAt;
    std::vector<Transition> m_transitions;
    std::vector<Held> m_held;
    std::vector<Kept> m_kept;
};

} // namespace homeward::sim
