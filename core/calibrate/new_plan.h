// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"
#include "core/calibrate/plan_prices.h"

#include <string>
#include <vector>

namespace homeward::calibrate {

/// A new plan of a template for areas of which figures are known.
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

/// A plan, and for each of its areas how its base year was met.
struct NewPlan {
    model::Plan plan;
    std::vector<Solution> solutions; ///< by area; none for a template without unknowns
};

/// What a plan is called where nobody gives it a name: its areas.
[[nodiscard]] std::string namesOf(const std::vector<AreaFigures>& areas);

/// The base year of each area of the request solved, by area; none for a template without unknowns. Name, start and years of
/// the request do not matter to it. Fails as `calibrate`.
[[nodiscard]] base::Result<std::vector<Solution>>
solveAreas(const NewPlanRequest& request, const base::CancelToken& cancel = {}, const Progress& progress = {});

/// Makes the plan of areas that are solved. Fails with BadField (`field` start) for a start before the base year.
[[nodiscard]] base::Result<model::Plan> planOf(const NewPlanRequest& request, const std::vector<Solution>& solutions);

/// Both: areas with their population, the base year solved, scenarios from the start on, ranges around the
/// figures as they are now. Fails as `calibrate`, and with BadField (`field` start) for a start before the base year.
[[nodiscard]] base::Result<NewPlan> newPlan(const NewPlanRequest& request, const base::CancelToken& cancel = {},
                                            const Progress& progress = {});

/// Ranges go with their figures: what was typed for the template's figure holds in proportion for the plan's. A range of a
/// figure that an area has of its own becomes one of that area.
void moveRanges(model::Plan& plan);

} // namespace homeward::calibrate
