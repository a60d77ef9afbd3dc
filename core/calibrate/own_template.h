// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>

namespace homeward::calibrate {

/// Makes a template for new plans from a planner's own plan. It starts with the base year, has no areas, and keeps
/// settings, cohorts, scenarios, ranges, sources and the unknowns and targets (`model::Calibration`). From a plan with
/// one area it takes the figures without the solved factors, so that the plausible ranges of unknowns keep their
/// meaning. From a plan with several areas it takes only values common to all; changes for some areas, and ranges of an
/// area's own values, are dropped. Fails with MissingField (`field` unknowns) if the plan has no unknowns, and with
/// NoSuchFigure (`field` a path) if an unknown leads nowhere.
[[nodiscard]] base::Result<model::Plan> templateOf(const model::Plan& plan, const std::string& name);

} // namespace homeward::calibrate
