// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"

#include <string>
#include <vector>

// Fits a plan again, to figures that its planner observed.
namespace homeward::calibrate {

/// A planner's own figures of an area, by target; none = what the plan remembers.
struct OwnFigures {
    model::AreaId area;
    Wanted wanted;
};

/// The source of figures that a planner observed, with `title` and `note` in the planner's language. A plan has only
/// one.
[[nodiscard]] model::Source observedSource(std::string title, std::string note);

/// The task of fitting an area to the wanted values that the plan remembers, replaced by the planner's own figures
/// where given; own totals are spread (`spreadTotals`).
[[nodiscard]] AreaTask taskOf(const model::Plan& plan, const OwnFigures& own);

/// A plan, and how well its areas are met.
struct Refit {
    model::Plan plan;
    std::vector<Solution> solutions; ///< by task
};

/// Fits areas of a plan again; `own` are the figures of each task. Targets with own figures get `source`, and ranges
/// move with the solved figures (`moveRanges`). Fails as `calibrate`.
[[nodiscard]] base::Result<Refit> refit(const model::Plan& plan, const std::vector<AreaTask>& tasks,
                                        const std::vector<OwnFigures>& own, const model::Source& source,
                                        const Effort& effort, const base::CancelToken& cancel = {},
                                        const Progress& progress = {});

} // namespace homeward::calibrate
