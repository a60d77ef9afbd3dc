// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace homeward::results {

/// How long people waited, in bins that can be added: over months, settings, areas. The number of waits and the longest
/// are exact; a quantile lies within 0.8 % of the true one (HdrHistogram's logarithmic-linear bins). Waits are in whole
/// seconds, 1 or more; people who did not wait are not in it.
///
/// A bin holds the waits above its lower edge up to its upper one. Edges: every second to 225 s; then each octave that
/// beginning at 225 s x 2^n is divided into 64 equal bins. So 4 hours and every whole number of days up to 42 are
/// edges, and "longer than 3 days" is exact.
class WaitHistogram {
public:
    struct Bin {
        std::uint16_t index = 0;
        std::uint32_t count = 0;
        friend bool operator==(const Bin&, const Bin&) = default;
    };
    static constexpr std::uint16_t binCount = 225 + 24 * 64;

    WaitHistogram() = default;
    /// A histogram of waits in any order.
    explicit WaitHistogram(const std::vector<std::int32_t>& waits);
    /// A histogram of bins in rising order, each with a count; `longest` is the longest of the waits in them.
    WaitHistogram(std::vector<Bin> bins, std::int64_t longest);

    void add(const WaitHistogram& other);

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t longestSeconds() const { return m_longest; }
    /// How many waited longer than this; interpolated between the edges of a bin.
    [[nodiscard]] double longerThan(double seconds) const;
    /// The wait in seconds that a `share` (0 to 1) of `people` did not exceed, including people who did not wait;
    /// linear between order statistics (Hyndman and Fan 1996, type 7). `people` must be at least `count`, and 1 or
    /// more.
    [[nodiscard]] double quantile(double share, std::int64_t people) const;

    [[nodiscard]] const std::vector<Bin>& bins() const { return m_bins; }

    friend bool operator==(const WaitHistogram&, const WaitHistogram&) = default;

private:
    /// The wait at an index in rising order of the waits, from 0.
    [[nodiscard]] double at(std::int64_t place) const;

    std::vector<Bin> m_bins;
    std::int64_t m_count = 0;
    std::int64_t m_longest = 0;
};

} // namespace homeward::results
