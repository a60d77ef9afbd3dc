// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/parts.h"

namespace homeward::validation {

/// Bytes of memory for a person in the model, with its visits, queue entry and next event.
inline constexpr double bytesOfPerson = 400.0;

/// The cost of a run of the whole plan (all scenarios, areas and futures), estimated from the plan to a factor of about
/// two before anything runs.
struct RunCost {
    double events = 0.0; ///< arrivals, ends of stays and moves, in all
    double eventsOfFuture = 0.0; ///< in the heaviest future of one scenario and area
    double seconds = 0.0; ///< processor time of one core
    double bytes = 0.0; ///< memory, mostly for the results

    [[nodiscard]] double hours() const;
    [[nodiscard]] double gigabytes() const { return bytes / 1e9; }
};

/// The plan must be without errors.
[[nodiscard]] RunCost runCostOf(const Plan& plan);

/// Refuses a run that would not end or not fit into memory: people who return to a setting again and again in no time,
/// more people on the first day than a country has, more work than a computer does in months. Warns of a run that takes
/// hours.
void validateRunCost(ProblemList& problems);

} // namespace homeward::validation
