// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/area_figures.h"

#include <string_view>

namespace homeward::calibrate {

/// Whether an age band lies within another: `75-84` within `65+`, `18-74` within `all`; none within itself.
[[nodiscard]] bool isWithin(std::string_view band, std::string_view wide);

/// Replaces the latest figure of a measure and band by a planner's own value, and updates related figures: parts of it
/// (narrower bands, reasons for delayed discharge, hours a person of hours a week) are scaled, and counts that contain
/// it change by the difference. All of these count as typed then. Returns false and does nothing where the area has no
/// such figure or the value is no number above 0.
bool typeFigure(AreaFigures& area, std::string_view measure, std::string_view band, double value);

} // namespace homeward::calibrate
