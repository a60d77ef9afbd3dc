// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"
#include "core/results/run_notes.h"
#include "core/study/run_request.h"

#include <optional>
#include <vector>

namespace homeward::study {

/// How sure every figure of a comparison is to be.
struct ComparisonPrecision {
    double halfWidth = 0.02;
    bool relative = true;    ///< a share of the figure, else in its own unit
    int most = 500;          ///< replications at most
};

/// Scenarios to run and compare.
struct ComparisonRequest {
    RunChoice run = {};                                ///< its scenarios and targets are not looked at
    std::vector<model::ScenarioId> scenarios = {};     ///< empty = all
    model::ScenarioId against;                         ///< empty = the base
    std::vector<results::HeadlineId> indicators = {}; ///< empty = every figure that the plan has something to count for
    std::optional<int> year = {}; ///< none = the last whole financial year
    std::optional<ComparisonPrecision> precision = {};
};

struct ComparisonResult {
    results::RunResult run;
    results::ComparisonTable comparison;
    bool reached = true; ///< every figure is as sure as asked
};

/// The scenarios that a comparison runs: those asked for and the one compared with; empty = all.
[[nodiscard]] std::vector<model::ScenarioId> scenariosOf(const model::Plan& plan, const ComparisonRequest& request);

/// Runs the scenarios with common random numbers and compares them. With a precision, replications are added until the
/// 95 % interval of every figure of every scenario is as narrow as asked. Indicators that the plan cannot count are left
/// out; costs are those of the accounts, where the plan has prices. Fails as `runPlan` does.
[[nodiscard]] base::Result<ComparisonResult> runComparison(const model::Plan& plan, const ComparisonRequest& request,
                                                           const base::CancelToken& cancel = {},
                                                           const sim::ProgressCallback& progress = {});

/// The run of areas that are run together, for a comparison of each by itself.
struct GroupRun {
    results::RunResult run;
    std::vector<PrecisionReached> targets; ///< of the precision; each is of one area

    /// Every figure and difference of the area is as sure as asked.
    [[nodiscard]] bool reached(const model::AreaId& area) const;
};

/// The areas asked for (none = all) as they are run together. Fails with `UnknownName`.
[[nodiscard]] base::Result<std::vector<std::vector<model::AreaId>>>
areasRunTogether(const model::Plan& plan, const std::vector<model::AreaId>& asked);

/// Runs the areas of a choice, which are run together. With a precision they have the futures of the one that needs most;
/// `glance`, a run of theirs of two replications or more, says what there is to count. Fails as `runPlan` does.
[[nodiscard]] base::Result<GroupRun> runGroup(const model::Plan& plan, const ComparisonRequest& request,
                                              RunChoice choice, const results::RunResult& glance,
                                              const base::CancelToken& cancel = {},
                                              const sim::ProgressCallback& progress = {});

/// The comparison of one area by itself.
struct AreaComparison {
    model::AreaId area;
    results::RunResult run; ///< of the areas that are run together; without blocks
    results::RunNotes notes; ///< of that run
    results::ComparisonTable comparison;
    bool reached = true; ///< every figure and difference of the area is as sure as asked
};

/// `runComparison` for each area by itself. With a precision each area has as many futures as it needs, since a small one
/// needs many times those of a large one: its figures are as sure as asked, and each difference is as sure as that share
/// of the figure compared with. Areas that share a setting have the futures of the one that needs most. Holds the blocks
/// of one group of areas at a time. Fails as `runComparison` does.
[[nodiscard]] base::Result<std::vector<AreaComparison>> compareAreas(const model::Plan& plan,
                                                                     const ComparisonRequest& request,
                                                                     const base::CancelToken& cancel = {},
                                                                     const sim::ProgressCallback& progress = {});

/// The last financial year that lies wholly within a run; the last one where none does.
[[nodiscard]] int lastWholeYear(const results::RunResult& run);

} // namespace homeward::study
