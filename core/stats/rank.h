// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace homeward::stats {

/// Ranks from 1 in the order of the values; equal values share the mean of their ranks.
[[nodiscard]] std::vector<double> ranks(const std::vector<double>& values);

/// Spearman's rank correlation, -1 to 1, with ties by mean ranks: Pearson's correlation of the ranks (Spearman,
/// American Journal of Psychology 15, 1904). 0 where either list has fewer than two different values.
/// Both lists are equally long.
[[nodiscard]] double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b);

} // namespace homeward::stats
