// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/solver.h"
#include "core/calibrate/targets.h"

// Fits a plan to the observed figures of a base year: unknowns and targets are those of `model::Plan::calibration`.
namespace homeward::calibrate {

/// What one area should meet.
struct AreaTask {
    model::AreaId area;
    /// Published figures: those that are givens are set, and targets without a wanted value below take theirs.
    const AreaFigures* figures = nullptr;
    DelayYears years = DelayYears::Last;
    Wanted wanted = {};              ///< by target; empty = from the figures
};

/// Solves the unknowns of one area. An unknown whose target has no wanted value stays as it is. Obstacles that are fatal
/// (`isFatal`) come with an empty `found`. Fails with UnknownName for an area that the plan has not got, PlanHasProblems
/// where the area's plan cannot be run, BadField for more than 500 targets or
/// unknowns and for a wanted value below 0 or above two millions, and Cancelled.
[[nodiscard]] base::Result<Solution> calibrate(const model::Plan& plan, const AreaTask& task, const Effort& effort,
                                               const base::CancelToken& cancel = {}, const Progress& progress = {});

/// The areas of the tasks, one after the other; fails as `calibrate`.
[[nodiscard]] base::Result<std::vector<Solution>> calibrateAll(const model::Plan& plan,
                                                               const std::vector<AreaTask>& tasks, const Effort& effort,
                                                               const base::CancelToken& cancel = {},
                                                               const Progress& progress = {});

/// Puts what was solved into the plan, and into its calibration how well the area was met.
void putSolution(model::Plan& plan, const Solution& solution);

/// The wanted values that the plan remembers of an area; none for targets that it has none of.
[[nodiscard]] Wanted rememberedWanted(const model::Plan& plan, const model::AreaId& area);

} // namespace homeward::calibrate
