// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/calibrate/calibrate.h"
#include "core/reference/area.h"

#include <string>
#include <vector>

namespace homeward::cli {

/// How well the base year of each solved area is met: wanted, found, miss and verdict by target, then what stood in the
/// way, what is strained, and what to ask locally.
[[nodiscard]] std::string calibrationText(const model::Plan& plan, const std::vector<calibrate::Solution>& solutions);

/// How long it took.
[[nodiscard]] std::string timeText(double seconds, const std::vector<calibrate::Solution>& solutions);

/// Says that there is no such area, and which names are near.
void sayUnknownArea(const reference::Areas& areas, const std::string& name);

/// Says what is wrong with a file of a planner's own figures, where, and what was expected.
void sayTargetFault(const std::string& file, const base::Error& error);

/// The same of a file of localities; `bands` are those that it should have.
void sayLocalityFault(const std::string& file, const base::Error& error, const std::vector<model::AgeBand>& bands);

/// Says why an area cannot be parted into localities.
void sayPartingFault(const std::string& area, const base::Error& error);

} // namespace homeward::cli
