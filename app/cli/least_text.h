// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/least_capacity.h"
#include "core/study/lever_strength.h"

#include <string>
#include <vector>

namespace homeward::cli {

/// What a search for a capacity tried and found; `result` names the result.
[[nodiscard]] std::string leastText(const study::LeastRequest& request, const study::LeastCapacity& found,
                                    const std::string& result);

/// What a search for the strength of changes tried and found.
[[nodiscard]] std::string strengthText(const study::StrengthRequest& request, const study::LeastStrength& found,
                                       const std::string& result);

/// `Care home: 66 places`: the names of the changes that the found capacities make.
[[nodiscard]] std::vector<std::string> capacityNames(const study::LeastRequest& request,
                                                     const study::LeastCapacity& found);

} // namespace homeward::cli
