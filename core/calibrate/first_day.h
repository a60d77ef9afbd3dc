// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/traffic.h"

#include <vector>

namespace homeward::calibrate {

/// Mean days that people wait for a place in a setting, by setting of the plan.
using PlaceWaits = std::vector<double>;

/// The expected people of the first day: in their stays, in process delays, delayed for want of a place and waiting
/// outside. Fractional, so that no small group is starved; the hours in use are theirs, as far as there are hours.
[[nodiscard]] model::DayOne firstDay(const model::Plan& plan, const Traffic& traffic, const PlaceWaits& waits,
                                     const model::SourceId& source);

} // namespace homeward::calibrate
