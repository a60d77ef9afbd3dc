// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

// Remove a thing from a plan with all that belongs to it or leads to it (core/edit/structure.h). Nothing happens where
// the plan does not have it.
namespace homeward::edit {

/// Removes the ranges, typed figures and calibration figures whose paths no longer lead anywhere.
void eraseDeadPaths(model::Plan& plan);

void removeSetting(model::Plan& plan, const model::SettingId& id);
void removeCohort(model::Plan& plan, const model::CohortId& id);
void removeArea(model::Plan& plan, const model::AreaId& id);
void removeOutcome(model::Plan& plan, const model::OutcomeId& id);
void removeAgeBand(model::Plan& plan, const model::AgeBandId& id);

} // namespace homeward::edit
