// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::schedule {

/// The mean over a year of 365.25 days of twelve factors, January first, each weighted by the days of its month; 1
/// where there are none. Rates with factors whose mean is 1 bring as many people a year as without.
[[nodiscard]] double meanOfMonths(const std::vector<double>& factors);

/// The plain mean of factors of equally long periods (weekdays, hours); 1 where there are none.
[[nodiscard]] double meanOf(const std::vector<double>& factors);

/// The mean of repeating factors of any kind: twelve are weighted as months, others equally.
[[nodiscard]] double averageOf(const std::vector<double>& factors);

} // namespace homeward::schedule
