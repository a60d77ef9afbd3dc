// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/targets.h"

namespace homeward::calibrate {

/// A planner's own total, for which nothing is solved, becomes one of its parts, for which something is: all people with
/// care at home one of those of each age. Parts change in proportion, but for those with a figure of their own; totals of
/// parts that changed are their sum again, where they were it in `before`. `wanted` is `before` with `own` in its places.
void spreadTotals(const model::Plan& plan, const Wanted& before, const Wanted& own, Wanted& wanted);

} // namespace homeward::calibrate
