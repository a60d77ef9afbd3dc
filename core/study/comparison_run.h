// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"
#include "core/results/run_notes.h"
#include "core/study/run_request.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// The precision wanted for every figure of a comparison.
struct ComparisonPrecision {
    double halfWidth = 0.02;
    bool relative = true; ///< a share of the figure; if false, in its own unit
    int most = 500;          ///< replications at most
};

/// Scenarios to run and compare.
struct ComparisonRequest {
    RunChoice run = {}; ///< its scenarios and targets are ignored
    std::vector<model::ScenarioId> scenarios = {};     ///< empty = all
    model::ScenarioId against;                         ///< empty = the base
    std::vector<results::HeadlineId> indicators = {}; ///< empty = every figure that the plan has something to count for
    std::optional<int> year = {}; ///< none = the last whole financial year
    std::optional<ComparisonPrecision> precision = {};
};

struct ComparisonResult {
    results::RunResult run;
    results::ComparisonTable comparison;
    bool reached = true; ///< every figure is as precise as asked
};

/// The scenarios that a comparison runs: those asked for and the one compared with; empty = all.
[[nodiscard]] std::vector<model::ScenarioId> scenariosOf(const model::Plan& plan, const ComparisonRequest& request);

/// Runs the scenarios with common random numbers and compares them. With a precision, adds replications until the 95 %
/// interval of every figure of every scenario is as narrow as asked. Leaves out indicators that the plan cannot count;
/// costs come from the accounts where the plan has prices. Fails as `runPlan` does.
[[nodiscard]] base::Result<ComparisonResult> runComparison(const model::Plan& plan, const ComparisonRequest& request,
                                                           const base::CancelToken& cancel = {},
                                                           const sim::ProgressCallback& progress = {});

/// The run of areas that are run together, from which each is then compared by itself.
struct GroupRun {
    results::RunResult run;
    std::vector<PrecisionReached> targets; ///< those of the precision; each is for one area

    /// Whether every figure and difference of the area is as precise as asked.
    [[nodiscard]] bool reached(const model::AreaId& area) const;
};

/// The areas asked for (none = all) in groups that are run together. Fails with `UnknownName`.
[[nodiscard]] base::Result<std::vector<std::vector<model::AreaId>>>
areasRunTogether(const model::Plan& plan, const std::vector<model::AreaId>& asked);

/// Runs the areas of a choice, which must be run together. With a precision, they get the futures of the area that
/// needs most. `glance`, a run of them with two replications or more, shows which figures there are. Fails as `runPlan`
/// does.
[[nodiscard]] base::Result<GroupRun> runGroup(const model::Plan& plan, const ComparisonRequest& request,
                                              RunChoice choice, const results::RunResult& glance,
                                              const base::CancelToken& cancel = {},
                                              const sim::ProgressCallback& progress = {});

/// The comparison of one area by itself.
struct AreaComparison {
    model::AreaId area;
    results::RunResult run; ///< the run of all areas that are run together, without blocks
    results::RunNotes notes; ///< the notes of that run
    results::ComparisonTable comparison;
    bool reached = true; ///< every figure and difference of the area is as precise as asked
};

/// `runComparison` for each area by itself. With a precision each area gets as many futures as it needs, since a small
/// area needs many more than a large one; areas that share a setting get those of the one that needs most. The
/// precision of a difference is a share of the figure compared with. Holds the blocks of only one group of areas in
/// memory. Fails as `runComparison` does.
[[nodiscard]] base::Result<std::vector<AreaComparison>> compareAreas(const model::Plan& plan,
                                                                     const ComparisonRequest& request,
                                                                     const base::CancelToken& cancel = {},
                                                                     const sim::ProgressCallback& progress = {});

/// The last financial year that lies wholly within a run; the last year where none does.
[[nodiscard]] int lastWholeYear(const results::RunResult& run);

} // namespace homeward::study
