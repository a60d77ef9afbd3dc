// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate_parts.h"

#include <cmath>

namespace homeward::model {

namespace {

/// Standard deviations that a family can have, as shares of its mean; those of the open families are what can
/// still be computed with.
struct Spread {
    double low = 0.0;
    double high = 0.0;
};

Spread spreadOf(Family family)
{
    switch (family) {
    case Family::Lognormal:
    case Family::Gamma:
        return {0.001, 100.0};
    case Family::Weibull:
        return {0.002, 100.0};
    case Family::Erlang:
        return {0.001, 1.0};
    case Family::Uniform:
        return {1e-9, 1.0 / std::sqrt(3.0)};
    case Family::Triangular:
        return {1e-9, 1.0 / std::sqrt(6.0)};
    default:
        return {};
    }
}

void validateTable(ProblemList& problems, const std::vector<WeightedValue>& table, const Spot& spot)
{
    if (table.empty())
        problems.error(ProblemCode::Missing, spot);
    double weights = 0.0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        problems.notNegative(table[i].value, spot / i / "value");
        if (problems.notNegative(table[i].weight, spot / i / "weight"))
            weights += table[i].weight;
    }
    if (!table.empty() && weights <= 0.0)
        problems.error(ProblemCode::NotPositive, spot, "weights");
}

void validateSpread(ProblemList& problems, const Distribution& distribution, const Spot& spot)
{
    if (!problems.positive(distribution.mean, spot / "mean") || !problems.positive(distribution.sd, spot / "sd"))
        return;
    const Spread spread = spreadOf(distribution.family);
    const double share = distribution.sd / distribution.mean;
    constexpr double rounding = 1.0 + 1e-9;
    if (share < spread.low || share > spread.high * rounding)
        problems.error(ProblemCode::ImpossibleDistribution, spot / "sd", {}, distribution.sd,
                       distribution.mean * spread.low, distribution.mean * spread.high);
}

} // namespace

void validateDistribution(ProblemList& problems, const Distribution& distribution, const Spot& spot)
{
    problems.source(distribution.source, spot / "source");
    if (distribution.family == Family::Empirical)
        validateTable(problems, distribution.table, spot / "table");
    else if (distribution.family == Family::Fixed)
        problems.notNegative(distribution.mean, spot / "mean");
    else if (distribution.family == Family::Exponential)
        problems.positive(distribution.mean, spot / "mean");
    else
        validateSpread(problems, distribution, spot);
}

void validatePackage(ProblemList& problems, const Distribution& distribution, const Spot& spot)
{
    validateDistribution(problems, distribution, spot);
    if (distribution.family == Family::Fixed && distribution.mean == 0.0)
        problems.error(ProblemCode::NotPositive, spot / "mean");
}

} // namespace homeward::model
