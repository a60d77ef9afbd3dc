// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace homeward::schedule {

/// Seconds from the plan's start; before it, below zero.
using Second = std::int64_t;
/// Hundredths of a unit (bed, place, hour a week), so that sums are exact.
using Units = std::int64_t;

inline constexpr Units oneUnit = 100;
inline constexpr Units unlimitedUnits = std::numeric_limits<Units>::max() / 4;
inline constexpr int none = -1;
inline constexpr double daysPerYear = 365.25;

/// Days (0 or more) as whole seconds, capped at a time longer than any horizon.
[[nodiscard]] inline Second secondsOf(double days)
{
    constexpr double longest = 1e6;
    return static_cast<Second>(std::min(days, longest) * static_cast<double>(base::secondsPerDay) + 0.5);
}

/// The beginning of a day.
[[nodiscard]] inline Second secondOf(base::Date planStart, base::Date day)
{
    return (day.days() - planStart.days()) * base::secondsPerDay;
}

/// The beginning of the day that a moment lies in.
[[nodiscard]] inline Second morningOf(Second at)
{
    const Second sinceMorning = (at % base::secondsPerDay + base::secondsPerDay) % base::secondsPerDay;
    return at - sinceMorning;
}

/// Days from the plan's start, with their fraction.
[[nodiscard]] inline double daysOf(Second at)
{
    return static_cast<double>(at) / static_cast<double>(base::secondsPerDay);
}

[[nodiscard]] inline Units unitsOf(double units) { return std::llround(units * static_cast<double>(oneUnit)); }

/// The units that a setting runs with. Half a bed holds nobody, so beds, places and caseload are whole; hours are kept
/// to the hundredth. Never below zero.
[[nodiscard]] inline Units unitsInForce(double units, bool inHours)
{
    constexpr double most = 1e9; // caps growth that compounds for years, so that sums of units x seconds stay exact
    units = std::min(units, most);
    return std::max<Units>(0, inHours ? unitsOf(units) : std::llround(units) * oneUnit);
}

} // namespace homeward::schedule
