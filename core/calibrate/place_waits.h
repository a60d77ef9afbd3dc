// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/problem.h"
#include "core/calibrate/traffic.h"

#include <vector>

namespace homeward::calibrate {

/// Mean days that people wait for a place in a setting, by setting of the plan.
using PlaceWaits = std::vector<double>;

/// The mean wait for a place in each setting that gives the wanted days for want of a place: days over people who leave
/// hospital for it. People from elsewhere are assumed to wait as long.
[[nodiscard]] PlaceWaits placeWaits(const AreaProblem& problem, const Traffic& traffic);

/// Days a year of delayed discharges for want of a place, of the people of a target, with these waits.
[[nodiscard]] double placeDays(const AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits,
                               const model::CalibrationTarget& target);

/// People on a day in a setting who are delayed there for want of a place elsewhere.
[[nodiscard]] double delayedIn(const Traffic& traffic, const PlaceWaits& waits, int setting);

/// Units that the people of a setting need, with those who are delayed in it.
[[nodiscard]] double unitsNeeded(const Traffic& traffic, const PlaceWaits& waits, int setting);

/// Sets the capacity, in whole units, of settings whose capacity follows from need.
void applyCapacityRules(AreaProblem& problem, const Traffic& traffic, const PlaceWaits& waits);

} // namespace homeward::calibrate
