// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/factors.h"

#include "core/schedule/quantities.h"

#include <array>
#include <numeric>

namespace homeward::schedule {

double meanOfMonths(const std::vector<double>& factors)
{
    constexpr std::array<double, 12> days{31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return factors.empty() ? 1.0 : std::inner_product(days.begin(), days.end(), factors.begin(), 0.0) / daysPerYear;
}

double meanOf(const std::vector<double>& factors)
{
    return factors.empty() ? 1.0
                           : std::accumulate(factors.begin(), factors.end(), 0.0) / static_cast<double>(factors.size());
}

double averageOf(const std::vector<double>& factors)
{
    constexpr std::size_t months = 12;
    return factors.size() == months ? meanOfMonths(factors) : meanOf(factors);
}

} // namespace homeward::schedule
