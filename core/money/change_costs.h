// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/plan.h"

#include <span>
#include <vector>

// The costs of the changes themselves, before inflation.
namespace homeward::money {

/// Pounds of the one-off cost in each period: all in the period that contains the start of the change; nothing where
/// the change starts outside all periods.
[[nodiscard]] std::vector<double> oneOffIn(const model::Change& change, base::Date planStart,
                                           std::span<const base::Period> periods);
/// Pounds of the yearly cost in each period: a whole financial year at full strength costs all of it, a day during a
/// ramp the strength at its noon.
[[nodiscard]] std::vector<double> yearlyIn(const model::Change& change, base::Date planStart,
                                           std::span<const base::Period> periods);
/// The mean strength of a change in each period, 0 to 1.
[[nodiscard]] std::vector<double> meanStrength(const model::Change& change, base::Date planStart,
                                               std::span<const base::Period> periods);

/// The share of a change's cost that each area of the plan bears: by population where all areas of the change have one,
/// else equal shares. 0 where the change does not act.
[[nodiscard]] std::vector<double> sharesOfAreas(const model::Plan& plan, const model::Change& change);

} // namespace homeward::money
