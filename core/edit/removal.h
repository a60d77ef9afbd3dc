// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

// Take a thing out of a plan with all that is of it or leads to it (core/edit/structure.h); nothing happens where the plan
// has it not.
namespace homeward::edit {

/// Takes out the ranges, notes of typing and calibration figures whose paths lead nowhere any more.
void eraseDeadPaths(model::Plan& plan);

void removeSetting(model::Plan& plan, const model::SettingId& id);
void removeCohort(model::Plan& plan, const model::CohortId& id);
void removeArea(model::Plan& plan, const model::AreaId& id);
void removeOutcome(model::Plan& plan, const model::OutcomeId& id);
void removeAgeBand(model::Plan& plan, const model::AgeBandId& id);

} // namespace homeward::edit
