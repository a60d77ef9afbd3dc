// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/strength.h"

#include <vector>

namespace homeward::schedule {

/// A factor that grows from 1 to its full value with the strength of a change.
struct RampedFactor {
    Strength strength;
    double factor = 1.0;
};

/// The product of several factors over time, in pieces: at each boundary a factor begins, is full or ends. Evaluating a
/// moment multiplies only the factors that are growing then.
class FactorOverTime {
public:
    FactorOverTime() = default;
    /// All factors must be 0 or more.
    explicit FactorOverTime(const std::vector<RampedFactor>& factors);

    [[nodiscard]] bool empty() const { return m_pieces.empty(); }
    [[nodiscard]] double at(Second now) const;
    /// An upper bound of the product: the highest bound of the pieces; at least 1.
    [[nodiscard]] double highest() const { return m_highest; }
    /// The bound of one piece, valid from `from` up to the next piece.
    struct Bound {
        Second from = 0;
        double highest = 1.0;
    };
    /// The bounds of all pieces, in order of time. Before the first piece the product is 1.
    [[nodiscard]] std::vector<Bound> bounds() const;

private:
    struct Piece {
        Second from = 0;
        double highest = 1.0;
        double settled = 1.0; ///< product of the factors that are full
        std::vector<RampedFactor> growing; ///< the others in force
    };
    void addPiece(const std::vector<RampedFactor>& factors, Second from);

    std::vector<Piece> m_pieces;
    double m_highest = 1.0;
};

} // namespace homeward::schedule
