// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

// Hides small observed counts so that nobody can be identified from them (statistical disclosure control).
namespace homeward::paper {

/// Counts that add up to another count: the places of the parts and of their total, in one list of counts.
struct SumOf {
    std::vector<std::size_t> parts;
    std::size_t total = 0;

    friend bool operator==(const SumOf&, const SumOf&) = default;
};

/// Which counts must not be shown: those from 1 to below `hideBelow` (primary suppression), and as few others as needed
/// so that no hidden count follows from the shown ones and the sums (secondary suppression). A hidden count follows if
/// the sums have only one solution for it, or if it is restricted to fewer than `hideBelow` values because no count is
/// negative. A count of 0 is shown. The same counts and sums always hide the same counts, so that all exports of a plan
/// agree.
[[nodiscard]] std::vector<bool> hiddenCounts(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                             double hideBelow);

/// Bounds within which a reader who knows the shown counts, the sums, and that no count is negative, can place a hidden
/// count.
struct CountBounds {
    double low = 0.0;
    double high = 0.0; ///< infinite where nothing bounds it

    friend bool operator==(const CountBounds&, const CountBounds&) = default;
};
/// Computed by propagating bounds through the sums; for a shown count, the count itself. Counts determined only by
/// several sums together are found by elimination, in `hiddenCounts`.
[[nodiscard]] std::vector<CountBounds> boundsOf(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                                const std::vector<bool>& hidden);

} // namespace homeward::paper
