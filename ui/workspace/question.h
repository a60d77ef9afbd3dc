// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::ui {

/// What a page asks of a result: indexes into its axes; no areas = all.
struct WhereQuestion {
    int scenario = 0;
    int against = 0;
    std::vector<int> areas;
    int year = 0;

    friend bool operator==(const WhereQuestion&, const WhereQuestion&) = default;
};

} // namespace homeward::ui
