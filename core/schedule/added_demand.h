// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/factor.h"

#include <vector>

namespace homeward::schedule {

/// A piece of the run in which changes raise demand.
struct AddedPiece {
    Second from = 0;
    Second until = 0;
    double most = 0.0; ///< a whole number, the most that changes add to a factor of 1

    friend bool operator==(const AddedPiece&, const AddedPiece&) = default;
};

/// A whole number that what is added to a factor of 1 never exceeds.
[[nodiscard]] double mostAdded(double highestFactor);

/// The people that changes add are drawn by thinning in these pieces, in order of time. As a rule
/// one bound holds for the whole run, so that the same people are drawn wherever a change begins. Where a short burst
/// would make more than `manyCandidates`, nearly all of them rejected, each piece has a bound of its own. `highestPerDay`
/// is that of the base plan.
[[nodiscard]] std::vector<AddedPiece> addedPieces(const FactorOverTime& changes, double highestPerDay, Second begin,
                                                  Second end);

/// Whether each piece has a bound of its own.
[[nodiscard]] bool areApart(const std::vector<AddedPiece>& pieces, Second begin, Second end);

/// Candidates that the pieces draw.
[[nodiscard]] double candidatesOf(const std::vector<AddedPiece>& pieces, double highestPerDay);

inline constexpr double manyCandidates = 1e6;

} // namespace homeward::schedule
