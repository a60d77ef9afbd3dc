// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/stats/sampler.h"

#include <optional>
#include <vector>

namespace homeward::schedule {

/// Which people of an area's first day the plan gives. The others come from a run-in: people in settings without a
/// count, and delayed or waiting people where the plan does not give them.
struct DayOneGiven {
    std::vector<char> settings; ///< by setting of the plan: whether it has a count, which may be 0
    bool delayed = false;
    bool waiting = false;

    [[nodiscard]] bool everything() const;
};
[[nodiscard]] DayOneGiven dayOneGiven(const model::Plan& plan, const model::Area& area);

/// The people of an area's first day. Where delayed people are not given and there is no run-in, Little's law gives the
/// number in each process delay of the base plan: people who leave care a day x chance x mean delay. The number who
/// wait for a place can only come from a run-in.
[[nodiscard]] model::DayOne dayOneOf(const model::Plan& plan, const model::Area& area);

/// The route of a person who is delayed on the first day, and the process delay in progress; null for none.
struct DelayInProgress {
    const model::Route* route = nullptr;
    const model::ProcessDelay* delay = nullptr;
};

/// Finds the route: among those that lead to what the person waits for, the first with a process delay of the given
/// reason, else the first.
[[nodiscard]] DelayInProgress delayInProgress(const std::vector<model::Route>& routes, const model::StartDelayed& row);

/// Mean units of a package at the beginning and at the end of a stay.
struct MeanPackage {
    double first = 1.0;
    double after = 1.0;

    /// The mean over a stay along which the package steps down evenly.
    [[nodiscard]] double mean() const { return (first + after) / 2.0; }
    /// Units given up during a stay.
    [[nodiscard]] double steppingDown() const { return first - after; }
};

/// `end` = the size to which larger packages step down; none = they keep their size.
[[nodiscard]] inline MeanPackage meanPackage(const stats::Sampler& hours, std::optional<double> end)
{
    return {hours.mean(), end ? hours.meanUpTo(*end) : hours.mean()};
}

} // namespace homeward::schedule
