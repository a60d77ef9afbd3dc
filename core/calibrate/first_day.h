// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/place_waits.h"
#include "core/calibrate/problem.h"
#include "core/calibrate/traffic.h"

#include <vector>

namespace homeward::calibrate {

/// The expected people of the first day: in their stays, in process delays, delayed for want of a place and waiting
/// outside. Fractional, so that no small group is starved; the hours in use are theirs, as far as there are hours. People
/// and hours that queues take away (`AreaProblem::shortfall`) are not there on that day either.
[[nodiscard]] model::DayOne firstDay(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits,
                                     const model::SourceId& source);

} // namespace homeward::calibrate
