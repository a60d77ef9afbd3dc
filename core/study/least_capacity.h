// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/two_looks.h"
#include "core/validation/problem.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace homeward::study {

/// A setting whose capacity is sought.
struct SoughtCapacity {
    model::SettingId setting;
    int least = 0; ///< lower bound of the search, units
    std::optional<int> most; ///< upper bound; none = four times the units needed
    /// capacity comes in multiples of so many units: beds 1, a ward 6, hours 50
    int step = 1;
    std::optional<double> costPerUnitYear;  ///< none = the plan's unit cost x 365
};

/// A search for the least capacity that keeps a result below a target.
struct LeastRequest {
    sim::RunRequest run; ///< its plan's replications are those of the first look at each capacity
    ChosenResult result;
    double below = 0.0;                     ///< in the result's own unit
    model::AreaId area; ///< the area of the capacity; empty = the plan's only one
    SoughtCapacity first;
    std::optional<SoughtCapacity> second; ///< if given, the cheapest mix of the two is sought
    /// Replications of the second look, taken where the first cannot tell the result from the target; 0 = sixteen times
    /// the first.
    int mostReplications = 0;
};

/// One capacity that was tried, in the order of trying.
struct CapacityTried {
    std::vector<int> units; ///< units of the first setting, and of the second if there is one
    int replications = 0;
    results::Summary found;
    CapacityVerdict verdict = CapacityVerdict::CannotTell;
};

/// Called after each try with all tries so far.
using TriedCallback = std::function<void(const std::vector<CapacityTried>& path)>;

enum class LeastOutcome {
    Found,
    NoneWithinBounds, ///< not even the most units keep the result below the target
};

/// The result of the search and its course.
struct LeastCapacity {
    LeastOutcome outcome = LeastOutcome::NoneWithinBounds;
    std::vector<int> units; ///< if found: the least capacity, or the cheapest mix
    double costPerYear = 0.0; ///< the cost of these units
    bool costsKnown = false; ///< if false, all units of a mix count the same
    std::vector<int> start; ///< units needed on average without limits, where the search began
    std::vector<int> most; ///< the upper bounds used
    std::vector<validation::Problem> why; ///< if none is within bounds: the warnings for the most units
    std::vector<CapacityTried> path;
    /// For two settings: the mixes tried that keep the result below the target and are Pareto-optimal, by the units of
    /// the first.
    std::vector<std::vector<int>> frontier;

    /// The try with so many units; null where there was none.
    [[nodiscard]] const CapacityTried* with(const std::vector<int>& triedUnits) const;
};

/// Searches with common random numbers: every capacity meets the same people with the same draws, so that more units
/// hardly ever do worse. Starting from the units needed without limits (`core/need`), it brackets the least capacity
/// and then bisects in whole steps. For two settings it searches the frontier (the least of the second for each
/// capacity of the first) until no mix can be more than 0.5 % cheaper (`core/study/capacity_frontier.h`). A capacity
/// tried replaces what is typed, and all changes of this setting's capacity, from the plan's start on. Ranges are drawn
/// as in a run. Fails with PlanHasProblems, with UnknownName for a setting or area that the plan does not have, and as
/// `sim::run` and `valuesOf` do.
[[nodiscard]] base::Result<LeastCapacity>
leastCapacity(const LeastRequest& request, const base::CancelToken& cancel = {}, const TriedCallback& tried = {});

/// The plan with `units` of a setting in an area (or in the group that shares it) from its start on, regardless of
/// changes. The plan must have the area and the setting.
[[nodiscard]] model::Plan withUnits(const model::Plan& plan, const model::AreaId& area, const model::SettingId& setting,
                                    double units);

/// The Pareto-optimal mixes of a path among those that keep the result below its target, by the units of the first
/// setting.
[[nodiscard]] std::vector<std::vector<int>> frontierOf(const std::vector<CapacityTried>& path);

/// The scenario of the request with the capacities found instead of its own changes of them, as a new scenario `id`
/// called `name`; `changeNames` are the names of its capacity changes, one for each setting. A run of it gives the
/// result found. The request must name a scenario and an area of its plan, and a capacity must have been found.
[[nodiscard]] model::Scenario asScenario(const LeastRequest& request, const LeastCapacity& found,
                                         const model::ScenarioId& id, const std::string& name,
                                         const std::vector<std::string>& changeNames);

} // namespace homeward::study
