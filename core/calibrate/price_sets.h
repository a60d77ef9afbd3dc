// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/reference/reference_set.h"

#include <optional>
#include <string_view>
#include <vector>

namespace homeward::calibrate {

/// The prices that a new plan begins with.
enum class PriceSet {
    ByParts,     ///< each unit cost parted into what is open, in use and above capacity, with budgets, inflation and staff
    UnitCosts,   ///< one price for each unit in use, as the template has it
    None,        ///< no prices at all
};
/// All of them, the usual one first.
[[nodiscard]] std::vector<PriceSet> priceSets();
/// The name on the command line: `parts`, `unit-costs`, `none`.
[[nodiscard]] std::string_view nameOf(PriceSet set);
[[nodiscard]] std::optional<PriceSet> priceSetNamed(std::string_view name);

/// Gives a plan the prices of a set. For `ByParts` each unit cost of the plan, and of an area its own, is parted by the
/// shares of the reference set for the setting of the same id: fixed for each unit of capacity in steps (smaller ones
/// where every area lies in an island board), variable for each unit in use, and surge on top of that. Each part names
/// its budget, its year and a source, which is illustrative where a share is. A plan that has parts of costs already
/// keeps its money as it is.
void setPrices(model::Plan& plan, PriceSet set, const reference::ReferenceSet& figures);

} // namespace homeward::calibrate
