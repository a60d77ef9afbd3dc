// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/precision.h"

#include <cstdint>
#include <optional>
#include <vector>

// The one way from a plan to its results, for window and command line alike.
namespace homeward::study {

/// The choices for a run; where one is absent, the plan decides.
struct RunChoice {
    std::vector<model::ScenarioId> scenarios = {};   ///< empty = all
    std::vector<model::AreaId> areas = {};           ///< empty = all
    std::optional<int> replications = {};
    std::optional<int> years = {};
    std::optional<std::uint64_t> seed = {};
    bool fixedInputs = false; ///< draw no ranges: every figure is as typed
    bool byCohort = false;                           ///< also collect each cohort separately (more memory)
    results::Grid grid = results::Grid::Month;       ///< the finest periods reported
    std::vector<results::Window> windows = {};       ///< windows of dates to report as well
    int threads = 0;                                 ///< 0 = as many as the machine has
    /// Run as many replications as these need; empty = as many as `replications` says.
    std::vector<PrecisionTarget> until = {};
    int most = 500;                                  ///< with `until`: replications at most
};

/// The plan as the choice runs it: with its run settings, and without ranges where the inputs are fixed.
[[nodiscard]] model::Plan planToRun(model::Plan plan, const RunChoice& choice);

/// The request for `planToRun` with its fingerprint and its draws of ranges. Fails with `PlanHasProblems`, as
/// `results::checkPeriods` for the grid and the windows, with `UnknownName` for a scenario or area that the plan does
/// not have, and as `checkInputs` where a replication's draws are invalid.
[[nodiscard]] base::Result<sim::RunRequest> runRequestOf(model::Plan plan, const RunChoice& choice,
                                                         const base::CancelToken& cancel = {});

/// Runs a plan as chosen; `targets` and `looks` are those of `until`. Fails as `runRequestOf`, `sim::run` and
/// `runUntil` do.
[[nodiscard]] base::Result<PrecisionResult> runPlan(model::Plan plan, const RunChoice& choice,
                                                    const base::CancelToken& cancel = {},
                                                    const sim::ProgressCallback& progress = {});

} // namespace homeward::study
