// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// What one unit in use costs a day, in the whole.
struct UnitCost {
    double perUnitDay = 0.0;    ///< pounds; for settings counted in hours a week, per weekly hour and day
    std::string budget;         ///< who pays: the id or name of a budget, or any words where the plan lists none
    std::string priceYear;      ///< `2024/25`
    SourceId source;

    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

} // namespace homeward::model
