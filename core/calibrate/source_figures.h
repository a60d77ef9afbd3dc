// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

#include <vector>

namespace homeward::calibrate {

/// The template's own figures, a row for each of its sources: stays, packages, delays, shares, costs, capacities. Those
/// without a published figure are illustrative; the others are derived from published figures. Sources used only by
/// targets are left out.
[[nodiscard]] std::vector<PlanFigure> sourceFigures(const model::Plan& pattern);

} // namespace homeward::calibrate
