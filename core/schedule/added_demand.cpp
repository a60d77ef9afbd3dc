// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/added_demand.h"

#include <algorithm>
#include <cmath>

namespace homeward::schedule {

namespace {

std::vector<AddedPiece> boundedApart(const FactorOverTime& changes, Second begin, Second end)
{
    std::vector<AddedPiece> pieces;
    const std::vector<FactorOverTime::Bound> bounds = changes.bounds();
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        const Second from = std::max(begin, bounds[i].from);
        const Second until = i + 1 < bounds.size() ? std::min(end, bounds[i + 1].from) : end;
        if (const double most = mostAdded(bounds[i].highest); from < until && most > 0.0)
            pieces.push_back({from, until, most});
    }
    return pieces;
}

} // namespace

double mostAdded(double highestFactor) { return std::ceil(highestFactor - 1.0 - 1e-12); }

bool areApart(const std::vector<AddedPiece>& pieces, Second begin, Second end)
{
    return pieces.size() != 1 || pieces.front().from != begin || pieces.front().until != end;
}

double candidatesOf(const std::vector<AddedPiece>& pieces, double highestPerDay)
{
    double candidates = 0.0;
    for (const AddedPiece& piece : pieces)
        candidates += highestPerDay * piece.most * daysOf(piece.until - piece.from);
    return candidates;
}

std::vector<AddedPiece> addedPieces(const FactorOverTime& changes, double highestPerDay, Second begin, Second end)
{
    constexpr double worthIt = 8.0; // how many times fewer candidates make separate bounds worth it
    const std::vector<AddedPiece> whole{{begin, end, mostAdded(changes.highest())}};
    const double candidates = candidatesOf(whole, highestPerDay);
    if (candidates <= manyCandidates)
        return whole;
    std::vector<AddedPiece> apart = boundedApart(changes, begin, end);
    return candidatesOf(apart, highestPerDay) * worthIt < candidates ? apart : whole;
}

} // namespace homeward::schedule
