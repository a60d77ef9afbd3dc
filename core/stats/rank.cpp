// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rank.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::stats {

std::vector<double> ranks(const std::vector<double>& values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranked(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        const double shared = static_cast<double>(first + last + 1) / 2.0;
        for (; first < last; ++first)
            ranked[order[first]] = shared;
    }
    return ranked;
}

double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b)
{
    const std::vector<double> rankedA = ranks(a);
    const std::vector<double> rankedB = ranks(b);
    const double middle = static_cast<double>(a.size() + 1) / 2.0;
    double together = 0.0;
    double squaresA = 0.0;
    double squaresB = 0.0;
    for (std::size_t i = 0; i < std::min(rankedA.size(), rankedB.size()); ++i) {
        together += (rankedA[i] - middle) * (rankedB[i] - middle);
        squaresA += (rankedA[i] - middle) * (rankedA[i] - middle);
        squaresB += (rankedB[i] - middle) * (rankedB[i] - middle);
    }
    return squaresA > 0.0 && squaresB > 0.0 ? together / std::sqrt(squaresA * squaresB) : 0.0;
}

} // namespace homeward::stats
