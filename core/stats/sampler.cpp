// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sampler.h"

#include <algorithm>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace homeward::stats {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

using Fast = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

constexpr int tableCells = 1024;
constexpr double exactFrom = 1.0 - 8.0 / tableCells;

double normalQuantile(double u) { return -std::sqrt(2.0) * boost::math::erfc_inv(2.0 * u, Fast{}); }

/// Quantiles at equal steps of u; the upper tail is not tabulated but solved, so that it is exact.
std::vector<double> gammaTable(double shape, double scale)
{
    std::vector<double> table(tableCells - 7);
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = scale * boost::math::gamma_p_inv(shape, static_cast<double>(i) / tableCells, Fast{});
    return table;
}

double gammaQuantile(const std::vector<double>& table, double shape, double scale, double u)
{
    if (u >= exactFrom)
        return scale * boost::math::gamma_q_inv(shape, 1.0 - u, Fast{});
    const double place = u * tableCells;
    const auto cell = static_cast<std::size_t>(place);
    return table[cell] + (place - static_cast<double>(cell)) * (table[cell + 1] - table[cell]);
}

double triangularQuantile(double low, double high, double u)
{
    const double width = high - low;
    return u < 0.5 ? low + width * std::sqrt(u / 2.0) : high - width * std::sqrt((1.0 - u) / 2.0);
}

/// Share of the length-biased symmetric triangle below x, from the integral of t f(t).
double triangularBiasedShare(double low, double high, double x)
{
    const double half = (high - low) / 2.0;
    const double middle = low + half;
    const auto rising = [&](double z) { return (z * z * z / 3.0 - low * z * z / 2.0 + low * low * low / 6.0) / (half * half); };
    const auto falling = [&](double z) { return (high * z * z / 2.0 - z * z * z / 3.0) / (half * half); };
    const double below = x <= middle ? rising(x) : rising(middle) + falling(x) - falling(middle);
    return below / middle;
}

std::size_t cellAt(const std::vector<double>& cumulative, double u)
{
    const auto found = std::ranges::upper_bound(cumulative, u);
    return std::min(static_cast<std::size_t>(found - cumulative.begin()), cumulative.size() - 1);
}

/// Shape of the Weibull distribution with this coefficient of variation, or 0.
double weibullShape(double cv)
{
    const auto gap = [&](double logShape) {
        const double k = std::exp(logShape);
        return std::lgamma(1.0 + 2.0 / k) - 2.0 * std::lgamma(1.0 + 1.0 / k) - std::log1p(cv * cv);
    };
    double low = std::log(0.1);
    double high = std::log(1000.0);
    if (gap(low) < 0.0 || gap(high) > 0.0)
        return 0.0;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2.0;
        (gap(middle) > 0.0 ? low : high) = middle;
    }
    return std::exp((low + high) / 2.0);
}

} // namespace

Sampler Sampler::exponential(double mean) { return {Exponential{mean}, mean}; }

std::optional<Sampler> Sampler::lognormal(double mean, double sd)
{
    if (!(mean > 0.0) || !(sd > 0.0))
        return std::nullopt;
    const double variance = std::log1p(sd * sd / (mean * mean));
    return Sampler{Lognormal{std::log(mean) - variance / 2.0, std::sqrt(variance)}, mean};
}

Sampler Sampler::gammaShaped(double shape, double scale)
{
    return {Gamma{shape, scale, gammaTable(shape, scale)}, shape * scale};
}

std::optional<Sampler> Sampler::gamma(double mean, double sd)
{
    if (!(mean > 0.0) || !(sd > 0.0))
        return std::nullopt;
    const double shape = mean * mean / (sd * sd);
    return gammaShaped(shape, mean / shape);
}

std::optional<Sampler> Sampler::weibull(double mean, double sd)
{
    if (!(mean > 0.0) || !(sd > 0.0))
        return std::nullopt;
    const double shape = weibullShape(sd / mean);
    if (shape == 0.0)
        return std::nullopt;
    return Sampler{Weibull{shape, mean / std::tgamma(1.0 + 1.0 / shape)}, mean};
}

std::optional<Sampler> Sampler::erlang(double mean, double sd)
{
    if (!(mean > 0.0) || !(sd > 0.0))
        return std::nullopt;
    const double stages = std::round(mean * mean / (sd * sd));
    if (stages < 1.0)
        return std::nullopt;
    return gammaShaped(stages, mean / stages);
}

Sampler Sampler::fixed(double value) { return {Fixed{value}, value}; }

std::optional<Sampler> Sampler::uniform(double mean, double sd)
{
    const double half = std::sqrt(3.0) * sd;
    if (!(sd > 0.0) || half > mean * (1.0 + 1e-9))
        return std::nullopt;
    return Sampler{Uniform{std::max(0.0, mean - half), mean + half}, mean};
}

std::optional<Sampler> Sampler::triangular(double mean, double sd)
{
    const double half = std::sqrt(6.0) * sd;
    if (!(sd > 0.0) || half > mean * (1.0 + 1e-9))
        return std::nullopt;
    return Sampler{Triangular{std::max(0.0, mean - half), mean + half}, mean};
}

std::optional<Sampler> Sampler::empirical(std::vector<std::pair<double, double>> table)
{
    std::ranges::sort(table);
    double weights = 0.0;
    double moments = 0.0;
    for (const auto& [value, weight] : table) {
        if (!(value >= 0.0) || !(weight >= 0.0))
            return std::nullopt;
        weights += weight;
        moments += value * weight;
    }
    if (!(weights > 0.0))
        return std::nullopt;
    Empirical shape;
    double below = 0.0;
    double biasedBelow = 0.0;
    for (const auto& [value, weight] : table) {
        shape.values.push_back(value);
        shape.cumulative.push_back((below += weight) / weights);
        shape.biasedCumulative.push_back(moments > 0.0 ? (biasedBelow += value * weight) / moments : 1.0);
    }
    return Sampler{std::move(shape), moments / weights};
}

double Sampler::quantile(double u) const
{
    return std::visit(Overloaded{
        [](const Fixed& d) { return d.value; },
        [u](const Exponential& d) { return -d.mean * std::log1p(-u); },
        [u](const Lognormal& d) { return std::exp(d.mu + d.sigma * normalQuantile(u)); },
        [u](const Gamma& d) { return gammaQuantile(d.table, d.shape, d.scale, u); },
        [u](const Weibull& d) { return d.scale * std::pow(-std::log1p(-u), 1.0 / d.shape); },
        [u](const Uniform& d) { return d.low + u * (d.high - d.low); },
        [u](const Triangular& d) { return triangularQuantile(d.low, d.high, u); },
        [u](const Empirical& d) { return d.values[cellAt(d.cumulative, u)]; },
    }, m_shape);
}

double Sampler::survival(double x) const
{
    if (x < 0.0)
        return 1.0;
    return std::visit(Overloaded{
        [x](const Fixed& d) { return x < d.value ? 1.0 : 0.0; },
        [x](const Exponential& d) { return std::exp(-x / d.mean); },
        [x](const Lognormal& d) {
            return x > 0.0 ? 0.5 * std::erfc((std::log(x) - d.mu) / (d.sigma * std::sqrt(2.0))) : 1.0;
        },
        [x](const Gamma& d) { return boost::math::gamma_q(d.shape, x / d.scale); },
        [x](const Weibull& d) { return std::exp(-std::pow(x / d.scale, d.shape)); },
        [x](const Uniform& d) { return std::clamp((d.high - x) / (d.high - d.low), 0.0, 1.0); },
        [x](const Triangular& d) {
            const double share = std::clamp((x - d.low) / (d.high - d.low), 0.0, 1.0);
            return share < 0.5 ? 1.0 - 2.0 * share * share : 2.0 * (1.0 - share) * (1.0 - share);
        },
        [x](const Empirical& d) {
            const auto above = std::ranges::upper_bound(d.values, x);
            return above == d.values.begin() ? 1.0
                                             : 1.0 - d.cumulative[static_cast<std::size_t>(above - d.values.begin()) - 1];
        },
    }, m_shape);
}

double Sampler::lengthBiased(double u) const
{
    return std::visit(Overloaded{
        [](const Fixed& d) { return d.value; },
        [u](const Exponential& d) { return d.mean * boost::math::gamma_p_inv(2.0, u, Fast{}); },
        [u](const Lognormal& d) { return std::exp(d.mu + d.sigma * d.sigma + d.sigma * normalQuantile(u)); },
        [u](const Gamma& d) { return d.scale * boost::math::gamma_p_inv(d.shape + 1.0, u, Fast{}); },
        [u](const Weibull& d) {
            return d.scale * std::pow(boost::math::gamma_p_inv(1.0 + 1.0 / d.shape, u, Fast{}), 1.0 / d.shape);
        },
        [u](const Uniform& d) { return std::sqrt(d.low * d.low + u * (d.high * d.high - d.low * d.low)); },
        [u](const Triangular& d) {
            double low = d.low;
            double high = d.high;
            for (int i = 0; i < 60; ++i) {
                const double middle = (low + high) / 2.0;
                (triangularBiasedShare(d.low, d.high, middle) < u ? low : high) = middle;
            }
            return (low + high) / 2.0;
        },
        [u](const Empirical& d) { return d.values[cellAt(d.biasedCumulative, u)]; },
    }, m_shape);
}

} // namespace homeward::stats
