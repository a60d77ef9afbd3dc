// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/solve.h"

#include <span>
#include <vector>

namespace homeward::stats {

/// A family fitted to observed values by maximum likelihood.
struct Fit {
    Family family = Family::Exponential;
    double mean = 0.0;
    double sd = 0.0;             ///< of the fitted distribution
    double logLikelihood = 0.0;
    int parameters = 1;

    /// Akaike's information criterion: the lowest fits best, and 2 more is worth noting (Akaike, IEEE Transactions on
    /// Automatic Control 19, 1974).
    [[nodiscard]] double aic() const { return 2.0 * parameters - 2.0 * logLikelihood; }
};

/// The fewest values that are fitted.
inline constexpr std::size_t fewestToFit = 5;

/// Exponential, lognormal, gamma, Weibull, Erlang, uniform and triangular (symmetric) fits to values of 0 and more, the
/// best first; a value of 0 counts as half the smallest of the others, for a stay of no day is one of some hours.
/// Families that cannot fit are left out: uniform and triangular where they would reach below 0. Empty for fewer than
/// `fewestToFit` values, values below 0 or not finite, and values that are all alike.
[[nodiscard]] std::vector<Fit> fitsOf(std::span<const double> values);

} // namespace homeward::stats
