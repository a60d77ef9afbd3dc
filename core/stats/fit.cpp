// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/fit.h"

#include "core/stats/special.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <optional>

namespace homeward::stats {

namespace {

/// A value with how often it comes: stays are of whole days, so that many thousands of them have a few hundred values.
struct Value {
    double value = 0.0;
    double times = 1.0;
};
using Values = std::vector<Value>; ///< from the smallest, each once

/// The sums of the values that the likelihoods need.
struct Sums {
    double count = 0.0;
    double mean = 0.0;
    double meanLog = 0.0;
};

Sums sumsOf(const Values& values)
{
    Sums sums;
    for (const auto& [value, times] : values)
        sums.count += times;
    for (const auto& [value, times] : values) {
        sums.mean += times * value / sums.count;
        sums.meanLog += times * std::log(value) / sums.count;
    }
    return sums;
}

/// The derivative of the logarithm of the gamma function: its recurrence up to 6, then the asymptotic series
/// (Abramowitz and Stegun, 6.3.5 and 6.3.18); to 1e-10.
double digamma(double x)
{
    double sum = 0.0;
    for (; x < 6.0; x += 1.0)
        sum -= 1.0 / x;
    const double inverse = 1.0 / (x * x);
    return sum + std::log(x) - 0.5 / x
        - inverse
        * (1.0 / 12.0 - inverse * (1.0 / 120.0 - inverse * (1.0 / 252.0 - inverse * (1.0 / 240.0 - inverse / 132.0))));
}

Fit exponential(const Sums& sums)
{
    return {Family::Exponential, sums.mean, sums.mean, -sums.count * (1.0 + std::log(sums.mean)), 1};
}

Fit lognormal(const Values& values, const Sums& sums)
{
    double variance = 0.0;
    for (const auto& [value, times] : values)
        variance += times * std::pow(std::log(value) - sums.meanLog, 2) / sums.count;
    const double mean = std::exp(sums.meanLog + variance / 2.0);
    const double likelihood = -sums.count * (sums.meanLog + 0.5 * std::log(2.0 * std::numbers::pi * variance) + 0.5);
    return {Family::Lognormal, mean, mean * std::sqrt(std::expm1(variance)), likelihood, 2};
}

/// The log-likelihood of the gamma distribution of a shape with the mean of the values, which is the best for it.
double gammaLikelihood(double shape, const Sums& sums)
{
    return sums.count
        * (shape * std::log(shape / sums.mean) - std::lgamma(shape) + (shape - 1.0) * sums.meanLog - shape);
}

/// log k - digamma(k) = log mean - mean log (Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 1, ch.
/// 17).
std::optional<double> gammaShape(const Sums& sums)
{
    const double wanted = std::log(sums.mean) - sums.meanLog;
    return rootBetween([wanted](double k) { return std::log(k) - digamma(k) - wanted; }, 1e-3, 1e6);
}

std::optional<Fit> gamma(const Sums& sums)
{
    const auto shape = gammaShape(sums);
    if (!shape)
        return std::nullopt;
    return Fit{Family::Gamma, sums.mean, sums.mean / std::sqrt(*shape), gammaLikelihood(*shape, sums), 2};
}

/// The likelier of the two whole numbers next to the best shape, which is best overall because the likelihood has a
/// single peak.
std::optional<Fit> erlang(const Sums& sums)
{
    const auto shape = gammaShape(sums);
    if (!shape)
        return std::nullopt;
    const double below = std::max(1.0, std::floor(*shape));
    const double above = below + 1.0;
    const double stages = gammaLikelihood(below, sums) >= gammaLikelihood(above, sums) ? below : above;
    return Fit{Family::Erlang, sums.mean, sums.mean / std::sqrt(stages), gammaLikelihood(stages, sums), 2};
}

/// Profile likelihood of the shape (Johnson, Kotz and Balakrishnan 1, ch. 21). Values are taken over the largest, so
/// that powers do not overflow.
std::optional<Fit> weibull(const Values& values, const Sums& sums)
{
    const double largest = values.back().value;
    const auto powers = [&](double k) {
        double sum = 0.0;
        double withLog = 0.0;
        for (const auto& [value, times] : values) {
            const double power = times * std::pow(value / largest, k);
            sum += power;
            withLog += power * std::log(value);
        }
        return std::pair(sum, withLog);
    };
    const auto shape = rootBetween(
        [&](double k) {
            const auto [sum, withLog] = powers(k);
            return withLog / sum - 1.0 / k - sums.meanLog;
        },
        0.02, 500.0);
    if (!shape)
        return std::nullopt;
    const double k = *shape;
    const double scale = largest * std::pow(powers(k).first / sums.count, 1.0 / k);
    const double first = std::tgamma(1.0 + 1.0 / k);
    const double second = std::tgamma(1.0 + 2.0 / k);
    const double likelihood = sums.count * (std::log(k) - k * std::log(scale) + (k - 1.0) * sums.meanLog - 1.0);
    return Fit{Family::Weibull, scale * first, scale * std::sqrt(std::max(0.0, second - first * first)), likelihood, 2};
}

Fit uniform(const Values& values, const Sums& sums)
{
    const double low = values.front().value, high = values.back().value;
    return {Family::Uniform, 0.5 * (low + high), (high - low) / std::sqrt(12.0), -sums.count * std::log(high - low), 2};
}

/// Where a function of one peak is largest, by the golden section.
double peakBetween(const std::function<double(double)>& function, double low, double high)
{
    constexpr double section = std::numbers::phi - 1.0;
    for (int step = 0; step < 80; ++step) {
        const double left = high - section * (high - low);
        const double right = low + section * (high - low);
        if (function(left) < function(right))
            low = left;
        else
            high = right;
    }
    return 0.5 * (low + high);
}

Fit triangular(const Values& values, const Sums& sums)
{
    const double low = values.front().value, high = values.back().value;
    const auto likelihood = [&](double centre, double half) {
        double sum = -sums.count * std::log(half);
        for (const auto& [value, times] : values)
            sum += times * std::log(std::max(1.0 - std::abs(value - centre) / half, 1e-300));
        return sum;
    };
    const auto bestHalf = [&](double centre) {
        const double reach = std::max(centre - low, high - centre);
        return peakBetween([&](double half) { return likelihood(centre, half); }, reach * (1.0 + 1e-9), 10.0 * reach);
    };
    const double centre = peakBetween([&](double at) { return likelihood(at, bestHalf(at)); }, low, high);
    const double half = bestHalf(centre);
    return {Family::Triangular, centre, half / std::sqrt(6.0), likelihood(centre, half), 2};
}

/// Replaces every 0 by half the smallest other value; none where a value is no valid stay, or all are equal.
std::optional<Values> positive(std::span<const double> given)
{
    double smallest = 0.0;
    for (const double value : given) {
        if (!std::isfinite(value) || value < 0.0)
            return std::nullopt;
        if (value > 0.0 && (smallest == 0.0 || value < smallest))
            smallest = value;
    }
    if (given.size() < fewestToFit || !(smallest > 0.0))
        return std::nullopt;
    std::vector<double> sorted(given.begin(), given.end());
    std::ranges::replace(sorted, 0.0, 0.5 * smallest);
    std::ranges::sort(sorted);
    Values values;
    for (const double value : sorted)
        if (values.empty() || values.back().value != value)
            values.push_back({value, 1.0});
        else
            values.back().times += 1.0;
    return values.size() > 1 ? std::optional(std::move(values)) : std::nullopt;
}

} // namespace

std::vector<Fit> fitsOf(std::span<const double> given)
{
    const auto values = positive(given);
    if (!values)
        return {};
    const Sums sums = sumsOf(*values);
    const std::vector<std::optional<Fit>> all{
        exponential(sums),      lognormal(*values, sums), gamma(sums), weibull(*values, sums), erlang(sums),
        uniform(*values, sums), triangular(*values, sums)};
    std::vector<Fit> fits;
    for (const std::optional<Fit>& fit : all)
        if (fit && std::isfinite(fit->logLikelihood) && solve(fit->family, MeanSd{fit->mean, fit->sd}))
            fits.push_back(*fit);
    std::ranges::stable_sort(fits, {}, &Fit::aic);
    return fits;
}

} // namespace homeward::stats
