// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::calibrate {

/// The plan with the scenarios of another in the place of its own: their changes on the same days, the ranges of their
/// figures, its prices by parts and its staff where it has some, the sources that these name, and its name and description. A source that both have by the same id
/// stays the plan's. What a change is about may not be there: validation says so.
[[nodiscard]] model::Plan withScenariosOf(model::Plan plan, const model::Plan& other);

} // namespace homeward::calibrate
