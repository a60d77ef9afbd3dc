// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/memoryless.h"

#include <array>
#include <cmath>

namespace homeward::need {

Memoryless::Memoryless(double ratePerDay) : m_goes(-std::expm1(-ratePerDay)), m_sameDay(1.0 - m_goes / ratePerDay) {}

/// A few days at a time, so that little has to wait for what was left of the day before.
Days Memoryless::leaving(double people, const Days& entries) const
{
    constexpr std::size_t step = 4;
    const double stays = 1.0 - m_goes;
    const std::array<double, step> left{1.0, stays, stays * stays, stays * stays * stays};
    Days leaving;
    for (std::size_t first = 0; first < entries.size(); first += step) {
        double come = 0.0;   // those of these days who are still there
        for (std::size_t i = 0; i < step; ++i) {
            const double today = static_cast<double>(entries[first + i]);
            leaving[first + i] = static_cast<float>((people * left[i] + come) * m_goes + today * m_sameDay);
            come = come * stays + today * (1.0 - m_sameDay);
        }
        people = people * left[step - 1] * stays + come;
    }
    return leaving;
}

void Memoryless::endBlock(const Days& entries, const Days& leaving)
{
    Days more;
    for (std::size_t day = 0; day < more.size(); ++day)
        more[day] = entries[day] - leaving[day];
    m_people += static_cast<double>(sumOf(more));
}

} // namespace homeward::need
