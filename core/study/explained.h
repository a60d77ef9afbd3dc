// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explain.h"
#include "core/explain/grounds.h"
#include "core/study/contributions.h"
#include "core/study/sensitivity.h"

#include <optional>

// Explains a figure in full: runs by cohort and by change, and the study of ranges.
namespace homeward::study {

struct ExplainRequest {
    RunChoice run = {}; ///< its scenarios, cohorts and targets are ignored
    explain::Figure figure;
    model::ScenarioId scenario; ///< empty = the base
    model::ScenarioId against;  ///< empty = the base
    std::vector<model::AreaId> areas = {}; ///< areas that the figure joins; empty = all that are run
    std::optional<int> year = {}; ///< none = the last whole financial year
    bool ranges = false; ///< whether to run the study of ranges, which ranks the inputs of the figure
};

struct Explained {
    results::RunResult run; ///< the run of both scenarios, by cohort
    explain::Explanation explanation;
};

/// Runs the scenarios by cohort, and the changes of each one by one, with common random numbers. Fails as `runPlan` and
/// `runLadder` do, and with DoesNotAdd where the plan has nothing that the figure counts.
[[nodiscard]] base::Result<Explained> runExplanation(const model::Plan& plan, const ExplainRequest& request,
                                                     const base::CancelToken& cancel = {},
                                                     const sim::ProgressCallback& progress = {});

/// The swings that a study of ranges found, by the named paths of the plan's inputs, without those that may be chance.
[[nodiscard]] explain::Swings swingsOf(const model::Plan& plan, const Sensitivity& found);

} // namespace homeward::study
