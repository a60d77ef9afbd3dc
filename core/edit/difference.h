// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/node.h"

namespace homeward::edit {

/// The patch that turns `before` into `after`; empty where they are equal. Uses reflection, so that no member is
/// forgotten. List items with the same name (path.h) are the same item.
[[nodiscard]] PlanPatch difference(const model::Plan& before, const model::Plan& after);

/// The same for two values of one type; the first lies at `path` of a plan.
[[nodiscard]] PlanPatch difference(const model::Path& path, const model::Node& before, const model::Node& after);

/// The difference of two scenarios: the patch, beneath the path of `before`, that turns its changes into those of
/// `after`. Ids, names and descriptions of the scenarios are not compared. Two changes are the same if they share an
/// id, or name and kind, since changes of a copied scenario get new ids.
[[nodiscard]] PlanPatch differenceOfScenarios(const model::Scenario& before, const model::Scenario& after);

} // namespace homeward::edit
