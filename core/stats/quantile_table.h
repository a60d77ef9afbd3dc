// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/law.h"

#include <bit>
#include <cstdint>
#include <vector>

namespace homeward::stats {

/// Quantiles of a law as cubics, read in a few nanoseconds: the share t below (lower half) or above (upper half) is cut
/// into cells that are equally many in every octave of t, from 1/2 down to `lowestShare`; in each runs the cubic with
/// the exact value and slope at both ends (Hermite). Deeper in the tails the law itself is asked.
class QuantileTable {
public:
    /// In single precision (6e-8), so that four cells share a line of the processor's cache.
    struct Cell {
        float a, b, c, d;
    };
    static constexpr int octaves = 16;
    static constexpr double lowestShare = 0x1.0p-17;

    /// Of the law weighted by the n-th power of the value, n 0 or 1. The cubics are scaled (by less than 1e-7) so
    /// that the mean is the law's.
    QuantileTable(const Law& law, int n);

    [[nodiscard]] const Cell* cells() const { return m_cells.data(); }
    /// Bits of a share that lie within a cell.
    [[nodiscard]] int cellBits() const { return m_cellBits; }

    /// The value at u; min(u, 1 - u) is at least `lowestShare`.
    [[nodiscard]] static double read(const Cell* cells, int cellBits, double u)
    {
        const double t = u < 1.0 - u ? u : 1.0 - u;
        const auto bits = std::bit_cast<std::uint64_t>(t);
        constexpr auto lowest = std::bit_cast<std::uint64_t>(lowestShare);
        const std::uint64_t upperHalf = u > 0.5 ? 1 : 0;
        const std::uint64_t side = (std::uint64_t{octaves} << (52 - cellBits)) + 1;
        const Cell& cell = cells[((bits - lowest) >> cellBits) + upperHalf * side];
        constexpr std::uint64_t one = 0x3ff0000000000000u;
        const double z = std::bit_cast<double>(one | (bits << (64 - cellBits)) >> 12) - 1.0;
        return static_cast<double>(cell.a)
            + z * (static_cast<double>(cell.b) + z * (static_cast<double>(cell.c) + z * static_cast<double>(cell.d)));
    }

private:
    int m_cellBits;
    std::vector<Cell> m_cells;
};

} // namespace homeward::stats
