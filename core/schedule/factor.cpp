// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/factor.h"

#include <algorithm>

namespace homeward::schedule {

FactorOverTime::FactorOverTime(const std::vector<RampedFactor>& factors)
{
    if (factors.empty())
        return;
    std::vector<Second> turns{0};
    for (const RampedFactor& one : factors)
        for (const Second at : {one.strength.from, one.strength.fullFrom, one.strength.until})
            if (at > 0)
                turns.push_back(at);
    std::ranges::sort(turns);
    turns.erase(std::ranges::unique(turns).begin(), turns.end());
    for (const Second turn : turns)
        addPiece(factors, turn);
}

void FactorOverTime::addPiece(const std::vector<RampedFactor>& factors, Second from)
{
    Piece piece;
    piece.from = from;
    double bound = 1.0;
    for (const RampedFactor& one : factors) {
        if (!one.strength.inForce(from))
            continue;
        if (from >= one.strength.fullFrom) {
            piece.settled *= one.factor;
            bound *= one.factor;
        } else {
            piece.growing.push_back(one);
            bound *= std::max(1.0, one.factor);
        }
    }
    piece.highest = bound;
    m_highest = std::max(m_highest, bound);
    m_pieces.push_back(std::move(piece));
}

std::vector<FactorOverTime::Bound> FactorOverTime::bounds() const
{
    std::vector<Bound> found;
    for (const Piece& piece : m_pieces)
        found.push_back({piece.from, piece.highest});
    return found;
}

double FactorOverTime::at(Second now) const
{
    const auto after = std::ranges::upper_bound(m_pieces, now, {}, &Piece::from);
    if (after == m_pieces.begin())
        return 1.0;
    const Piece& piece = *std::prev(after);
    double factor = piece.settled;
    for (const RampedFactor& one : piece.growing)
        factor *= one.strength.factor(one.factor, now);
    return factor;
}

} // namespace homeward::schedule
