// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace homeward::stats {

/// The solution of a square system of linear equations, row by row; none where it has no single one. Gauss's
/// elimination with row pivots, for a few dozen unknowns (the uBLAS of Boost 1.74 does not compile as C++20).
[[nodiscard]] std::optional<std::vector<double>> solveLinear(std::vector<std::vector<double>> rows,
                                                             std::vector<double> right);

} // namespace homeward::stats
