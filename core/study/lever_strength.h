// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/two_looks.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// How strong changes must be to keep a result below a target.
namespace homeward::study {

/// Changes whose strength is looked for, together: 100 % is as typed, 0 none of it.
struct StrengthRequest {
    sim::RunRequest run;                      ///< its plan's replications are the first look at each strength
    ChosenResult result;                      ///< of the scenario that has the changes
    double below = 0.0;                       ///< in the result's own unit
    std::vector<model::ChangeId> changes;     ///< empty = every change of the scenario that has a strength
    int stepPercent = 5;
    int mostPercent = 200;
    int mostReplications = 0;                 ///< as of `LeastRequest`
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

/// An effect at a strength: what it multiplies by moves from 1, what it moves or adds from 0. A share is at most 1, a
/// factor at least 0. None for an effect that holds or does not: a rule, an order, a value that is set.
[[nodiscard]] std::optional<model::Effect> atStrength(const model::Effect& effect, double strength);

/// The scenario with these changes (empty = every one with a strength) at a strength.
[[nodiscard]] model::Scenario atStrength(model::Scenario scenario, const std::vector<model::ChangeId>& changes,
                                         double strength);

/// A scenario as a new one of the plan: its own id, name and letter, and changes with ids of their own.
[[nodiscard]] model::Scenario renewed(const model::Plan& plan, model::Scenario scenario, const model::ScenarioId& id,
                                      const std::string& name);

/// Searches as `leastCapacity` does, with common random numbers, from the strength as typed. Fails with UnknownName for a
/// scenario without a change that has a strength, with PlanHasProblems, and as `lookTwice` does.
[[nodiscard]] base::Result<LeastStrength> leastStrength(StrengthRequest request, const base::CancelToken& cancel = {},
                                                        const StrengthCallback& tried = {});

} // namespace homeward::study
