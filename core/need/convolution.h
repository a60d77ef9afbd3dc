// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <vector>

namespace homeward::need {

/// A kernel by day with its averages over blocks, so that entries of long ago need not be looked at day by day.
class LaggedKernel {
public:
    /// A block of a level: entries from `firstLag` days ago on are joined four times as many at a time as a level before.
    static constexpr int blockRatio = 4;
    static constexpr int nearDays = 16;
    /// The straight line nearest to the kernel over a block, by day of entry.
    struct Line {
        float mean = 0.0f;
        float slope = 0.0f;
    };
    struct Level {
        int block = 0;                 ///< days; a power of two
        int shift = 0;                 ///< of which it is the power
        int firstLag = 0;              ///< least distance from a day to the beginning of a block
        int count = 0;                 ///< blocks that may be looked at on a day
        std::vector<Line> lines;       ///< [days into the present block][blocks back, less those of `firstLag`]
    };

    explicit LaggedKernel(const std::vector<double>& byDay);

    [[nodiscard]] const std::vector<float>& near() const { return m_near; }
    [[nodiscard]] const std::vector<Level>& levels() const { return m_levels; }

private:
    std::vector<float> m_near;
    std::vector<Level> m_levels;
};

/// The sum over earlier days of entries times kernel, day after day, for four lists of entries at once. Entries of the
/// last weeks count one by one; older ones by blocks of 4, 16, 64, ... days, in each of which the kernel is the straight
/// line nearest to it (so that a block with even or steadily rising entries is exact to the curvature).
class Convolution {
public:
    static constexpr int lanes = 4;
    using Lanes = std::array<float, lanes>;

    explicit Convolution(std::shared_ptr<const LaggedKernel> kernel);

    /// What the entries before today make of today; day 0 gives nothing.
    [[nodiscard]] Lanes today() const;
    /// Ends the day with its entries.
    void endDay(const Lanes& entries);

private:
    /// Entries of a block, and their moment about its middle, scaled so that it goes with the kernel's slope.
    struct Block {
        Lanes sum{};
        Lanes moment{};
    };
    std::shared_ptr<const LaggedKernel> m_kernel;
    int m_day = 0;
    std::vector<Lanes> m_entries;
    std::vector<std::vector<Block>> m_blocks;   ///< by level
};

} // namespace homeward::need
