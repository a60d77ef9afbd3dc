// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

namespace homeward::need {

/// Days are computed in blocks of fixed length, so that a block is one short vector.
inline constexpr int blockDays = 32;

/// A figure for every day of a block.
using Days = std::array<float, static_cast<std::size_t>(blockDays)>;

/// Sets every day from `figure`. All days are computed before any is written, so `figure` may read them.
template <class Figure>
inline void setDays(Days& to, Figure&& figure)
{
    Days all;
    for (std::size_t day = 0; day < all.size(); ++day)
        all[day] = figure(day);
    to = all;
}

inline void addTo(Days& to, const Days& what)
{
    setDays(to, [&](std::size_t day) { return to[day] + what[day]; });
}

inline void addTimes(Days& to, float share, const Days& people)
{
    setDays(to, [&](std::size_t day) { return to[day] + share * people[day]; });
}

/// The sum of a block, in four independent partial sums, so that additions need not wait for one another.
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
    int above = 0;
    for (const float figure : days)
        above |= static_cast<int>(figure >= limit) | static_cast<int>(figure <= -limit);
    return above == 0;
}

} // namespace homeward::need
