// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/node.h"

namespace homeward::edit {

/// The patch that makes `before` into `after`; empty where they are equal. Made by reflection, so that no member is
/// forgotten. Items of a list are the same where they go by the same name (path.h); equal parts are passed over.
[[nodiscard]] PlanPatch difference(const model::Plan& before, const model::Plan& after);

/// The same for two values of one type, of which the first lies at `path` of a plan.
[[nodiscard]] PlanPatch difference(const model::Path& path, const model::Node& before, const model::Node& after);

/// What `after` does other than `before`, as the patch beneath the path of `before` that makes the changes of the one
/// into those of the other. Ids, names and descriptions of the scenarios themselves are not compared. Changes are the
/// same where they have one id, or one name and kind: those of a copied scenario have ids of their own.
[[nodiscard]] PlanPatch differenceOfScenarios(const model::Scenario& before, const model::Scenario& after);

} // namespace homeward::edit
