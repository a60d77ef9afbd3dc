// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"

#include <map>
#include <string>

// The things that a plan is made of come, go and change places, each by one patch; a patch is empty where the plan has
// nothing of that id, or the name is empty.
namespace homeward::edit {

/// The lists of things that a planner names.
enum class Thing { Setting, Cohort, Area, Outcome, AgeBand };

/// A patch, and the id of what it made.
struct Made {
    PlanPatch patch;
    std::string id;
};

/// Adds one, empty, at the end. A new age band has nobody; a new setting is counted in places.
[[nodiscard]] Made added(const model::Plan& plan, Thing thing, const std::string& name);
/// Adds a copy behind the original: with the stays and routes of a cohort, the rules and costs of a setting, all values of
/// an area. Nobody goes to a copied setting yet.
[[nodiscard]] Made duplicated(const model::Plan& plan, Thing thing, const std::string& id, const std::string& name);
[[nodiscard]] PlanPatch renamed(const model::Plan& plan, Thing thing, const std::string& id, const std::string& name);
/// By so many places, down where positive; empty where it would leave the list.
[[nodiscard]] PlanPatch moved(const model::Plan& plan, Thing thing, const std::string& id, int places);

/// Takes it out with all that is of it or leads to it: stays, routes, entries, people on day one, changes, priorities,
/// ways out of queues, ranges and calibration figures. What is left of a list of shares is stretched to its old sum; a rule
/// that diverts there becomes waiting in place.
[[nodiscard]] PlanPatch removed(const model::Plan& plan, Thing thing, const std::string& id);

/// How many items of each list a patch takes out, by the list's member name: `routes`, `changes`.
[[nodiscard]] std::map<std::string, int> takenOut(const PlanPatch& patch);

} // namespace homeward::edit
