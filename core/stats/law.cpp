// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/law.h"

#include "core/stats/special.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace homeward::stats {

namespace {

/// Gamma laws weighted by x^n are gamma laws with n more stages.
class Gamma : public Law {
public:
    explicit Gamma(double shape) : m_shape(shape) { }
    double moment(int n) const override { return n == 0 ? 1.0 : n == 1 ? m_shape : m_shape * (m_shape + 1.0); }
    double below(int n, double x) const override
    {
        return x <= 0.0 ? 0.0 : std::isinf(x) ? 1.0 : gammaP(m_shape + n, x);
    }
    double above(int n, double x) const override
    {
        return x <= 0.0 ? 1.0 : std::isinf(x) ? 0.0 : gammaQ(m_shape + n, x);
    }
    /// By Q(k + 1, x) = Q(k, x) + x^k e^-x / Gamma(k + 1) (Abramowitz and Stegun 1964, 6.5.21).
    std::pair<double, double> tailAndPart(double x) const override
    {
        const double tail = above(0, x);
        return {tail, x <= 0.0 ? 0.0 : std::isinf(x) ? 1.0 : std::max(0.0, 1.0 - tail - x * density(x) / m_shape)};
    }
    double inverseBelow(int n, double share) const override { return gammaPInverse(m_shape + n, share); }
    double inverseAbove(int n, double share) const override { return gammaQInverse(m_shape + n, share); }
    double density(double x) const override { return gammaDensity(m_shape, x); }
    double logSlope(double x) const override { return (m_shape - 1.0) / x - 1.0; }
    int bitsPerOctave() const override { return m_shape < 0.25 ? 6 : 4; }

private:
    double m_shape;
};

/// (x / scale)^shape is exponential, so weights by x^n lead to gamma laws.
class Weibull : public Law {
public:
    explicit Weibull(double shape) : m_shape(shape) { }
    double moment(int n) const override { return std::tgamma(1.0 + n / m_shape); }
    double below(int n, double x) const override
    {
        const double power = x <= 0.0 ? 0.0 : std::pow(x, m_shape);
        return n == 0 ? -std::expm1(-power) : std::isinf(power) ? 1.0 : gammaP(1.0 + n / m_shape, power);
    }
    double above(int n, double x) const override
    {
        const double power = x <= 0.0 ? 0.0 : std::pow(x, m_shape);
        return n == 0 ? std::exp(-power) : std::isinf(power) ? 0.0 : gammaQ(1.0 + n / m_shape, power);
    }
    std::pair<double, double> tailAndPart(double x) const override
    {
        if (m_shape != 1.0)
            return Law::tailAndPart(x);
        const double tail = std::exp(-x);
        return {tail, std::isinf(x) ? 1.0 : -std::expm1(-x) - x * tail};
    }
    double inverseBelow(int n, double share) const override
    {
        return root(n == 0 ? -std::log1p(-share) : gammaPInverse(1.0 + n / m_shape, share));
    }
    double inverseAbove(int n, double share) const override
    {
        return root(n == 0 ? -std::log(share) : gammaQInverse(1.0 + n / m_shape, share));
    }
    double density(double x) const override
    {
        return m_shape * std::pow(x, m_shape - 1.0) * std::exp(-std::pow(x, m_shape));
    }
    double logSlope(double x) const override { return ((m_shape - 1.0) - m_shape * std::pow(x, m_shape)) / x; }
    int bitsPerOctave() const override { return m_shape < 0.25 ? 6 : m_shape < 0.4 ? 5 : 4; }

private:
    [[nodiscard]] double root(double x) const { return m_shape == 1.0 ? x : std::pow(x, 1.0 / m_shape); }
    double m_shape;
};

/// Lognormal laws weighted by x^n are lognormal laws of the same sigma.
class Lognormal : public Law {
public:
    explicit Lognormal(double sigma) : m_sigma(sigma) { }
    double moment(int n) const override { return std::exp(n * n * m_sigma * m_sigma / 2.0); }
    double below(int n, double x) const override
    {
        return x <= 0.0 ? 0.0 : normalShare(std::log(x) / m_sigma - n * m_sigma);
    }
    double above(int n, double x) const override
    {
        return x <= 0.0 ? 1.0 : normalShare(n * m_sigma - std::log(x) / m_sigma);
    }
    double inverseBelow(int n, double share) const override
    {
        return std::exp(m_sigma * (n * m_sigma + normalInverse(share)));
    }
    double inverseAbove(int n, double share) const override
    {
        return std::exp(m_sigma * (n * m_sigma - normalInverse(share)));
    }
    double density(double x) const override
    {
        const double z = std::log(x) / m_sigma;
        return std::exp(-z * z / 2.0) / (x * m_sigma * std::sqrt(2.0 * std::numbers::pi));
    }
    int bitsPerOctave() const override { return m_sigma > 1.8 ? 6 : 4; }

private:
    double m_sigma;
};

class Uniform : public Law {
public:
    explicit Uniform(double low) : m_low(low) { }
    double moment(int n) const override
    {
        return n == 0 ? 1.0 : n == 1 ? (1.0 + m_low) / 2.0 : (1.0 + m_low + m_low * m_low) / 3.0;
    }
    double below(int n, double x) const override
    {
        const double z = std::clamp(x, m_low, 1.0);
        return (power(z, n) - power(m_low, n)) / (1.0 - power(m_low, n));
    }
    double above(int n, double x) const override
    {
        const double z = std::clamp(x, m_low, 1.0);
        return (1.0 - power(z, n)) / (1.0 - power(m_low, n));
    }
    double inverseBelow(int n, double share) const override
    {
        const double z = power(m_low, n) + share * (1.0 - power(m_low, n));
        return n == 0 ? z : n == 1 ? std::sqrt(z) : std::cbrt(z);
    }
    double inverseAbove(int n, double share) const override { return inverseBelow(n, 1.0 - share); }
    double density(double x) const override { return x < m_low || x > 1.0 ? 0.0 : 1.0 / (1.0 - m_low); }
    double highest() const override { return 1.0; }

private:
    static double power(double x, int n) { return n == 0 ? x : n == 1 ? x * x : x * x * x; }
    double m_low;
};

/// Measured from the nearer end, so that narrow triangles keep their precision.
class Triangular : public Law {
public:
    explicit Triangular(double low) : m_low(low), m_half((1.0 - low) / 2.0) { }
    double moment(int n) const override
    {
        const double middle = 1.0 - m_half;
        return n == 0 ? 1.0 : n == 1 ? middle : middle * middle + m_half * m_half / 6.0;
    }
    double below(int n, double x) const override
    {
        return x <= 1.0 - m_half ? part(n, m_low, 1.0, std::max(0.0, x - m_low)) : 1.0 - above(n, x);
    }
    double above(int n, double x) const override
    {
        return x > 1.0 - m_half ? part(n, 1.0, -1.0, std::max(0.0, 1.0 - x)) : 1.0 - below(n, x);
    }
    double inverseBelow(int n, double share) const override
    {
        if (n == 0)
            return share <= 0.5 ? m_low + m_half * std::sqrt(2.0 * share) : inverseAbove(0, 1.0 - share);
        double from = m_low;
        double to = 1.0;
        for (int i = 0; i < 60; ++i) {
            const double middle = (from + to) / 2.0;
            (below(n, middle) < share ? from : to) = middle;
        }
        return (from + to) / 2.0;
    }
    double inverseAbove(int n, double share) const override
    {
        if (n == 0)
            return share < 0.5 ? 1.0 - m_half * std::sqrt(2.0 * share) : inverseBelow(0, 1.0 - share);
        return inverseBelow(n, 1.0 - share);
    }
    double density(double x) const override { return std::max(0.0, std::min(x - m_low, 1.0 - x)) / (m_half * m_half); }
    double logSlope(double x) const override { return x <= 1.0 - m_half ? 1.0 / (x - m_low) : -1.0 / (1.0 - x); }
    double highest() const override { return 1.0; }
    int bitsPerOctave() const override { return 6; }   // for the cell with the peak

private:
    /// Share of the n-th moment from the end `at` to `s` inwards (`way` 1 upwards, -1 downwards): the integral of (at +
    /// way s)^n s / half^2.
    [[nodiscard]] double part(int n, double at, double way, double s) const
    {
        const double square = s * s / (m_half * m_half);
        if (n == 0)
            return square / 2.0;
        if (n == 1)
            return square * (at / 2.0 + way * s / 3.0) / moment(1);
        return square * (at * at / 2.0 + way * 2.0 * at * s / 3.0 + s * s / 4.0) / moment(2);
    }
    double m_low;
    double m_half;
};

/// The value 1, always.
class Fixed : public Law {
public:
    double moment(int) const override { return 1.0; }
    double below(int, double x) const override { return x >= 1.0 ? 1.0 : 0.0; }
    double above(int, double x) const override { return x >= 1.0 ? 0.0 : 1.0; }
    double inverseBelow(int, double) const override { return 1.0; }
    double inverseAbove(int, double) const override { return 1.0; }
    double density(double) const override { return 0.0; }
    double highest() const override { return 1.0; }
};

class Truncated : public Law {
public:
    Truncated(LawPtr law, double limit) : m_law(std::move(law)), m_limit(limit)
    {
        for (int n = 0; n < 3; ++n) {
            m_share[n] = m_law->below(n, limit);
            m_beyond[n] = m_law->above(n, limit);
        }
    }
    double moment(int n) const override { return m_law->moment(n) * m_share[n] / m_share[0]; }
    double below(int n, double x) const override { return x >= m_limit ? 1.0 : m_law->below(n, x) / m_share[n]; }
    double above(int n, double x) const override
    {
        return x >= m_limit ? 0.0 : std::max(0.0, m_law->above(n, x) - m_beyond[n]) / m_share[n];
    }
    double inverseBelow(int n, double share) const override
    {
        return at(n, share * m_share[n], m_beyond[n] + (1.0 - share) * m_share[n]);
    }
    double inverseAbove(int n, double share) const override
    {
        return at(n, (1.0 - share) * m_share[n], m_beyond[n] + share * m_share[n]);
    }
    double density(double x) const override { return x > m_limit ? 0.0 : m_law->density(x) / m_share[0]; }
    double logSlope(double x) const override { return m_law->logSlope(x); }
    double highest() const override { return m_limit; }
    bool smooth() const override { return m_law->smooth(); }
    int bitsPerOctave() const override { return m_law->bitsPerOctave(); }

private:
    /// Uses the smaller of the two shares, so that neither tail loses digits.
    [[nodiscard]] double at(int n, double below, double above) const
    {
        return std::min(m_limit, below < above ? m_law->inverseBelow(n, below) : m_law->inverseAbove(n, above));
    }
    LawPtr m_law;
    double m_limit;
    double m_share[3] = {};
    double m_beyond[3] = {};
};

} // namespace

LawPtr gammaLaw(double shape) { return std::make_shared<Gamma>(shape); }
LawPtr weibullLaw(double shape) { return std::make_shared<Weibull>(shape); }
LawPtr lognormalLaw(double sigma) { return std::make_shared<Lognormal>(sigma); }
LawPtr uniformLaw(double low) { return std::make_shared<Uniform>(low); }
LawPtr triangularLaw(double low) { return std::make_shared<Triangular>(low); }
LawPtr fixedLaw() { return std::make_shared<Fixed>(); }
LawPtr truncatedLaw(LawPtr law, double limit) { return std::make_shared<Truncated>(std::move(law), limit); }

} // namespace homeward::stats
