// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/area_figures.h"
#include "core/calibrate/obstacle.h"
#include "core/model/plan.h"

#include <optional>
#include <vector>

namespace homeward::calibrate {

/// The wanted value of each target of the plan's calibration, by target; none for a check that follows from the others.
using Wanted = std::vector<std::optional<double>>;

/// The wanted values by published figures. `plan` must be the area's, beginning with its base year. A target whose
/// figure the area does not have is an obstacle.
[[nodiscard]] Wanted wantedOf(const model::Plan& plan, const std::vector<model::CalibrationTarget>& targets,
                              const AreaFigures& figures, DelayYears years, Obstacles& obstacles);

/// Sets the figures of the area's plan that are published, and scales their spread. If the area does not have a figure,
/// the template's is kept.
void setGivens(model::Plan& plan, const std::vector<model::GivenFigure>& givens, const AreaFigures& figures,
               Obstacles& obstacles);

} // namespace homeward::calibrate
