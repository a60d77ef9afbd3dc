// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/law.h"

#include <algorithm>
#include <bit>
#include <cmath>
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

    /// Of the law weighted by the n-th power of the value, n 0 or 1. The cubics are scaled (by less than 1e-7) so that
    /// the mean is the law's.
    QuantileTable(const Law& law, int n);

    /// Cells in an octave, as a power of two.
    [[nodiscard]] int bitsPerOctave() const { return 52 - m_cellBits; }

    /// Reads a table that lives elsewhere, or none.
    class Reader {
    public:
        Reader() = default;
        explicit Reader(const QuantileTable& table)
            : m_from(lowestShare),
              m_cells(table.m_cells.data()),
              m_side(table.m_cells.size() / 2),
              m_cellBits(table.m_cellBits),
              m_inCell(static_cast<float>(std::ldexp(1.0, -table.m_cellBits)))
        {
        }
        /// Whether the value at u is in the table: min(u, 1 - u) is at least `lowestShare`.
        [[nodiscard]] bool has(double u) const { return std::min(u, 1.0 - u) >= m_from; }
        [[nodiscard]] float read(double u) const
        {
            // A share as a floating-point number is octave and place in the octave, so its leading bits are the cell
            // and the others the place in the cell.
            const std::uint64_t bits = std::bit_cast<std::uint64_t>(std::min(u, 1.0 - u)) - lowestBits;
            const std::size_t side = u > 0.5 ? 1 : 0; // no branch: it would be mispredicted half the time
            const Cell& cell = m_cells[(bits >> m_cellBits) + side * m_side];
            const auto inCell = static_cast<std::int64_t>(bits & ((std::uint64_t{1} << m_cellBits) - 1));
            const float z = static_cast<float>(inCell) * m_inCell;
            return cell.a + z * (cell.b + z * (cell.c + z * cell.d));
        }

    private:
        double m_from = 2.0; ///< the lowest share; without a table there is none so high
        const Cell* m_cells = nullptr;
        std::size_t m_side = 0; ///< cells on a side
        int m_cellBits = 0; ///< bits of a share that lie within a cell
        float m_inCell = 0.0F; ///< 2 to the minus `m_cellBits`
    };

private:
    static constexpr auto lowestBits = std::bit_cast<std::uint64_t>(lowestShare);

    int m_cellBits;
    std::vector<Cell> m_cells; ///< of the lower side, then of the upper
};

} // namespace homeward::stats
