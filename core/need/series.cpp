// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/series.h"

#include <algorithm>

namespace homeward::need {

Series operator*(const Series& a, const Series& b)
{
    if (!a.m_daily || !b.m_daily) {
        Series product = a.m_daily ? a : b;
        product.m_scale = a.m_scale * b.m_scale;
        if (product.m_scale == 0.0)
            product.m_daily.reset();
        return product;
    }
    std::vector<float> daily(a.size());
    for (std::size_t day = 0; day < daily.size(); ++day)
        daily[day] = (*a.m_daily)[day] * (*b.m_daily)[day];
    return Series(a.m_scale * b.m_scale) * Series(std::move(daily));
}

Series operator+(const Series& a, const Series& b)
{
    if (a.zero() || b.zero())
        return a.zero() ? b : a;
    if (a.m_daily == b.m_daily) {
        Series sum = a;
        sum.m_scale += b.m_scale;
        return sum.m_scale == 0.0 ? Series(0.0) : sum;
    }
    std::vector<float> daily(std::max(a.size(), b.size()));
    for (std::size_t day = 0; day < daily.size(); ++day)
        daily[day] = static_cast<float>(a[static_cast<int>(day)] + b[static_cast<int>(day)]);
    return Series(std::move(daily));
}

Series byDay(const schedule::Strength& strength, const schedule::Horizon& horizon)
{
    std::vector<float> daily(static_cast<std::size_t>(horizon.days()));
    for (int day = 0; day < horizon.days(); ++day)
        daily[static_cast<std::size_t>(day)] = static_cast<float>(strength.at(horizon.noon(day)));
    const bool changes = std::ranges::any_of(daily, [&](float part) { return part != daily.front(); });
    return changes ? Series(std::move(daily)) : Series(static_cast<double>(daily.front()));
}

} // namespace homeward::need
