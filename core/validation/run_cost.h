// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"

namespace homeward::validation {

/// Of memory, for a person in the model: with visits, place in a queue and next event.
inline constexpr double bytesOfPerson = 400.0;

/// What a run of a whole plan asks of a computer: every scenario, area and future. Reckoned from the plan, to a factor
/// of two or so, before anything runs.
struct RunCost {
    double events = 0.0;            ///< arrivals, ends of stays and moves, in all
    double eventsOfFuture = 0.0;    ///< in the heaviest future of one scenario and area
    double seconds = 0.0;           ///< of one processor
    double bytes = 0.0;             ///< of memory, of the results above all

    [[nodiscard]] double hours() const;
    [[nodiscard]] double gigabytes() const { return bytes / 1e9; }
};

/// The plan must be without errors.
[[nodiscard]] RunCost runCostOf(const Plan& plan);

/// Refuses a run that cannot end or has no room: people who come to a setting again and again in no time, more people on
/// the first day than a country has, more work than a computer does in months. Warns of one that takes hours.
void validateRunCost(ProblemList& problems);

} // namespace homeward::validation
