// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/typed_number.h"
#include "core/model/pathway.h"
#include "core/stats/solve.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::tables {

/// Stays as rows of a spreadsheet, in days.
struct StayList {
    struct Refused {
        std::size_t row = 0;   ///< from 1
        std::string found;
    };
    std::vector<double> days;
    std::vector<Refused> refused;
};

/// Reads the first column of a block. Skips a heading in the first row and empty rows; refuses numbers below 0.
[[nodiscard]] StayList stayListOf(std::string_view text, const base::NumberForm& form = {});

/// The word of a family that has parameters, in the plan's JSON form; and the family.
[[nodiscard]] std::string wordOfFamily(stats::Family family);
[[nodiscard]] model::Family familyOf(stats::Family family);

} // namespace homeward::tables
