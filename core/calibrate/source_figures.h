// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

#include <vector>

namespace homeward::calibrate {

/// What a template brings of its own, a row for each of its sources: stays, packages, delays, shares, costs, capacities.
/// Those without a published figure are illustrative; the others were worked out from published figures. Sources of
/// targets alone are left out.
[[nodiscard]] std::vector<PlanFigure> sourceFigures(const model::Plan& pattern);

} // namespace homeward::calibrate
