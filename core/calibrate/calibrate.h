// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/solver.h"
#include "core/calibrate/targets.h"

// Fits a plan to the observed figures of a base year: unknowns and targets are those of `model::Plan::calibration`.
namespace homeward::calibrate {

/// The targets of one area.
struct AreaTask {
    model::AreaId area;
    /// Published figures: givens are set from them, and so are targets if `wanted` is empty.
    const AreaFigures* figures = nullptr;
    DelayYears years = DelayYears::Last;
    Wanted wanted = {};              ///< by target; empty = from the figures
};

/// Solves the unknowns of one area. An unknown whose target has no wanted value is not changed. With fatal obstacles
/// (`isFatal`), `found` is empty. Fails with UnknownName for an area that the plan does not have, with PlanHasProblems
/// if the area's plan cannot be run, with BadField for more than 500 targets or unknowns and for a wanted value below 0
/// or above two million, and with Cancelled.
[[nodiscard]] base::Result<Solution> calibrate(const model::Plan& plan, const AreaTask& task, const Effort& effort,
                                               const base::CancelToken& cancel = {}, const Progress& progress = {});

/// Solves the areas of all tasks, one after the other; fails as `calibrate`.
[[nodiscard]] base::Result<std::vector<Solution>> calibrateAll(const model::Plan& plan,
                                                               const std::vector<AreaTask>& tasks, const Effort& effort,
                                                               const base::CancelToken& cancel = {},
                                                               const Progress& progress = {});

/// Writes a solution into the plan, and into its calibration how well the area meets its targets.
void putSolution(model::Plan& plan, const Solution& solution);

/// The wanted values of an area that the plan remembers; none for targets without one.
[[nodiscard]] Wanted rememberedWanted(const model::Plan& plan, const model::AreaId& area);

} // namespace homeward::calibrate
