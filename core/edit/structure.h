// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"

#include <map>
#include <string>

// Patches that add, copy, move and remove the things that a plan is made of. A patch is empty where the plan has
// nothing with that id, or the name is empty.
namespace homeward::edit {

/// The lists of things that a planner names.
enum class Thing { Setting, Cohort, Area, Outcome, AgeBand };

/// A patch, and the id of what it adds.
struct Made {
    PlanPatch patch;
    std::string id;
};

/// Adds an empty one at the end. A new age band has no people; a new setting is counted in places.
[[nodiscard]] Made added(const model::Plan& plan, Thing thing, const std::string& name);
/// Adds a copy behind the original, including the stays and routes of a cohort, the rules and costs of a setting, all
/// values of an area. No route leads to a copied setting yet.
[[nodiscard]] Made duplicated(const model::Plan& plan, Thing thing, const std::string& id, const std::string& name);
[[nodiscard]] PlanPatch renamed(const model::Plan& plan, Thing thing, const std::string& id, const std::string& name);
/// Moves a thing by so many positions, down if positive; empty where it would leave the list.
[[nodiscard]] PlanPatch moved(const model::Plan& plan, Thing thing, const std::string& id, int places);

/// Removes a thing with all that belongs to it or leads to it: stays, routes, entries, people on day one, changes,
/// priorities, queue exits, ranges and calibration figures. Remaining shares of a list are scaled to their old sum; a
/// rule that diverts there becomes waiting in place.
[[nodiscard]] PlanPatch removed(const model::Plan& plan, Thing thing, const std::string& id);

/// How many items of each list a patch removes, by the list's member name: `routes`, `changes`.
[[nodiscard]] std::map<std::string, int> takenOut(const PlanPatch& patch);

} // namespace homeward::edit
