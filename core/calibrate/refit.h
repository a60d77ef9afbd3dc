// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"

#include <string>
#include <vector>

// A plan fitted again, to figures that its planner observed.
namespace homeward::calibrate {

/// A planner's own figures of an area, by target; none = what the plan remembers.
struct OwnFigures {
    model::AreaId area;
    Wanted wanted;
};

/// The source of figures that a planner observed, `title` and `note` in the planner's language. A plan has one.
[[nodiscard]] model::Source observedSource(std::string title, std::string note);

/// An area to be fitted to what the plan remembers, with its planner's own figures in their places.
[[nodiscard]] AreaTask taskOf(const model::Plan& plan, const OwnFigures& own);

/// A plan and how its areas were met.
struct Refit {
    model::Plan plan;
    std::vector<Solution> solutions; ///< by task
};

/// Fits areas of a plan again. Targets with figures of one's own rest on `source` from then on, and ranges go with the
/// figures that are solved (`moveRanges`). Fails as `calibrate`.
[[nodiscard]] base::Result<Refit> refit(const model::Plan& plan, const std::vector<AreaTask>& tasks,
                                        const std::vector<OwnFigures>& own, const model::Source& source,
                                        const Effort& effort, const base::CancelToken& cancel = {},
                                        const Progress& progress = {});

} // namespace homeward::calibrate
