// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sampler.h"

#include <limits>
#include <optional>
#include <variant>

namespace homeward::stats {

/// Families that have parameters to solve for.
enum class Family { Exponential, Lognormal, Gamma, Weibull, Erlang, Fixed, Uniform, Triangular };

// The known figures of a distribution, all above 0 (a fixed value may be 0).
struct MeanSd {
    double mean = 0.0, sd = 0.0;
};
struct MeanMedian {
    double mean = 0.0, median = 0.0;
};
struct MedianP90 {
    double median = 0.0, p90 = 0.0;
};
/// With the family's usual shape: lognormal with the standard deviation of the mean, gamma of shape 2, Weibull of shape
/// 1.5, Erlang of 2 stages, uniform and triangular from 0 to twice the mean; the others have only one.
struct MeanAlone {
    double mean = 0.0;
};
using Figures = std::variant<MeanSd, MeanMedian, MedianP90, MeanAlone>;

/// The sampler of a family with these figures. The mean is met exactly, with median and 90th centile both are.
/// Refused (none) is what no distribution of the family has:
/// - exponential: a median that is not ln 2 x mean, a 90th centile that is not ln 10 / ln 2 x median, to 1 % as typed
///   figures are rounded; a standard deviation is not looked at;
/// - lognormal: a median at or above the mean or the 90th centile;
/// - gamma: the same;
/// - Weibull: a median above 1.0144 x mean or at or above the 90th centile (of two laws with the same mean and
///   median, that with the wider spread is meant);
/// - Erlang: figures of less than one stage (sd above mean, median below ln 2 x mean or 90th centile above
///   ln 10 / ln 2 x median by more than 1 %), or a median at or above the mean or the 90th centile. The stages are the nearest whole
///   number, so mean (or median) is met and the other figure as nearly as can be;
/// - fixed: a median or 90th centile that is not the mean or median;
/// - uniform, triangular: a median that is not the mean, figures that need values below 0 (sd above mean / sqrt 3 or
///   mean / sqrt 6, 90th centile above 1.8 or 1.553 x median); with mean and median alone they run from 0 to twice it;
/// - all: coefficients of variation below 0.001 (lognormal, gamma, Erlang; Weibull 0.002) or above 100, which could not be
///   computed with. Fixed values may be 0.
///
/// With a `maximum` the distribution is the one given that the value is at most that. Its shape is kept (that of the
/// figures without maximum) and its scale solved again so that the mean is as typed. With median and 90th centile both
/// parameters are solved again, so that both are as typed (exponential and Erlang keep the median). Refused: a mean
/// that no scale reaches (gamma and Weibull of shape k: mean at or above k / (k + 1) x maximum; exponential, and
/// uniform from 0: half of it), a 90th centile at or above the maximum, a fixed value above it, and with median and
/// 90th centile a uniform or triangular distribution that reaches above it.
[[nodiscard]] std::optional<Sampler> solve(Family family, const Figures& figures,
                                           double maximum = std::numeric_limits<double>::infinity());

/// The possible range of a figure, as a share of the figure that it goes with.
struct Range {
    double low = 0.0;
    double high = 0.0;
};

// The figures that `solve` does not refuse without a maximum; ends that are open count as within.
[[nodiscard]] Range sdOverMean(Family family);
[[nodiscard]] Range medianOverMean(Family family);
[[nodiscard]] Range p90OverMedian(Family family);

/// The least maximum, to 1 in 1,000 and from above, that figures can have which can be had without one; none where no
/// maximum up to a million times the mean or median will do.
[[nodiscard]] std::optional<double> leastMaximum(Family family, const Figures& figures);

} // namespace homeward::stats
