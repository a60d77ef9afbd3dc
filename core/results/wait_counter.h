// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/wait_histogram.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace homeward::results {

/// Collects waits and histograms of them into one histogram. To add to it takes time with what is added alone, while
/// `WaitHistogram::add` goes through both, so that it is for many small ones.
class WaitCounter {
public:
    void add(std::int32_t wait);
    /// Waits of a bin.
    void add(WaitHistogram::Bin bin)
    {
        m_used[bin.index / 64U] |= std::uint64_t{1} << (bin.index % 64U);
        m_counts[bin.index] += bin.count;
    }
    /// The longest of the waits whose bins are added.
    void noteLongest(std::int64_t seconds) { m_longest = std::max(m_longest, seconds); }

    /// All that was added; nothing is left.
    [[nodiscard]] WaitHistogram take();

private:
    std::array<std::uint32_t, WaitHistogram::binCount> m_counts{};
    std::array<std::uint64_t, (WaitHistogram::binCount + 63U) / 64U>
        m_used{}; ///< the bins that hold something, as bits
    std::int64_t m_longest = 0;
};

} // namespace homeward::results
