// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "core/calibrate/plan_prices.h"

#include <string>
#include <vector>

namespace homeward::calibrate {

/// A request for a new plan from a template, for areas with known figures.
struct NewPlanRequest {
    const model::Plan& pattern;                  ///< the template; its start is the first day of the base year
    const std::vector<AreaFigures>& areas;
    base::Date start;                            ///< of reporting; not before the base year
    int years = 10;
    DelayYears delays = DelayYears::Last;
    Effort effort = {};
    std::string name = {};                       ///< empty = the names of the areas
    model::Source typedSource = {}; ///< of figures that the planner typed; without an id where there are none
    PriceSet prices = PriceSet::Template;
};

/// A new plan, and how well the base year of each area is met.
struct NewPlan {
    model::Plan plan;
    std::vector<Solution> solutions; ///< by area; none for a template without unknowns
};

/// The default name of a plan: the names of its areas.
[[nodiscard]] std::string namesOf(const std::vector<AreaFigures>& areas);

/// Solves the base year of each area of the request; empty for a template without unknowns. Does not depend on name,
/// start and years of the request. Fails as `calibrate`.
[[nodiscard]] base::Result<std::vector<Solution>>
solveAreas(const NewPlanRequest& request, const base::CancelToken& cancel = {}, const Progress& progress = {});

/// Makes the plan of areas that are solved. Fails with BadField (`field` start) for a start before the base year.
[[nodiscard]] base::Result<model::Plan> planOf(const NewPlanRequest& request, const std::vector<Solution>& solutions);

/// Solves and makes the plan: areas with their population, the base year solved, scenarios from the start on, ranges
/// around the new figures. Fails as `calibrate`, and with BadField (`field` start) for a start before the base year.
[[nodiscard]] base::Result<NewPlan> newPlan(const NewPlanRequest& request, const base::CancelToken& cancel = {},
                                            const Progress& progress = {});

/// Moves ranges with their figures: a range of the template's figure is scaled to the plan's figure. If an area has its
/// own value of the figure, the range becomes one of that value.
void moveRanges(model::Plan& plan);

} // namespace homeward::calibrate
