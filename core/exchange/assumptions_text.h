// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"

#include <string>
#include <vector>

namespace homeward::exchange {

/// A row of the register for a file, with its name.
struct AssumptionLine {
    assumptions::Assumption figure;
    std::string name;
    std::string unit;
    std::string usedBy; ///< where it is used besides the base plan
};

/// One line a row: `group,name,value,last,unit,figures,low,most_likely,high,kind,source,publisher,year,owner,how_sure,
/// used_by,path`. RFC 4180; cells without a value are empty.
[[nodiscard]] std::string assumptionsToCsv(const std::vector<AssumptionLine>& lines);

/// The lines as one JSON object with the plan's name and a list.
[[nodiscard]] std::string assumptionsToJson(const std::string& planName, const std::vector<AssumptionLine>& lines);

} // namespace homeward::exchange
