// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace homeward::stats {

/// The inverse of a distribution function for values of 0 and more: one uniform in, one value out.
/// All families draw by inversion, so that common random numbers stay common when a mean changes.
class Sampler {
public:
    /// Parameters from mean and standard deviation (> 0 where the family needs it); none when no distribution
    /// of the family has them.
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

    /// The value at `u` in (0, 1).
    [[nodiscard]] double quantile(double u) const;
    [[nodiscard]] double mean() const { return m_mean; }
    /// 1 - F(x).
    [[nodiscard]] double survival(double x) const;

    /// What is left of a stay in progress, density (1 - F(x)) / mean: a uniform part `v` of a stay drawn at `u`
    /// from the length-biased distribution (Cox, Renewal Theory, 1962, ch. 5).
    [[nodiscard]] double residual(double u, double v) const { return v * lengthBiased(u); }

private:
    struct Exponential { double mean; };
    struct Lognormal { double mu, sigma; };
    struct Gamma { double shape, scale; std::vector<double> table; };
    struct Weibull { double shape, scale; };
    struct Fixed { double value; };
    struct Uniform { double low, high; };
    struct Triangular { double low, high; };
    struct Empirical { std::vector<double> values, cumulative, biasedCumulative; };
    using Shape = std::variant<Fixed, Exponential, Lognormal, Gamma, Weibull, Uniform, Triangular, Empirical>;

    Sampler(Shape shape, double mean) : m_shape(std::move(shape)), m_mean(mean) {}
    [[nodiscard]] static Sampler gammaShaped(double shape, double scale);
    [[nodiscard]] double lengthBiased(double u) const;

    Shape m_shape;
    double m_mean;
};

} // namespace homeward::stats
