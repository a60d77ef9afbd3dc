// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::calibrate {

/// The plan reduced to one area, whose own values replace the plan's, and to the base scenario. A shared setting
/// becomes the area's own.
[[nodiscard]] model::Plan areaPlan(const model::Plan& plan, const model::Area& area);

/// Copies the settings, cohorts and first day of an `areaPlan` back: into the plan itself if it has one area, else into
/// the area where they differ from the plan. The area must be one of the plan's.
void putAreaPlan(model::Plan& plan, const model::Plan& solved);

} // namespace homeward::calibrate
