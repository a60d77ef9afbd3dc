// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/factor.h"

#include <vector>

namespace homeward::schedule {

/// A piece of the run in which changes raise demand.
struct AddedPiece {
    Second from = 0;
    Second until = 0;
    double most = 0.0; ///< whole-number bound of what changes add to a factor of 1

    friend bool operator==(const AddedPiece&, const AddedPiece&) = default;
};

/// The least whole number that bounds what `highestFactor` adds to a factor of 1.
[[nodiscard]] double mostAdded(double highestFactor);

/// The pieces, in order of time, in which the people that changes add are drawn by thinning. Usually one bound serves
/// the whole run, so that the same people are drawn whenever a change begins. Where a short burst would give more than
/// `manyCandidates`, nearly all rejected, each piece has a bound of its own. `highestPerDay` is that of the base plan.
[[nodiscard]] std::vector<AddedPiece> addedPieces(const FactorOverTime& changes, double highestPerDay, Second begin,
                                                  Second end);

/// Whether each piece has a bound of its own.
[[nodiscard]] bool areApart(const std::vector<AddedPiece>& pieces, Second begin, Second end);

/// How many candidates the pieces draw.
[[nodiscard]] double candidatesOf(const std::vector<AddedPiece>& pieces, double highestPerDay);

inline constexpr double manyCandidates = 1e6;

} // namespace homeward::schedule
