// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/reference/reference_set.h"

namespace homeward::calibrate {

/// Divides the unit costs of a plan, and those of areas with their own, by the shares that the reference set has for
/// the setting with the same id: a fixed part for each unit of capacity in steps (smaller if every area is in an island
/// board), a variable part for each unit in use, and a surge part in addition. Each part names its budget, its year and
/// an illustrative source. Budgets get their inflation, and settings get staff if the plan has none. A plan that
/// already has budgets or cost parts, or has no setting with such shares, is not changed.
void partPrices(model::Plan& plan, const reference::ReferenceSet& figures);

} // namespace homeward::calibrate
