// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/change.h"
#include "core/model/setting.h"

namespace homeward::model {

/// Units as typed on a day; 0 where there are no steps. Not for unlimited capacity.
[[nodiscard]] double unitsTyped(const Capacity& capacity, base::Date day);

/// What a capacity change makes of `units`, `day` days after the plan's start; other changes leave them as they are.
[[nodiscard]] double unitsAfter(double units, const Change& change, base::Date planStart, double day);

} // namespace homeward::model
