// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/horizon.h"

#include <vector>

namespace homeward::schedule {

/// People who arrive at one listed moment.
struct ListedArrival {
    Second at = 0;
    int people = 0;

    friend bool operator==(const ListedArrival&, const ListedArrival&) = default;
};

/// The listed arrivals of a demand within a run, in order of time, each moment once. A repeating row that is in force
/// on the first day also repeats through the run-in before it; any other row keeps to its own dates.
[[nodiscard]] std::vector<ListedArrival> listedArrivals(const model::Demand& demand, const Horizon& horizon);

/// The arrival rate of a list at a moment, people a day: the mean over the four weeks around it within the run.
[[nodiscard]] double listedPerDay(const std::vector<ListedArrival>& arrivals, Second about, Second begin, Second end);

} // namespace homeward::schedule
