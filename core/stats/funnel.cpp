// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/funnel.h"

#include "core/stats/interval.h"
#include "core/stats/special.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace homeward::stats {

namespace {

double square(double value) { return value * value; }

/// Sums of weights 1 / variance and of their squares.
struct Weights {
    double sum = 0.0;
    double squares = 0.0;

    explicit Weights(std::span<const FunnelUnit> units)
    {
        for (const FunnelUnit& unit : units) {
            const double weight = 1.0 / square(unit.standardError);
            sum += weight;
            squares += square(weight);
        }
    }
    [[nodiscard]] double forMoments() const { return sum - squares / sum; }
};

std::vector<double> winsorised(std::vector<double> scores, double share)
{
    std::vector<double> sorted = scores;
    std::ranges::sort(sorted);
    const double low = quantileSorted(sorted, share);
    const double high = quantileSorted(sorted, 1.0 - share);
    for (double& score : scores)
        score = std::clamp(score, low, high);
    return scores;
}

/// The mean and Cochran's Q about it where units vary by `between` beyond chance.
struct Pooled {
    double mean = 0.0;
    double q = 0.0;

    Pooled(std::span<const FunnelUnit> units, double between)
    {
        double weights = 0.0, sum = 0.0;
        for (const FunnelUnit& unit : units) {
            const double weight = 1.0 / (square(unit.standardError) + between);
            weights += weight;
            sum += weight * unit.value;
        }
        mean = sum / weights;
        for (const FunnelUnit& unit : units)
            q += square(unit.value - mean) / (square(unit.standardError) + between);
    }
};

/// The variance between units at which Q is the quantile of chi squared with `share` below it; 0 where it is so
/// already.
double varianceAt(std::span<const FunnelUnit> units, double share)
{
    const double quantile = 2.0 * gammaPInverse(0.5 * static_cast<double>(units.size() - 1), share);
    if (Pooled(units, 0.0).q <= quantile)
        return 0.0;
    double high = 1e-12;
    for (const FunnelUnit& unit : units)
        high += square(unit.standardError);
    while (Pooled(units, high).q > quantile)
        high *= 2.0;
    return rootBetween([&](double between) { return Pooled(units, between).q - quantile; }, 0.0, high).value_or(0.0);
}

} // namespace

Spread spreadOf(std::span<const FunnelUnit> units, double target, double share)
{
    Spread spread;
    spread.units = units.size();
    if (units.size() < 3)
        return spread;
    std::vector<double> scores;
    for (const FunnelUnit& unit : units)
        scores.push_back((unit.value - target) / unit.standardError);
    double squares = 0.0;
    for (const double score : winsorised(std::move(scores), share))
        squares += square(score);
    const double beyond = squares - static_cast<double>(units.size() - 1);
    if (beyond <= 0.0)
        return spread;
    spread.phi = std::max(1.0, squares / static_cast<double>(units.size()));
    spread.tauSquared = beyond / Weights(units).forMoments();
    return spread;
}

double standardErrorWith(double standardError, const Spread& spread, SpreadModel model)
{
    switch (model) {
    case SpreadModel::Multiplicative: return standardError * std::sqrt(spread.phi);
    case SpreadModel::Additive: return std::sqrt(square(standardError) + spread.tauSquared);
    case SpreadModel::None: break;
    }
    return standardError;
}

double funnelZ95() { return normalInverse(0.975); }
double funnelZ998() { return normalInverse(0.999); }

FunnelPlace placeOf(const FunnelUnit& unit, double target, const Spread& spread, SpreadModel model)
{
    const double z = (unit.value - target) / standardErrorWith(unit.standardError, spread, model);
    if (std::abs(z) <= funnelZ95())
        return FunnelPlace::Within;
    if (std::abs(z) <= funnelZ998())
        return z > 0.0 ? FunnelPlace::Above : FunnelPlace::Below;
    return z > 0.0 ? FunnelPlace::FarAbove : FunnelPlace::FarBelow;
}

std::optional<BetweenUnits> betweenUnits(std::span<const FunnelUnit> units)
{
    if (units.size() < 3)
        return std::nullopt;
    const double freedom = static_cast<double>(units.size() - 1);
    const double q = Pooled(units, 0.0).q;
    const double variance = std::max(0.0, (q - freedom) / Weights(units).forMoments());
    BetweenUnits found;
    found.mean = Pooled(units, variance).mean;
    found.deviation = std::sqrt(variance);
    found.ci95 = {std::sqrt(varianceAt(units, 0.975)), std::sqrt(varianceAt(units, 0.025))};
    found.heterogeneity = q > 0.0 ? std::max(0.0, (q - freedom) / q) : 0.0;
    return found;
}

} // namespace homeward::stats
