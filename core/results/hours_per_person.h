// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::results {

/// Mean hours a week that an expected person holds in a setting counted in hours (by need without limits). They turn
/// its hours into people that it has room for. Empty for other settings, and where nobody is ever expected.
struct HoursPerPerson {
    std::vector<double> monthly;
    std::vector<double> yearly; ///< by financial year

    friend bool operator==(const HoursPerPerson&, const HoursPerPerson&) = default;
};

} // namespace homeward::results
