// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/memoryless.h"

#include <cmath>

namespace homeward::need {

Memoryless::Memoryless(double ratePerDay) : m_goes(-std::expm1(-ratePerDay)), m_sameDay(1.0 - m_goes / ratePerDay) {}

Days Memoryless::leaving(double people, const Days& entries) const
{
    Days leaving;
    for (std::size_t day = 0; day < entries.size(); ++day) {
        const double come = static_cast<double>(entries[day]);
        leaving[day] = static_cast<float>(people * m_goes + come * m_sameDay);
        people = people * (1.0 - m_goes) + come * (1.0 - m_sameDay);
    }
    return leaving;
}

void Memoryless::endBlock(const Days& entries, const Days& leaving)
{
    for (std::size_t day = 0; day < entries.size(); ++day)
        m_people += static_cast<double>(entries[day]) - static_cast<double>(leaving[day]);
}

} // namespace homeward::need
