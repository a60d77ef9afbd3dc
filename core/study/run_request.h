// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/precision.h"

#include <cstdint>
#include <optional>
#include <vector>

// The one way from a plan to its results, for window and command line alike.
namespace homeward::study {

/// What may be chosen for a run; what is absent is the plan's.
struct RunChoice {
    std::vector<model::ScenarioId> scenarios = {};   ///< empty = all
    std::vector<model::AreaId> areas = {};           ///< empty = all
    std::optional<int> replications = {};
    std::optional<int> years = {};
    std::optional<std::uint64_t> seed = {};
    bool fixedInputs = false;                        ///< every figure as typed: no ranges are drawn
    bool byCohort = false;                           ///< collect the cohorts apart (more memory)
    results::Grid grid = results::Grid::Month;       ///< the finest periods told
    std::vector<results::Window> windows = {};       ///< of dates, told besides
    int threads = 0;                                 ///< 0 = as many as the machine has
    /// As many replications as these need; empty = as many as `replications` says.
    std::vector<PrecisionTarget> until = {};
    int most = 500;                                  ///< with `until`: replications at most
};

/// The plan as the choice runs it: with its run settings, and without ranges where the inputs are fixed.
[[nodiscard]] model::Plan planToRun(model::Plan plan, const RunChoice& choice);

/// The request of `planToRun` with its fingerprint and its ranges drawn. Fails with `PlanHasProblems`, as
/// `results::checkPeriods` for the grid and the windows, with `UnknownName` for a scenario or area that the plan has not got, and as `checkInputs` where a replication's draws make
/// no plan.
[[nodiscard]] base::Result<sim::RunRequest> runRequestOf(model::Plan plan, const RunChoice& choice,
                                                         const base::CancelToken& cancel = {});

/// Runs a plan as chosen; `targets` and `looks` are those of `until`. Fails as `runRequestOf`, `sim::run` and
/// `runUntil` do.
[[nodiscard]] base::Result<PrecisionResult> runPlan(model::Plan plan, const RunChoice& choice,
                                                    const base::CancelToken& cancel = {},
                                                    const sim::ProgressCallback& progress = {});

} // namespace homeward::study
