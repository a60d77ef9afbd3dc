// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/solve.h"

#include "core/stats/shape.h"
#include "core/stats/special.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace homeward::stats {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double typed = 0.01; ///< how far a typed figure may lie from the value that the others give, as a share
constexpr double leastSpread = 0.001;
constexpr double mostSpread = 100.0;
constexpr double rounding = 1.0 + 1e-9;
const double exponentialP90 = std::log(10.0) / std::numbers::ln2; ///< over the median

/// A law as a family's shape parameter, before it has a scale.
struct Form {
    LawKind law = LawKind::Gamma;
    double parameter = 1.0;
};

bool near(double a, double b, double share) { return std::abs(a - b) <= share * std::abs(b); }

Form exponentialForm() { return {LawKind::Weibull, 1.0}; }

/// The parameter between `low` and `high` at which `ratio` is `wanted`, or none.
template <class Ratio>
std::optional<double> parameterWhere(Ratio&& ratio, double wanted, double low, double high)
{
    const auto found =
        rootBetween([&](double logShape) { return ratio(std::exp(logShape)) - wanted; }, std::log(low), std::log(high));
    return found ? std::optional(std::exp(*found)) : std::nullopt;
}

double medianOf(const Form& form) { return unitLaw(form.law, form.parameter, infinity)->inverseBelow(0, 0.5); }
double p90Of(const Form& form) { return unitLaw(form.law, form.parameter, infinity)->inverseAbove(0, 0.1); }

/// Bounds of shapes that can be computed with.
constexpr double leastGamma = 1e-4;
constexpr double mostGamma = 1e6;
constexpr double leastWeibull = 0.1;
constexpr double mostWeibull = 650.0;
constexpr double flattestWeibull = 7.0925; ///< where the median is highest over the mean

/// Whole stages, at least one; a little less than one is a typing error of one.
std::optional<Form> stagesOf(std::optional<double> shape)
{
    if (!shape || *shape < 0.95)
        return std::nullopt;
    return Form{LawKind::Gamma, std::max(1.0, std::round(*shape))};
}

/// The form of the family from a standard deviation as a share of the mean.
std::optional<Form> formBySpread(Family family, double spread)
{
    if (family == Family::Exponential)
        return exponentialForm();
    if (!(spread > 0.0) || spread > mostSpread)
        return std::nullopt;
    if (family == Family::Uniform || family == Family::Triangular) {
        const double half = spread * std::sqrt(family == Family::Uniform ? 3.0 : 6.0);
        if (half > rounding || spread < 1e-9)
            return std::nullopt;
        return Form{family == Family::Uniform ? LawKind::Uniform : LawKind::Triangular,
                    std::max(0.0, (1.0 - half) / (1.0 + half))};
    }
    if (spread * rounding < leastSpread || (family == Family::Erlang && spread > rounding))
        return std::nullopt;
    if (family == Family::Lognormal)
        return Form{LawKind::Lognormal, std::sqrt(std::log1p(spread * spread))};
    if (family == Family::Weibull) {
        const auto ratio = [](double k) { return std::lgamma(1.0 + 2.0 / k) - 2.0 * std::lgamma(1.0 + 1.0 / k); };
        const auto shape = parameterWhere(ratio, std::log1p(spread * spread), leastWeibull, mostWeibull);
        return shape ? std::optional(Form{LawKind::Weibull, *shape}) : std::nullopt;
    }
    const double shape = 1.0 / (spread * spread);
    return family == Family::Erlang ? stagesOf(shape) : std::optional(Form{LawKind::Gamma, shape});
}

/// From the median as a share of the mean.
std::optional<Form> formByMedian(Family family, double ratio)
{
    const auto gamma = [](double k) { return gammaPInverse(k, 0.5) / k; };
    const auto weibull = [](double k) { return std::pow(std::numbers::ln2, 1.0 / k) / std::tgamma(1.0 + 1.0 / k); };
    switch (family) {
    case Family::Exponential:
        return near(ratio, std::numbers::ln2, typed) ? std::optional(exponentialForm()) : std::nullopt;
    case Family::Lognormal:
        return formBySpread(family, ratio < 1.0 ? std::sqrt(std::expm1(-2.0 * std::log(ratio))) : 0.0);
    case Family::Gamma:
        if (const auto shape = parameterWhere(gamma, ratio, leastGamma, mostGamma))
            return Form{LawKind::Gamma, *shape};
        return std::nullopt;
    case Family::Erlang:
        return near(ratio, std::numbers::ln2, typed) ? stagesOf(1.0)
                                                     : stagesOf(parameterWhere(gamma, ratio, 1.0, mostGamma));
    case Family::Weibull:
        if (const auto shape = parameterWhere(weibull, ratio, leastWeibull, flattestWeibull))
            return Form{LawKind::Weibull, *shape};
        return std::nullopt;
    default:
        return near(ratio, 1.0, typed)
            ? formBySpread(family, family == Family::Uniform ? 1.0 / std::sqrt(3.0) : 1.0 / std::sqrt(6.0))
            : std::nullopt;
    }
}

/// From the 90th centile as a share of the median.
std::optional<Form> formByP90(Family family, double ratio)
{
    const auto gamma = [](double k) { return gammaQInverse(k, 0.1) / gammaPInverse(k, 0.5); };
    switch (family) {
    case Family::Exponential:
        return near(ratio, exponentialP90, typed) ? std::optional(exponentialForm()) : std::nullopt;
    case Family::Lognormal:
        return ratio > 1.0
            ? formBySpread(family, std::sqrt(std::expm1(std::pow(std::log(ratio) / normalInverse(0.9), 2.0))))
            : std::nullopt;
    case Family::Gamma:
        // Below a shape of 0.01 medians are too small to compute with.
        if (const auto shape = parameterWhere(gamma, ratio, 0.01, mostGamma))
            return Form{LawKind::Gamma, *shape};
        return std::nullopt;
    case Family::Erlang:
        return near(ratio, exponentialP90, typed) ? stagesOf(1.0)
                                                  : stagesOf(parameterWhere(gamma, ratio, 1.0, mostGamma));
    case Family::Weibull: {
        const double shape = ratio > 1.0 ? std::log(exponentialP90) / std::log(ratio) : 0.0;
        return shape >= leastWeibull && shape <= mostWeibull ? std::optional(Form{LawKind::Weibull, shape})
                                                             : std::nullopt;
    }
    default: {
        // From the middle to the 90th centile, as a share of half the width.
        const double reach = family == Family::Uniform ? 0.8 : 1.0 - std::sqrt(0.2);
        const double spread = (ratio - 1.0) / reach / std::sqrt(family == Family::Uniform ? 3.0 : 6.0);
        return formBySpread(family, spread);
    }
    }
}

std::optional<Form> usualForm(Family family)
{
    switch (family) {
    case Family::Lognormal: return formBySpread(family, 1.0);
    case Family::Gamma:
    case Family::Erlang: return Form{LawKind::Gamma, 2.0};
    case Family::Weibull: return Form{LawKind::Weibull, 1.5};
    case Family::Uniform: return Form{LawKind::Uniform, 0.0};
    case Family::Triangular: return Form{LawKind::Triangular, 0.0};
    default: return exponentialForm();
    }
}

/// The limit of the unit law, so that `figure` of the law below it is as large a share of the limit as `wanted` is of
/// the maximum. That share falls as the limit grows; none where it is too small even for the narrowest limit.
template <class Figure>
std::optional<double> limitWhere(const Form& form, Figure&& figure, double wanted)
{
    const LawPtr law = unitLaw(form.law, form.parameter, infinity);
    const bool bounded = std::isfinite(law->highest());
    const double lowest = bounded ? std::max(1e-9, form.parameter * (1.0 + 1e-9)) : law->inverseBelow(0, 1e-12);
    const double highest = bounded ? law->highest() : law->inverseAbove(0, 1e-15);
    const auto share = [&](double logLimit) {
        const double limit = std::exp(logLimit);
        return figure(*unitLaw(form.law, form.parameter, limit)) / limit;
    };
    if (share(std::log(highest)) > wanted)
        return infinity; // the maximum is beyond all values that matter
    const auto found =
        rootBetween([&](double logLimit) { return share(logLimit) - wanted; }, std::log(lowest), std::log(highest));
    return found ? std::optional(std::exp(*found)) : std::nullopt;
}

double meanOfLaw(const Law& law) { return law.moment(1); }
double medianOfLaw(const Law& law) { return law.inverseBelow(0, 0.5); }

/// The sampler of a form, scaled so that its `figure` is `value`, with values up to `maximum`.
template <class Figure>
std::optional<Sampler> scaled(const std::optional<Form>& form, Figure&& figure, double value, double maximum)
{
    if (!form)
        return std::nullopt;
    const LawPtr law = unitLaw(form->law, form->parameter, infinity);
    const double scale = value / figure(*law);
    if (!std::isfinite(scale) || !(scale > 0.0))
        return std::nullopt;
    if (maximum >= scale * law->highest())
        return Sampler(unitShape(form->law, form->parameter, infinity), scale);
    const auto limit = limitWhere(*form, figure, value / maximum);
    if (!limit)
        return std::nullopt;
    return std::isinf(*limit) ? Sampler(unitShape(form->law, form->parameter, infinity), scale)
                              : Sampler(unitShape(form->law, form->parameter, *limit), maximum / *limit);
}

/// Both centiles as typed below a maximum: for every shape the scale that meets the median, and of these the shape that
/// meets the 90th centile.
std::optional<Sampler> bothCentiles(Form form, const MedianP90& known, double maximum)
{
    const auto centile = [&](double logShape) {
        form.parameter = std::exp(logShape);
        const auto limit = limitWhere(form, medianOfLaw, known.median / maximum);
        if (!limit || std::isinf(*limit))
            return limit ? known.median * p90Of(form) / medianOf(form) : maximum;
        return maximum / *limit * unitLaw(form.law, form.parameter, *limit)->inverseAbove(0, 0.1);
    };
    const double start = std::log(form.parameter);
    const auto gap = [&](double logShape) { return centile(logShape) - known.p90; };
    // A maximum takes from the upper tail, so the spread without it must be wider: that is a smaller shape, or a
    // greater sigma.
    const double wider = form.law == LawKind::Lognormal ? start + 4.0 : start - 8.0;
    const auto found = rootBetween(gap, std::min(start, wider), std::max(start, wider));
    if (!found)
        return std::nullopt;
    form.parameter = std::exp(*found);
    const auto sampler = scaled(form, medianOfLaw, known.median, maximum);
    return sampler && near(sampler->centile(0.9), known.p90, 1e-6) ? sampler : std::nullopt;
}

std::optional<Sampler> solveCentiles(Family family, const MedianP90& known, double maximum)
{
    if (!(known.p90 > known.median) || !(known.p90 < maximum))
        return std::nullopt;
    const std::optional<Form> form = formByP90(family, known.p90 / known.median);
    if (!form)
        return std::nullopt;
    const auto plain = scaled(form, medianOfLaw, known.median, infinity);
    if (!plain || maximum >= plain->highest() || plain->survival(maximum) < 1e-15)
        return plain;
    if (family == Family::Uniform || family == Family::Triangular)
        return std::nullopt;
    if (family == Family::Exponential || family == Family::Erlang)
        return scaled(form, medianOfLaw, known.median, maximum);
    return bothCentiles(*form, known, maximum);
}

/// A fixed value: all known figures must equal it.
std::optional<Sampler> solveFixed(const Figures& figures, double maximum)
{
    double value = 0.0;
    bool same = true;
    if (const auto* known = std::get_if<MeanSd>(&figures)) {
        value = known->mean;
    } else if (const auto* both = std::get_if<MeanMedian>(&figures)) {
        value = both->mean;
        same = near(both->median, both->mean, typed);
    } else if (const auto* centiles = std::get_if<MedianP90>(&figures)) {
        value = centiles->median;
        same = near(centiles->p90, centiles->median, typed);
    } else {
        value = std::get<MeanAlone>(figures).mean;
    }
    if (!same || !(value >= 0.0) || std::isinf(value) || value > maximum)
        return std::nullopt;
    return Sampler::fixed(value);
}

} // namespace

std::optional<Sampler> solve(Family family, const Figures& figures, double maximum)
{
    if (!(maximum > 0.0))
        return std::nullopt;
    if (family == Family::Fixed)
        return solveFixed(figures, maximum);
    if (const auto* known = std::get_if<MedianP90>(&figures))
        return known->median > 0.0 ? solveCentiles(family, *known, maximum) : std::nullopt;
    const double mean = std::visit(
        [](const auto& known) {
            if constexpr (requires { known.mean; })
                return known.mean;
            else
                return 0.0;
        },
        figures);
    if (!(mean > 0.0) || std::isinf(mean) || !(mean < maximum))
        return std::nullopt;
    std::optional<Form> form = usualForm(family);
    if (const auto* known = std::get_if<MeanSd>(&figures))
        form = formBySpread(family, known->sd / mean);
    else if (const auto* both = std::get_if<MeanMedian>(&figures))
        form = both->median > 0.0 ? formByMedian(family, both->median / mean) : std::nullopt;
    return scaled(form, meanOfLaw, mean, maximum);
}

} // namespace homeward::stats
