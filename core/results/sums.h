// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/figures.h"
#include "core/results/wait_histogram.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace homeward::results {

inline constexpr double hundredths = 100.0;   ///< of a unit

/// Whether a setting's own capacity is known. When sums are joined, the highest of these values counts.
enum class Capacity : std::uint8_t {
    Limited,
    Unlimited,
    NotTheirs, ///< the sums are of a cohort, to which capacity does not belong
};

/// The sums of a setting over a period in one replication, from which all measures are computed. They add exactly over
/// periods, settings, areas and cohorts, since levels are integrals in whole seconds. Results always store sums, never
/// means.
struct Sums {
    std::array<std::int64_t, levelCount> levels{}; ///< x seconds
    std::array<std::int64_t, countCount> counts{};
    std::int64_t available = 0; ///< units available, hundredths x seconds
    std::int64_t over = 0; ///< units used above capacity, hundredths x seconds
    std::int64_t full = 0; ///< seconds without a free unit
    Capacity capacity = Capacity::Limited;
    double cost = 0.0; ///< pounds of the price year
    WaitHistogram waits; ///< waits of the people who start after one

    [[nodiscard]] std::int64_t& operator[](Level level) { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t operator[](Level level) const { return levels[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::int64_t& operator[](Count count) { return counts[static_cast<std::size_t>(count)]; }
    [[nodiscard]] std::int64_t operator[](Count count) const { return counts[static_cast<std::size_t>(count)]; }
    void add(const Sums& other);

    friend bool operator==(const Sums&, const Sums&) = default;
};

} // namespace homeward::results
