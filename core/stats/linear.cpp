// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/linear.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::stats {

namespace {

/// Of the largest number in its column: below it a pivot is nothing but rounding.
constexpr double leastPivot = 1e-12;

/// Takes the pivot row's column out of the rows below it.
void eliminate(std::vector<std::vector<double>>& rows, std::vector<double>& right, std::size_t pivot)
{
    for (std::size_t i = pivot + 1; i < rows.size(); ++i) {
        const double times = rows[i][pivot] / rows[pivot][pivot];
        if (times == 0.0)
            continue;
        for (std::size_t j = pivot; j < rows.size(); ++j)
            rows[i][j] -= times * rows[pivot][j];
        right[i] -= times * right[pivot];
    }
}

} // namespace

std::optional<std::vector<double>> solveLinear(std::vector<std::vector<double>> rows, std::vector<double> right)
{
    const std::size_t n = rows.size();
    std::vector<double> scale(n, 0.0);
    for (const std::vector<double>& row : rows)
        for (std::size_t j = 0; j < n; ++j)
            scale[j] = std::max(scale[j], std::abs(row[j]));
    for (std::size_t pivot = 0; pivot < n; ++pivot) {
        std::size_t best = pivot;
        for (std::size_t i = pivot; i < n; ++i)
            if (std::abs(rows[i][pivot]) > std::abs(rows[best][pivot]))
                best = i;
        if (!(std::abs(rows[best][pivot]) > leastPivot * scale[pivot]))
            return std::nullopt;
        std::swap(rows[pivot], rows[best]);
        std::swap(right[pivot], right[best]);
        eliminate(rows, right, pivot);
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = i + 1; j < n; ++j)
            right[i] -= rows[i][j] * right[j];
        right[i] /= rows[i][i];
    }
    return right;
}

} // namespace homeward::stats
