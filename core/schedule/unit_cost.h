// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

namespace homeward::schedule {

/// The unit cost of a setting in an area before any change: the area's own, else the plan's; null where there is none.
/// Points into the plan.
[[nodiscard]] const model::UnitCost* unitCostOf(const model::Setting& setting, const model::Area& area);

} // namespace homeward::schedule
