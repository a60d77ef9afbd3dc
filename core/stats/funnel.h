// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/rates.h"

#include <cstddef>
#include <optional>
#include <span>

// Funnel limits that allow for more spread between units than chance explains (Spiegelhalter, Statistics in Medicine
// 24, 2005; Quality and Safety in Health Care 14, 2005, "Handling over-dispersion of performance indicators").
namespace homeward::stats {

/// A unit of a funnel: its figure, and the standard error that chance alone would give it were it at the target.
struct FunnelUnit {
    double value = 0.0;
    double standardError = 0.0; ///< above 0
};

/// How limits allow for the spread that chance does not explain.
enum class SpreadModel {
    None, ///< chance alone
    Multiplicative, ///< the standard error times the root of phi
    Additive, ///< a variance between units, tau squared, added to that of chance
};

/// The spread of units about a target beyond chance.
struct Spread {
    std::size_t units = 0;
    double phi = 1.0; ///< mean square of the winsorised z-scores; 1 where chance explains them
    double tauSquared = 0.0; ///< variance between units by the method of moments; 0 where chance explains them
};

/// Shares of z-scores at each end that are pulled in to the centile there, so that outliers do not widen the limits
/// that are to find them.
inline constexpr double winsorisedShare = 0.1;

/// phi and tau squared from z-scores winsorised by `share` at each end (quantiles of type 7). A phi that is no more
/// than (units - 1) / units is chance.
[[nodiscard]] Spread spreadOf(std::span<const FunnelUnit> units, double target, double share = winsorisedShare);

/// The standard error of a unit, including the spread between units.
[[nodiscard]] double standardErrorWith(double standardError, const Spread& spread, SpreadModel model);

/// Standard errors either side of the target that hold 95 % and 99.8 % of units of which none differs.
[[nodiscard]] double funnelZ95();
[[nodiscard]] double funnelZ998();

/// Where a unit stands in the funnel.
enum class FunnelPlace { FarBelow, Below, Within, Above, FarAbove };

[[nodiscard]] FunnelPlace placeOf(const FunnelUnit& unit, double target, const Spread& spread, SpreadModel model);

/// The standard deviation between units that chance does not explain, with its 95 % interval: method of moments
/// (DerSimonian and Laird, Controlled Clinical Trials 7, 1986) and Q-profile (Viechtbauer, Statistics in Medicine 26,
/// 2007).
struct BetweenUnits {
    double mean = 0.0; ///< of the units, weighted by variances with the spread in them
    double deviation = 0.0;
    Limits ci95;
    double heterogeneity = 0.0; ///< I squared: the share of the spread that is not chance, 0 to 1
};

/// None for fewer than three units. `standardError` is here that of each unit's own figure.
[[nodiscard]] std::optional<BetweenUnits> betweenUnits(std::span<const FunnelUnit> units);

} // namespace homeward::stats
