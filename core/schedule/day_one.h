// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/stats/sampler.h"

#include <optional>
#include <vector>

namespace homeward::schedule {

/// Which people of an area's first day the plan gives. A run-in leads to the others: the people of settings without a
/// count, and delayed or waiting people where they are not given.
struct DayOneGiven {
    std::vector<char> settings; ///< by setting of the plan: whether it has a count, be it 0
    bool delayed = false;
    bool waiting = false;

    [[nodiscard]] bool everything() const;
};
[[nodiscard]] DayOneGiven dayOneGiven(const model::Plan& plan, const model::Area& area);

/// The people of an area's first day. Where delayed people are not given and there is no run-in, Little's law gives the
/// number in each process delay of the base plan: people a day who leave care, times the chance and the mean of the delay.
/// Only a run-in gives the number who wait for a place.
[[nodiscard]] model::DayOne dayOneOf(const model::Plan& plan, const model::Area& area);

/// The route of a person who is delayed on the first day, and the process delay in progress; null for none.
struct DelayInProgress {
    const model::Route* route = nullptr;
    const model::ProcessDelay* delay = nullptr;
};

/// Of the routes that lead to what the person waits for: the first with a process delay of the reason given, else the
/// first.
[[nodiscard]] DelayInProgress delayInProgress(const std::vector<model::Route>& routes, const model::StartDelayed& row);

/// Mean units of a package when a stay begins, and once the stay is over.
struct MeanPackage {
    double first = 1.0;
    double after = 1.0;

    /// Over a stay along which it steps down evenly.
    [[nodiscard]] double mean() const { return (first + after) / 2.0; }
    /// Units given up over a stay.
    [[nodiscard]] double steppingDown() const { return first - after; }
};

/// `end` = the size to which larger packages step down; none = they keep their size.
[[nodiscard]] inline MeanPackage meanPackage(const stats::Sampler& hours, std::optional<double> end)
{
    return {hours.mean(), end ? hours.meanUpTo(*end) : hours.mean()};
}

} // namespace homeward::schedule
