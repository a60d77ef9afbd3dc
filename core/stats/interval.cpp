// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/interval.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <mutex>

namespace homeward::stats {

void Welford::add(double value)
{
    ++m_count;
    const double step = value - m_mean;
    m_mean += step / static_cast<double>(m_count);
    m_squares += step * (value - m_mean);
}

double Welford::standardError() const
{
    return m_count < 2 ? 0.0 : std::sqrt(variance() / static_cast<double>(m_count));
}

double t95(std::size_t count)
{
    if (count < 2)
        return std::numeric_limits<double>::infinity();
    static std::mutex guard;
    static std::vector<double> known;
    const std::lock_guard lock(guard);
    while (known.size() <= std::min<std::size_t>(count, 10'000))
        known.push_back(known.size() < 2 ? 0.0
                                         : boost::math::quantile(
                                               boost::math::students_t(static_cast<double>(known.size() - 1)), 0.975));
    return known[std::min<std::size_t>(count, 10'000)];
}

double unseenBound(std::size_t count)
{
    return count == 0 ? std::numeric_limits<double>::infinity() : -std::log(0.025) / static_cast<double>(count);
}

double quantileSorted(const std::vector<double>& sorted, double share)
{
    if (sorted.empty())
        return 0.0;
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

} // namespace homeward::stats
