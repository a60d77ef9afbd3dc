// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/targets.h"

namespace homeward::calibrate {

/// A planner's own total, for which nothing is solved, becomes one of its parts, for which something is: all people with
/// care at home one of those of each age. Parts change in proportion, but for those with a figure of their own; totals of
/// parts that changed are their sum again. `wanted` is by target, with `own` in its places already. A total that is not
/// the sum of its parts is left as it is.
void spreadTotals(const model::Plan& plan, const Wanted& own, Wanted& wanted);

} // namespace homeward::calibrate
