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

/// What published figures make of the targets. `plan` is that of the area, which begins with its base year. A target whose
/// figure the area has not got is an obstacle.
[[nodiscard]] Wanted wantedOf(const model::Plan& plan, const std::vector<model::CalibrationTarget>& targets,
                              const AreaFigures& figures, DelayYears years, Obstacles& obstacles);

/// Sets the figures of the area's plan that are published, with the spread in proportion. One that the area has not got
/// stays the template's.
void setGivens(model::Plan& plan, const std::vector<model::GivenFigure>& givens, const AreaFigures& figures,
               Obstacles& obstacles);

} // namespace homeward::calibrate
