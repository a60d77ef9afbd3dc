// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/part_result.h"
#include "core/results/periods.h"
#include "core/results/run_result.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace homeward::sim {

/// What to run of a plan; where a member is empty, the plan decides.
struct RunRequest {
    model::Plan plan;
    std::vector<model::ScenarioId> scenarios = {};   ///< empty = all
    std::vector<model::AreaId> areas = {};           ///< empty = all
    bool byCohort = false;                           ///< also collect each cohort separately (more memory)
    int threads = 0;                                 ///< 0 = as many as the machine has
    std::string fingerprint = {};                    ///< kept with the result
    /// For `runPart`: which part of the work.
    results::Part part = {};
    /// The finest periods reported; weeks and days for horizons of three years at most.
    results::Grid grid = results::Grid::Month;
    /// Windows of dates to report as well.
    std::vector<results::Window> windows = {};
    /// The plan of one replication, where inputs are uncertain: a plan of the same structure without errors. Called
    /// from several threads at once. None = the plan itself.
    std::function<model::Plan(const model::Plan&, int replication)> inputsOf = {};
};

/// How far a run is, at most about ten times a second.
struct RunProgress {
    int replicationsDone = 0; ///< replications that are whole in every scenario and area
    int replicationsAsked = 0;
    double share = 0.0; ///< of all the work, 0 to 1
    double secondsLeft = 0.0; ///< estimate; 0 when not known yet
    /// The result so far, of two replications or more, since one has no interval; null unless more are whole than at
    /// the last call.
    std::shared_ptr<const results::RunResult> partial;
};

/// Called on one of the run's own threads, never on two at once.
using ProgressCallback = std::function<void(const RunProgress&)>;

/// Runs replications in parallel. The plan must have no errors (`PlanHasProblems` otherwise), and its periods must be
/// possible (`results::checkPeriods`). The result does not depend on the number of threads. A cancelled run returns
/// `Cancelled`; an exception in the work is an error too (`OutOfMemory`, `ProgramFault`).
[[nodiscard]] base::Result<results::RunResult> run(const RunRequest& request, const base::CancelToken& cancel = {},
                                                   const ProgressCallback& progress = {});

/// Runs one part of the work, for `joinParts`; every part simulates whole replications of areas that are run together.
/// Errors as `run`, and `UnknownName` for a part that is not 1 to `count`.
[[nodiscard]] base::Result<results::PartResult> runPart(const RunRequest& request, const base::CancelToken& cancel = {},
                                                        const ProgressCallback& progress = {});

/// Joins parts into the result that one run would have given, except for its timing. Errors: `PartOfOtherRun`,
/// `PartTwice`, `PartMissing`.
[[nodiscard]] base::Result<results::RunResult> joinParts(const model::Plan& plan,
                                                         std::vector<results::PartResult> parts);

} // namespace homeward::sim
