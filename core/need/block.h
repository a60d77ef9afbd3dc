// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace homeward::need {

/// Days are worked through in blocks of fixed length, so that a whole block is one short vector.
inline constexpr int blockDays = 32;

/// A figure for every day of a block.
using Days = std::array<float, static_cast<std::size_t>(blockDays)>;

inline void addTo(Days& to, const Days& what)
{
    for (std::size_t day = 0; day < to.size(); ++day)
        to[day] += what[day];
}

/// In four strands, so that no addition has to wait for the one before.
[[nodiscard]] inline float sumOf(const Days& days)
{
    std::array<float, 4> strands{};
    for (std::size_t day = 0; day < days.size(); day += strands.size())
        for (std::size_t i = 0; i < strands.size(); ++i)
            strands[i] += days[day + i];
    return (strands[0] + strands[1]) + (strands[2] + strands[3]);
}

/// Whether every figure is closer to 0 than a limit.
[[nodiscard]] inline bool isBelow(const Days& days, float limit)
{
    std::array<float, 4> strands{};
    for (std::size_t day = 0; day < days.size(); day += strands.size())
        for (std::size_t i = 0; i < strands.size(); ++i)
            strands[i] = std::max(strands[i], std::abs(days[day + i]));
    return std::max(std::max(strands[0], strands[1]), std::max(strands[2], strands[3])) < limit;
}

} // namespace homeward::need
