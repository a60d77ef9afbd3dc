// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// The total cost of one unit in use for a day.
struct UnitCost {
    double perUnitDay = 0.0;    ///< pounds; for settings counted in hours a week: for a weekly hour, a day
    std::string budget;         ///< who pays: the id or name of a budget, or any words where the plan lists none
    std::string priceYear;      ///< `2024/25`
    SourceId source;

    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

} // namespace homeward::model
