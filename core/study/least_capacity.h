// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/two_looks.h"
#include "core/validation/problem.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace homeward::study {

/// A setting whose capacity is looked for.
struct SoughtCapacity {
    model::SettingId setting;
    int least = 0;                          ///< units, bounds of the search
    std::optional<int> most;                ///< none = four times the units needed
    int step = 1;                           ///< whole units that a capacity comes in: beds 1, a ward 6, hours 50
    std::optional<double> costPerUnitYear;  ///< none = the plan's unit cost x 365
};

/// The least capacity that keeps a result below a target.
struct LeastRequest {
    sim::RunRequest run;                    ///< its plan's replications are the first look at each capacity
    ChosenResult result;
    double below = 0.0;                     ///< in the result's own unit
    model::AreaId area;                     ///< whose capacity; empty = the plan's only one
    SoughtCapacity first;
    std::optional<SoughtCapacity> second;   ///< then the cheapest mix of the two
    /// Of the second look at a capacity that the first cannot tell from the target; 0 = sixteen times the first.
    int mostReplications = 0;
};

/// One capacity that was tried, in the order of trying.
struct CapacityTried {
    std::vector<int> units;                 ///< of the first setting, and of the second where there is one
    int replications = 0;
    results::Summary found;
    CapacityVerdict verdict = CapacityVerdict::CannotTell;
};

/// Told after each try, with all that were tried so far.
using TriedCallback = std::function<void(const std::vector<CapacityTried>& path)>;

enum class LeastOutcome {
    Found,
    NoneWithinBounds,   ///< not even the most units keep the result below the target
};

/// What the search found and how it went.
struct LeastCapacity {
    LeastOutcome outcome = LeastOutcome::NoneWithinBounds;
    std::vector<int> units;                 ///< where found: the least, or the cheapest mix
    double costPerYear = 0.0;               ///< of these units
    bool costsKnown = false;                ///< else every unit of a mix counts as much as any other
    std::vector<int> start;                 ///< units needed on average without limits, where the search began
    std::vector<int> most;                  ///< bounds used
    std::vector<validation::Problem> why;   ///< where none is within bounds: what is foreseen with the most units
    std::vector<CapacityTried> path;
    /// Of two settings: the mixes that were tried and keep the result below the target, of which no other has as few of
    /// both; by the units of the first.
    std::vector<std::vector<int>> frontier;

    /// What was found with so many units; null where they were not tried.
    [[nodiscard]] const CapacityTried* with(const std::vector<int>& triedUnits) const;
};

/// Searches with common random numbers: the same people with the same luck meet every capacity, so that more units
/// hardly ever do worse. From the units needed without limits (`core/need`) it brackets the least capacity and then
/// bisects on whole steps. Of two settings it walks the frontier of the least of the second for each capacity of the
/// first to the mix that is the cheapest but for half a hundredth of the cost (`core/study/capacity_frontier.h`). A
/// capacity holds from the plan's start over the whole run in place of what is typed and of the changes of this setting's
/// capacity. Ranges are drawn as in a run. Fails with PlanHasProblems, with UnknownName for a setting or area the plan
/// has not got, and as `sim::run` and `valuesOf` do.
[[nodiscard]] base::Result<LeastCapacity>
leastCapacity(const LeastRequest& request, const base::CancelToken& cancel = {}, const TriedCallback& tried = {});

/// The plan with `units` of a setting in an area (or in the group that shares it) from its start, whatever changes say.
/// The area and the setting are the plan's.
[[nodiscard]] model::Plan withUnits(const model::Plan& plan, const model::AreaId& area, const model::SettingId& setting,
                                    double units);

/// The mixes of a path that keep the result below its target, of which no other has as few of both; by the first.
[[nodiscard]] std::vector<std::vector<int>> frontierOf(const std::vector<CapacityTried>& path);

/// The scenario of the request with what was found in place of its changes of these capacities: `id`, and `name` for
/// people, `changeNames` those of its changes of capacity, one each. Run, it gives what was found. The request names a scenario and an area of its plan; something was found.
[[nodiscard]] model::Scenario asScenario(const LeastRequest& request, const LeastCapacity& found,
                                         const model::ScenarioId& id, const std::string& name,
                                         const std::vector<std::string>& changeNames);

} // namespace homeward::study
