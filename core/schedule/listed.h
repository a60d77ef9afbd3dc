// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/horizon.h"

#include <vector>

namespace homeward::schedule {

/// People who come at one moment that the plan names.
struct ListedArrival {
    Second at = 0;
    int people = 0;

    friend bool operator==(const ListedArrival&, const ListedArrival&) = default;
};

/// The listed arrivals of a demand within a run, in order of time, each moment once. What repeats and is in force on the
/// first day repeats through a run-in before it too; what comes once, or is over by then, comes on its own days.
[[nodiscard]] std::vector<ListedArrival> listedArrivals(const model::Demand& demand, const Horizon& horizon);

/// How many people a day a list brings about a moment: the mean of the four weeks around it that lie within the run.
[[nodiscard]] double listedPerDay(const std::vector<ListedArrival>& arrivals, Second about, Second begin, Second end);

} // namespace homeward::schedule
