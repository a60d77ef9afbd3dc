// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/place_waits.h"
#include "core/calibrate/problem.h"
#include "core/calibrate/traffic.h"

#include <vector>

namespace homeward::calibrate {

/// The expected people of the first day: in their stays, in process delays, delayed for want of a place and waiting
/// outside. Numbers are fractions, so that small groups are not rounded away; the hours in use are those of these
/// people, within capacity. People and hours lost to queues (`AreaProblem::shortfall`) are subtracted.
[[nodiscard]] model::DayOne firstDay(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits,
                                     const model::SourceId& source);

} // namespace homeward::calibrate
