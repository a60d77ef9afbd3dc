// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/targets.h"

namespace homeward::calibrate {

/// Spreads a planner's own total, for which nothing is solved, over its parts, for which something is: all people with
/// care at home over those of each age. Parts without a figure of their own are scaled. Totals of changed parts become
/// their sum again if they were the sum in `before`. `wanted` must be `before` with the values of `own`.
void spreadTotals(const model::Plan& plan, const Wanted& before, const Wanted& own, Wanted& wanted);

} // namespace homeward::calibrate
