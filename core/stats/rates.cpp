// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/rates.h"

#include "core/stats/special.h"

#include <cmath>

namespace homeward::stats {

namespace {

constexpr double tail = 0.025;
constexpr double leastForByar = 10.0;

/// Byar's limit of a count, `z` standard errors away.
double byar(double count, double z)
{
    const double root = 1.0 - 1.0 / (9.0 * count) + z / (3.0 * std::sqrt(count));
    return count * root * root * root;
}

} // namespace

Limits poissonLimits(double count)
{
    if (count < leastForByar)
        return {count > 0.0 ? gammaPInverse(count, tail) : 0.0, gammaQInverse(count + 1.0, tail)};
    const double z = normalInverse(1.0 - tail);
    return {byar(count, -z), byar(count + 1.0, z)};
}

Limits shareLimits(int count, int of)
{
    if (of <= 0)
        return {0.0, 1.0};
    const double z = normalInverse(1.0 - tail), n = of, share = count / n;
    const double middle = share + z * z / (2.0 * n);
    const double half = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    const double within = 1.0 + z * z / n;
    // Exactly 0 and 1 at the ends, which rounding would miss.
    return {count == 0 ? 0.0 : (middle - half) / within, count == of ? 1.0 : (middle + half) / within};
}

Limits countLimits(double total, double dispersion)
{
    const Limits lots = poissonLimits(total / dispersion);
    return {lots.low * dispersion, lots.high * dispersion};
}

std::optional<Estimate> crudeRate(double total, double people, double per, double dispersion)
{
    if (people <= 0.0)
        return std::nullopt;
    const Limits limits = countLimits(total, dispersion);
    const double each = per / people;
    return Estimate{total * each, {limits.low * each, limits.high * each}};
}

std::optional<Estimate> directlyStandardised(std::span<const Stratum> strata, double per, double dispersion)
{
    double weights = 0.0, rate = 0.0, variance = 0.0, total = 0.0;
    for (const Stratum& stratum : strata) {
        if (stratum.weight <= 0.0)
            continue;
        if (stratum.people <= 0.0)
            return std::nullopt;
        const double each = stratum.weight / stratum.people;
        weights += stratum.weight;
        rate += each * stratum.total;
        variance += each * each * stratum.total;
        total += stratum.total;
    }
    if (weights <= 0.0)
        return std::nullopt;
    rate *= per / weights;
    if (total <= 0.0)
        return std::nullopt;
    const double stretch = per / weights * std::sqrt(variance / total);
    const Limits limits = countLimits(total, dispersion);
    return Estimate{rate, {rate + stretch * (limits.low - total), rate + stretch * (limits.high - total)}};
}

} // namespace homeward::stats
