// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/wait_histogram.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace homeward::results {

/// Collects waits and histograms of waits into one histogram. Adding costs time only for what is added, while
/// `WaitHistogram::add` goes through both histograms: use this to join many small ones.
class WaitCounter {
public:
    void add(std::int32_t wait);
    /// Adds the waits of a bin.
    void add(WaitHistogram::Bin bin)
    {
        m_used[bin.index / 64U] |= std::uint64_t{1} << (bin.index % 64U);
        m_counts[bin.index] += bin.count;
    }
    /// Notes the longest of the waits whose bins are added.
    void noteLongest(std::int64_t seconds) { m_longest = std::max(m_longest, seconds); }

    /// Returns all that was added and empties the counter.
    [[nodiscard]] WaitHistogram take();

private:
    std::array<std::uint32_t, WaitHistogram::binCount> m_counts{};
    std::array<std::uint64_t, (WaitHistogram::binCount + 63U) / 64U>
        m_used{}; ///< bit set of the bins that hold something
    std::int64_t m_longest = 0;
};

} // namespace homeward::results
