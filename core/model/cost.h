// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// What one unit in use costs a day; carried with its source, not yet computed with.
struct UnitCost {
    double perUnitDay = 0.0;    ///< pounds; for settings counted in hours a week, per weekly hour and day
    std::string budget;         ///< who pays: council social care, delegated health, set-aside hospital, ...
    std::string priceYear;      ///< `2024/25`
    SourceId source;

    friend bool operator==(const UnitCost&, const UnitCost&) = default;
};

} // namespace homeward::model
