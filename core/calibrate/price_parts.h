// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/reference/reference_set.h"

namespace homeward::calibrate {

/// Parts the unit costs of a plan, and of an area its own, by the shares that the reference set has for a setting of the
/// same id: fixed for each unit of capacity in steps (smaller ones where every area lies in an island board), variable
/// for each unit in use, and surge on top of that. Each part names its budget, its year and an illustrative source;
/// budgets come with their inflation, and settings with staff where the plan names none. A plan that has budgets or parts
/// of costs already keeps its money as it is, and so does one without a setting that can be parted.
void partPrices(model::Plan& plan, const reference::ReferenceSet& figures);

} // namespace homeward::calibrate
