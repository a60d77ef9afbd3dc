// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

// Rates of counts in people, with intervals, as public-health institutions publish them.
namespace homeward::stats {

/// The ends of an interval.
struct Limits {
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const Limits&, const Limits&) = default;
};

/// A figure with its two-sided 95 % interval.
struct Estimate {
    double value = 0.0;
    Limits ci95;

    friend bool operator==(const Estimate&, const Estimate&) = default;
};

/// Two-sided 95 % limits of the mean of a Poisson count: Byar's approximation from a count of 10, exact below (Garwood,
/// Biometrika 28, 1936). Byar: Breslow and Day, Statistical Methods in Cancer Research II, 1987, p. 69. Counts of 0 and
/// more, which may be fractional.
[[nodiscard]] Limits poissonLimits(double count);

/// Two-sided 95 % limits of the chance behind `count` of `of` (Wilson, J. American Statistical Association 22, 1927); 0
/// to 1 for none.
[[nodiscard]] Limits shareLimits(int count, int of);

/// Limits of a sum whose variance is `dispersion` (above 0) times its mean: days that people spend count together.
/// The sum is read as a Poisson count of total / dispersion lots.
[[nodiscard]] Limits countLimits(double total, double dispersion);

/// total / people x per; none without people.
[[nodiscard]] std::optional<Estimate> crudeRate(double total, double people, double per, double dispersion = 1.0);

/// One age band: what was counted, among how many people, and its weight in the standard population.
struct Stratum {
    double total = 0.0;
    double people = 0.0;
    double weight = 0.0;
};

/// The rate that people of the standard population would have: the weighted mean of the bands' rates x per. The
/// interval is Dobson's (Dobson, Kuulasmaa, Eberle and Scherer, Statistics in Medicine 10, 1991) on Byar's limits of
/// the whole count, as the Office for Health Improvement and Disparities publishes its rates. None where a band with
/// weight has no people, or where nothing was counted: then the method gives no interval.
[[nodiscard]] std::optional<Estimate> directlyStandardised(std::span<const Stratum> strata, double per,
                                                           double dispersion = 1.0);

/// A directly standardised rate of fewer lots than this is not published: its interval no longer holds (Morris, Tan,
/// Fryers and Bestwick, Population Health Metrics 16, 2018).
inline constexpr double leastForStandardising = 10.0;

} // namespace homeward::stats
