// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

// Hides small observed counts so that nobody can be made out from them (statistical disclosure control).
namespace homeward::paper {

/// Counts that add up to another count: the places of the parts and of their total, in one list of counts.
struct SumOf {
    std::vector<std::size_t> parts;
    std::size_t total = 0;

    friend bool operator==(const SumOf&, const SumOf&) = default;
};

/// Which counts must not be shown: those from 1 to below `hideBelow` (primary), and as few large ones as it takes so that
/// no hidden count follows from the shown ones and the sums (secondary). A hidden count is known where the sums have
/// but one solution for it, or where counts being 0 or more holds it within less than `hideBelow` values.
/// A count of 0 is shown. The same counts and sums hide the same places, so that all exports of one plan agree.
[[nodiscard]] std::vector<bool> hiddenCounts(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                             double hideBelow);

/// Bounds within which a reader who knows the shown counts, the sums, and that no count is negative, can place a hidden
/// count.
struct CountBounds {
    double low = 0.0;
    double high = 0.0; ///< infinite where nothing holds it

    friend bool operator==(const CountBounds&, const CountBounds&) = default;
};
/// By propagation of bounds through the sums; for a shown count the count itself. What more there is to be known (a count
/// fixed by several sums together) `hiddenCounts` finds by elimination.
[[nodiscard]] std::vector<CountBounds> boundsOf(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                                const std::vector<bool>& hidden);

} // namespace homeward::paper
