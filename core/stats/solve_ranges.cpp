// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/solve.h"

#include <cmath>
#include <numbers>

namespace homeward::stats {

namespace {

constexpr double typed = 0.01;   // as in solve.cpp
constexpr double infinity = std::numeric_limits<double>::infinity();
const double exponentialP90 = std::log(10.0) / std::numbers::ln2;

Range around(double value) { return {value * (1.0 - typed), value * (1.0 + typed)}; }

} // namespace

Range sdOverMean(Family family)
{
    switch (family) {
    case Family::Lognormal:
    case Family::Gamma: return {0.001, 100.0};
    case Family::Weibull: return {0.002, 100.0};
    case Family::Erlang: return {0.001, 1.0};
    case Family::Uniform: return {1e-9, 1.0 / std::sqrt(3.0)};
    case Family::Triangular: return {1e-9, 1.0 / std::sqrt(6.0)};
    default: return {0.0, infinity};
    }
}

Range medianOverMean(Family family)
{
    switch (family) {
    case Family::Exponential: return around(std::numbers::ln2);
    case Family::Lognormal: return {0.01, 1.0};
    case Family::Gamma: return {0.0, 1.0};
    case Family::Weibull: return {0.0, 1.0144882};
    case Family::Erlang: return {around(std::numbers::ln2).low, 1.0};
    default: return around(1.0);
    }
}

Range p90OverMedian(Family family)
{
    switch (family) {
    case Family::Exponential: return around(exponentialP90);
    case Family::Lognormal: return {1.0, 48.0};
    case Family::Gamma:
    case Family::Weibull: return {1.0, 100'000.0};
    case Family::Erlang: return {1.0, around(exponentialP90).high};
    case Family::Uniform: return {1.0, 1.8};
    case Family::Triangular: return {1.0, 2.0 - std::sqrt(0.2)};
    default: return around(1.0);
    }
}

std::optional<double> leastMaximum(Family family, const Figures& figures)
{
    const double typical = std::visit(
        [](const auto& known) {
            if constexpr (requires { known.p90; })
                return known.p90;
            else
                return known.mean;
        },
        figures);
    double refused = typical / 2.0;
    double possible = typical;
    while (!solve(family, figures, possible)) {
        if (!(possible < 1e6 * typical))
            return std::nullopt;
        refused = possible;
        possible *= 2.0;
    }
    while (possible > 1.001 * refused) {
        const double between = (refused + possible) / 2.0;
        (solve(family, figures, between) ? possible : refused) = between;
    }
    return possible;
}

} // namespace homeward::stats
