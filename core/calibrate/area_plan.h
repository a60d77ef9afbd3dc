// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::calibrate {

/// The plan as one area sees it: the area's own values stand where the plan's were, and it is the only area. Only the base
/// scenario is there. A shared setting is taken for the area's own.
[[nodiscard]] model::Plan areaPlan(const model::Plan& plan, const model::Area& area);

/// Puts the settings, cohorts and first day of an `areaPlan` back. A plan of one area holds them itself; in a plan of
/// several, the area holds what differs from the plan. The area must be one of the plan's.
void putAreaPlan(model::Plan& plan, const model::Plan& solved);

} // namespace homeward::calibrate
