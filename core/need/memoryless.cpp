// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/memoryless.h"

#include <cmath>

namespace homeward::need {

namespace {

constexpr double fewest = 1e-7;   ///< people who are still followed from one block to the next

} // namespace

Memoryless::Memoryless(double ratePerDay)
{
    const double goes = -std::expm1(-ratePerDay);
    const double sameDay = 1.0 - goes / ratePerDay;
    const auto after = [&](std::size_t days) { return std::exp(-ratePerDay * static_cast<double>(days)); };
    for (std::size_t day = 0; day < step; ++day) {
        m_goes[day] = static_cast<float>(after(day) * goes);
        m_leftOfDay[day] = static_cast<float>((1.0 - sameDay) * after(step - 1 - day));
        m_ofDay[day][day] = static_cast<float>(sameDay);
        for (std::size_t later = day + 1; later < step; ++later)
            m_ofDay[day][later] = static_cast<float>((1.0 - sameDay) * after(later - day - 1) * goes);
    }
    m_left = static_cast<float>(after(step));
}

Days Memoryless::leaving(float people, const Days& arrivals) const
{
    Days leaving;
    for (std::size_t first = 0; first < arrivals.size(); first += step) {
        Step gone;
        for (std::size_t day = 0; day < step; ++day)
            gone[day] = people * m_goes[day];
        people *= m_left;
        for (std::size_t from = 0; from < step; ++from) {
            for (std::size_t day = 0; day < step; ++day)
                gone[day] += arrivals[first + from] * m_ofDay[from][day];
            people += arrivals[first + from] * m_leftOfDay[from];
        }
        std::copy(gone.begin(), gone.end(), leaving.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return leaving;
}

void Memoryless::endBlock(const Days& arrivals, const Days& leaving)
{
    Days more;
    for (std::size_t day = 0; day < more.size(); ++day)
        more[day] = arrivals[day] - leaving[day];
    m_people += static_cast<double>(sumOf(more));
    if (m_people < fewest)
        m_people = 0.0;
}

} // namespace homeward::need
