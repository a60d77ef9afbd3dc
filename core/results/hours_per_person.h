// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::results {

/// Hours a week that a person expected in a setting counted in hours holds in the mean (need without limits), which turn
/// its hours into people that it has room for. Empty for other settings, and where nobody is ever expected.
struct HoursPerPerson {
    std::vector<double> monthly;
    std::vector<double> yearly; ///< by financial year

    friend bool operator==(const HoursPerPerson&, const HoursPerPerson&) = default;
};

} // namespace homeward::results
