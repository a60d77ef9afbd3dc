// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/two_looks.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// Finds how strong changes must be to keep a result below a target.
namespace homeward::study {

/// Changes whose common strength is sought: 100 % is as typed, 0 is no effect.
struct StrengthRequest {
    sim::RunRequest run; ///< its plan's replications are those of the first look at each strength
    ChosenResult result;                      ///< of the scenario that has the changes
    double below = 0.0;                       ///< in the result's own unit
    std::vector<model::ChangeId> changes;     ///< empty = every change of the scenario that has a strength
    int stepPercent = 5;
    int mostPercent = 200;
    int mostReplications = 0; ///< as in `LeastRequest`
};

/// One strength that was tried, in the order of trying.
struct StrengthTried {
    int percent = 0;
    Look look;
};

struct LeastStrength {
    std::optional<int> percent;   ///< the least that keeps the result below the target; none within bounds
    std::vector<StrengthTried> path;
};

using StrengthCallback = std::function<void(const std::vector<StrengthTried>& path)>;

/// An effect at a strength: factors are scaled from 1, shares moved and units added from 0. A share is at most 1, a
/// factor at least 0. None for an effect without degrees: a rule, a priority, a value that is set.
[[nodiscard]] std::optional<model::Effect> atStrength(const model::Effect& effect, double strength);

/// The scenario with these changes at a strength; no changes = all that have one.
[[nodiscard]] model::Scenario atStrength(model::Scenario scenario, const std::vector<model::ChangeId>& changes,
                                         double strength);

/// Makes a scenario a new one of the plan, with an id, name and letter of its own and new ids for its changes.
[[nodiscard]] model::Scenario renewed(const model::Plan& plan, model::Scenario scenario, const model::ScenarioId& id,
                                      const std::string& name);

/// Searches as `leastCapacity` does, with common random numbers, from the strength as typed. Fails with UnknownName for
/// a scenario without a change that has a strength, with PlanHasProblems, and as `lookTwice` does.
[[nodiscard]] base::Result<LeastStrength> leastStrength(StrengthRequest request, const base::CancelToken& cancel = {},
                                                        const StrengthCallback& tried = {});

} // namespace homeward::study
