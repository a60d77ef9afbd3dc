// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace homeward::stats {

/// A distribution of values of 0 and more in exact terms, weighted by the n-th power of the value (n 0 to 2):
/// weight 0 is the distribution itself, weight 1 the length-biased one (Cox, Renewal Theory, 1962, ch. 5).
/// Weights 1 and 2 are for laws with a mean above 0.
class Law {
public:
    virtual ~Law() = default;

    /// The mean of the n-th power.
    [[nodiscard]] virtual double moment(int n) const = 0;
    /// Share of the n-th moment that comes from values up to x (n = 0: the distribution function), and from above x.
    [[nodiscard]] virtual double below(int n, double x) const = 0;
    [[nodiscard]] virtual double above(int n, double x) const = 0;
    /// The share of values above x, and the share of the mean that comes from values up to x.
    [[nodiscard]] virtual std::pair<double, double> tailAndPart(double x) const { return {above(0, x), below(1, x)}; }
    /// The value with this share of the n-th moment below it, and above it; exact for small shares. n 0 or 1.
    [[nodiscard]] virtual double inverseBelow(int n, double share) const = 0;
    [[nodiscard]] virtual double inverseAbove(int n, double share) const = 0;
    /// Of the distribution itself.
    [[nodiscard]] virtual double density(double x) const = 0;
    /// Of log density by x; NaN where the inverses are cheap and need no help.
    [[nodiscard]] virtual double logSlope(double) const { return std::numeric_limits<double>::quiet_NaN(); }
    [[nodiscard]] virtual double highest() const { return std::numeric_limits<double>::infinity(); }
    /// Whether quantiles grow without jumps, so that they may be read from a smooth table.
    [[nodiscard]] virtual bool smooth() const { return true; }
    /// How many cells an octave a table needs, as a power of two.
    [[nodiscard]] virtual int bitsPerOctave() const { return 4; }
};

using LawPtr = std::shared_ptr<const Law>;

/// Of unit scale; `shape` > 0. The Weibull law of shape 1 is the exponential one.
[[nodiscard]] LawPtr gammaLaw(double shape);
[[nodiscard]] LawPtr weibullLaw(double shape);
/// Median 1; `sigma` > 0 is the standard deviation of the logarithm.
[[nodiscard]] LawPtr lognormalLaw(double sigma);
/// From `low` (0 to below 1) to 1.
[[nodiscard]] LawPtr uniformLaw(double low);
/// Symmetric, from `low` (0 to below 1) to 1.
[[nodiscard]] LawPtr triangularLaw(double low);

/// The value 1, always.
[[nodiscard]] LawPtr fixedLaw();

/// One row of a table: values spread evenly from `low` to `high`, or all at `low` = `high`.
struct Band {
    double low = 0.0;
    double high = 0.0;
    double weight = 0.0;
};

/// Of a table of bands, which may overlap; weights of 0 and more with a sum above 0.
[[nodiscard]] LawPtr bandsLaw(const std::vector<Band>& bands);

/// `law` given that the value is at most `limit`, which has some values below it.
[[nodiscard]] LawPtr truncatedLaw(LawPtr law, double limit);

} // namespace homeward::stats
