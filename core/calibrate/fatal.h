// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"

#include <algorithm>
#include <vector>

namespace homeward::calibrate {

/// Whether one of the areas could not be solved (`isFatal`).
[[nodiscard]] inline bool anyFatal(const std::vector<Solution>& solutions)
{
    return std::ranges::any_of(solutions,
                               [](const Solution& one) { return std::ranges::any_of(one.obstacles, isFatal); });
}

} // namespace homeward::calibrate
