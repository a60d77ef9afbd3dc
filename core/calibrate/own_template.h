// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>

namespace homeward::calibrate {

/// A plan of one's own as a template for new plans: it begins with the base year, has no areas, and keeps settings,
/// cohorts, scenarios, ranges, sources and what is solved from what (`model::Calibration`). A plan of one area gives its
/// figures, with what was solved taken out of them, so that the plausible ranges of unknowns mean what they meant. A plan
/// of several gives what holds for all of them; changes for some of its areas, and ranges of an area's own, stay behind.
/// Fails with MissingField (`field` unknowns) where the plan says of nothing how it is solved, and with NoSuchFigure (`field`
/// a path) where an unknown leads nowhere.
[[nodiscard]] base::Result<model::Plan> templateOf(const model::Plan& plan, const std::string& name);

} // namespace homeward::calibrate
