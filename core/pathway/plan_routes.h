// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edit/plan_patch.h"
#include "core/model/plan.h"
#include "core/pathway/layout.h"

#include <string>
#include <vector>

// The routes of a plan as the pathway map shows, adds and removes them. A route on the map stands for all cohorts.
namespace homeward::pathway {

/// A way from a setting to a place (the settings, then the outcomes) that some cohort can take.
struct PlanRoute {
    int from = 0;
    int to = 0;
    double largestShare = 0.0; ///< of any cohort, in the plan or in an area

    friend bool operator==(const PlanRoute&, const PlanRoute&) = default;
};

/// Every way that a cohort can take under the plan or an area's own pathway, with the ways of the scenarios' redirects.
[[nodiscard]] std::vector<PlanRoute> routesOf(const model::Plan& plan);

/// The patch that gives every cohort which comes to `from` a route to `to`, of share 0 until the planner says; a cohort
/// that has it already keeps its share, and one without any other way on takes it altogether. Where no cohort comes to
/// `from` yet, all do; a stay that a cohort needs for it is that of another cohort there, else one of `usualStay` days
/// after which people leave for the plan's first outcome. Errors: `UnknownName` (`detail` is the id) for a place that
/// the plan has not; `BadField` where a stay is needed and the plan has no outcome that it could lead to.
[[nodiscard]] base::Result<edit::PlanPatch> connected(const model::Plan& plan, const model::SettingId& from,
                                                      const model::PlaceId& to);

/// Days of a stay that a new route makes, until the planner says.
inline constexpr double usualStay = 30.0;

/// The result of removing a route, and where it could not be removed.
struct Disconnected {
    edit::PlanPatch patch;
    std::vector<std::string> kept; ///< names of cohorts whose only way on it is: they keep it
};
/// Takes the route out of every cohort and area; the other shares are stretched to the old sum. Empty where the plan
/// has no such route.
[[nodiscard]] Disconnected disconnected(const model::Plan& plan, const model::SettingId& from,
                                        const model::PlaceId& to);

/// The patch that stands a setting at a row of a column of its sphere; the settings of the columns that it leaves and
/// comes to are numbered anew. Empty where it stands there already.
[[nodiscard]] edit::PlanPatch placed(const model::Plan& plan, const model::SettingId& setting, int column, int row);
/// The patch that forgets where settings were put.
[[nodiscard]] edit::PlanPatch laidOutByItself(const model::Plan& plan);

} // namespace homeward::pathway
