// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/law.h"
#include "core/stats/quantile_table.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace homeward::stats {

class Shape;

/// The inverse of a distribution function for values of 0 and more: one uniform in, one value out.
/// All families draw by inversion, so that common random numbers stay common when a mean changes. Smooth families read
/// a table that is shared by all samplers of one shape: any quantile is within 1e-6 of the exact one (relatively; for
/// coefficients of variation above 4 of the mean), the tails beyond 1 in 131,072 and the mean are exact.
class Sampler {
public:
    /// Parameters from mean and standard deviation (> 0 where the family needs it); none when no distribution of the
    /// family has them (core/stats/solve.h says which; there are the other ways to give a distribution).
    [[nodiscard]] static Sampler exponential(double mean);
    [[nodiscard]] static std::optional<Sampler> lognormal(double mean, double sd);
    [[nodiscard]] static std::optional<Sampler> gamma(double mean, double sd);
    [[nodiscard]] static std::optional<Sampler> weibull(double mean, double sd);
    /// The number of stages is the nearest whole one to (mean / sd)^2; the mean is kept.
    [[nodiscard]] static std::optional<Sampler> erlang(double mean, double sd);
    [[nodiscard]] static Sampler fixed(double value);
    [[nodiscard]] static std::optional<Sampler> uniform(double mean, double sd);
    /// Symmetric.
    [[nodiscard]] static std::optional<Sampler> triangular(double mean, double sd);
    /// Values with weights.
    [[nodiscard]] static std::optional<Sampler> empirical(std::vector<std::pair<double, double>> table);
    /// Bands with weights, values spread evenly in each; `low` = `high` is a single value.
    [[nodiscard]] static std::optional<Sampler> bands(const std::vector<Band>& bands);

    /// `shape` times `scale`.
    Sampler(std::shared_ptr<const Shape> shape, double scale);

    /// The value at `u` in (0, 1).
    [[nodiscard]] double quantile(double u) const
    {
        return m_table.has(u) ? m_scale * static_cast<double>(m_table.read(u)) : exactQuantile(u);
    }
    /// As `quantile`, but slower and exact.
    [[nodiscard]] double exactQuantile(double u) const;

    [[nodiscard]] double mean() const;
    [[nodiscard]] double sd() const;
    [[nodiscard]] double median() const { return centile(0.5); }
    /// The value with the share `p` (0 to 1, both excluded) below it.
    [[nodiscard]] double centile(double p) const { return exactQuantile(p); }
    /// 1 - F(x).
    [[nodiscard]] double survival(double x) const;
    /// The mean of min(X, x), which is the integral of the survival from 0 to x.
    [[nodiscard]] double meanUpTo(double x) const;
    /// Survival and mean up to x at once, which costs less than both.
    [[nodiscard]] std::pair<double, double> survivalAndMeanUpTo(double x) const;
    /// The largest value; infinity where there is none.
    [[nodiscard]] double highest() const;

    /// What is left of a stay in progress, density (1 - F(x)) / mean: a uniform part `v` of a stay drawn at `u` from
    /// the length-biased distribution (Cox, Renewal Theory, 1962, ch. 5).
    [[nodiscard]] double residual(double u, double v) const { return v * lengthBiased(u); }

private:
    [[nodiscard]] double lengthBiased(double u) const;

    QuantileTable::Reader m_table;
    double m_scale;
    std::shared_ptr<const Shape> m_shape;
};

} // namespace homeward::stats
