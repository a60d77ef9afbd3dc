// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/figures.h"
#include "core/results/wait_histogram.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace homeward::results {

inline constexpr double hundredths = 100.0;   ///< of a unit

/// Whether a setting's own capacity is known. In rising order: joined, the highest holds.
enum class Capacity : std::uint8_t {
    Limited,
    Unlimited,
    NotTheirs, ///< of a cohort, to which a setting's capacity does not belong
};

/// What one replication gave for a setting over a period: all that measures are made of. Sums of periods, settings, areas
/// and cohorts add, exactly: levels are in whole seconds. The record of a figure is its sum, never its mean.
struct Sums {
    std::array<std::int64_t, levelCount> levels{}; ///< x seconds
    std::array<std::int64_t, countCount> counts{};
    std::int64_t available = 0; ///< hundredths of units x seconds
    std::int64_t over = 0; ///< the same, used above capacity
    std::int64_t full = 0; ///< seconds
    Capacity capacity = Capacity::Limited;
    double cost = 0.0; ///< pounds of the price year
    WaitHistogram waits; ///< of the people who start after a wait

    [[nodiscard]] std::int64_t& operator[](Level level) { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t operator[](Level level) const { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t& operator[](Count count) { return counts[static_cast<std::size_t>(count)]; }
    [[nodiscard]] std::int64_t operator[](Count count) const { return counts[static_cast<std::size_t>(count)]; }
    void add(const Sums& other);

    friend bool operator==(const Sums&, const Sums&) = default;
};

} // namespace homeward::results
