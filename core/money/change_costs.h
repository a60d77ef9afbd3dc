// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/plan.h"

#include <span>
#include <vector>

// What changes themselves cost, before inflation.
namespace homeward::money {

/// Pounds of the one-off cost in each period: whole in the one that holds the start of the change, none where the change
/// starts outside them.
[[nodiscard]] std::vector<double> oneOffIn(const model::Change& change, base::Date planStart,
                                           std::span<const base::Period> periods);
/// Pounds of the cost a year in each period: a whole financial year at full strength costs all of it, a day of a ramp its
/// strength at noon.
[[nodiscard]] std::vector<double> yearlyIn(const model::Change& change, base::Date planStart,
                                           std::span<const base::Period> periods);
/// The mean strength of a change in each period, 0 to 1.
[[nodiscard]] std::vector<double> meanStrength(const model::Change& change, base::Date planStart,
                                               std::span<const base::Period> periods);

/// What part of a change's cost each area bears, by the places of `plan.areas`: by its people where all areas of the change
/// have a population, else alike. 0 where the change does not work.
[[nodiscard]] std::vector<double> sharesOfAreas(const model::Plan& plan, const model::Change& change);

} // namespace homeward::money
