// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/sampler.h"

#include "core/stats/shape.h"
#include "core/stats/solve.h"

#include <algorithm>
#include <cmath>

namespace homeward::stats {

Sampler::Sampler(std::shared_ptr<const Shape> shape, double scale) : m_scale(scale), m_shape(std::move(shape))
{
    if (const QuantileTable* table = m_shape->table())
        m_table = QuantileTable::Reader(*table);
}

Sampler Sampler::exponential(double mean)
{
    static const ShapePtr shape = unitShape(LawKind::Weibull, 1.0, std::numeric_limits<double>::infinity());
    return {shape, mean};
}

std::optional<Sampler> Sampler::lognormal(double mean, double sd) { return solve(Family::Lognormal, MeanSd{mean, sd}); }
std::optional<Sampler> Sampler::gamma(double mean, double sd) { return solve(Family::Gamma, MeanSd{mean, sd}); }
std::optional<Sampler> Sampler::weibull(double mean, double sd) { return solve(Family::Weibull, MeanSd{mean, sd}); }
std::optional<Sampler> Sampler::erlang(double mean, double sd) { return solve(Family::Erlang, MeanSd{mean, sd}); }
std::optional<Sampler> Sampler::uniform(double mean, double sd) { return solve(Family::Uniform, MeanSd{mean, sd}); }
std::optional<Sampler> Sampler::triangular(double mean, double sd)
{
    return solve(Family::Triangular, MeanSd{mean, sd});
}
Sampler Sampler::fixed(double value) { return {fixedShape(), value}; }

std::optional<Sampler> Sampler::empirical(std::vector<std::pair<double, double>> table)
{
    std::vector<Band> rows;
    for (const auto& [value, weight] : table)
        rows.push_back({value, value, weight});
    return bands(rows);
}

std::optional<Sampler> Sampler::bands(const std::vector<Band>& bands)
{
    double weights = 0.0;
    for (const Band& band : bands) {
        if (!(band.low >= 0.0) || !(band.high >= band.low) || !(band.weight >= 0.0) || std::isinf(band.high))
            return std::nullopt;
        weights += band.weight;
    }
    if (!(weights > 0.0) || std::isinf(weights))
        return std::nullopt;
    return Sampler(std::make_shared<const Shape>(bandsLaw(bands)), 1.0);
}

double Sampler::exactQuantile(double u) const
{
    const Law& law = m_shape->law();
    return m_scale * (u <= 0.5 || m_shape->table() == nullptr ? law.inverseBelow(0, u) : law.inverseAbove(0, 1.0 - u));
}

double Sampler::mean() const { return m_scale * m_shape->mean(); }

double Sampler::sd() const
{
    const double variance = m_shape->law().moment(2) - m_shape->mean() * m_shape->mean();
    return m_scale * std::sqrt(std::max(0.0, variance));
}

double Sampler::survival(double x) const
{
    if (m_scale == 0.0 || x < 0.0)
        return x < 0.0 ? 1.0 : 0.0;
    return m_shape->law().above(0, x / m_scale);
}

double Sampler::meanUpTo(double x) const { return survivalAndMeanUpTo(x).second; }

std::pair<double, double> Sampler::survivalAndMeanUpTo(double x) const
{
    if (m_scale == 0.0 || x <= 0.0)
        return {survival(x), 0.0};
    const double z = x / m_scale;
    const auto [beyond, part] = m_shape->law().tailAndPart(z);
    return {beyond, m_scale * (m_shape->mean() * part + (beyond > 0.0 ? z * beyond : 0.0))};
}

double Sampler::highest() const { return m_scale * m_shape->law().highest(); }

double Sampler::lengthBiased(double u) const { return m_scale * m_shape->lengthBiased(u); }

} // namespace homeward::stats
