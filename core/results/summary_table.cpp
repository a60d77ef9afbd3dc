// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/summary_table.h"

#include <algorithm>

namespace homeward::results {

bool operator==(const SummaryTable& a, const SummaryTable& b)
{
    const auto same = [](const Summary& left, const Summary& right) {
        return left == right || (std::isnan(left.mean) && std::isnan(right.mean));
    };
    return a.m_periods == b.m_periods
        && std::ranges::equal(a.m_columns, b.m_columns, [&](const auto& left, const auto& right) {
               return std::ranges::equal(left, right, same);
           });
}

} // namespace homeward::results
