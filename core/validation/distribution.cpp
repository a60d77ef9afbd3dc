// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"
#include "core/stats/solve.h"
#include "core/validation/parts.h"

#include <cmath>

namespace homeward::validation {

namespace {

constexpr double rounding = 1.0 + 1e-9;
constexpr double longest = 1e6;   ///< for a range without an upper end
constexpr double typed = 0.01;    ///< how far a figure may lie from the typed one without a warning, as a share of it

/// Checks that `value` as a share of `unit` lies in the range of its family.
bool inRange(ProblemList& problems, double value, double unit, const stats::Range& range, const Spot& spot)
{
    const double share = value / unit;
    if (share * rounding >= range.low && share <= range.high * rounding)
        return true;
    problems.error(ProblemCode::ImpossibleDistribution, spot, {}, value, unit * range.low,
                   std::min(longest, unit * range.high));
    return false;
}

/// Checks that the figures are above zero and consistent, as far as ranges show.
bool validateFigures(ProblemList& problems, const Distribution& d, const Spot& spot)
{
    const stats::Family family = *statsFamilyOf(d.family);
    if (d.given == Given::MedianP90) {
        const bool both = problems.positive(d.median, spot / "median") & problems.positive(d.p90, spot / "p90");
        return both && inRange(problems, d.p90, d.median, stats::p90OverMedian(family), spot / "p90");
    }
    if (d.family == Family::Fixed && d.given != Given::MeanMedian)
        return problems.notNegative(d.mean, spot / "mean");
    if (!problems.positive(d.mean, spot / "mean"))
        return false;
    if (d.given == Given::MeanMedian)
        return problems.positive(d.median, spot / "median")
            && inRange(problems, d.median, d.mean, stats::medianOverMean(family), spot / "median");
    if (d.given == Given::Mean || d.family == Family::Exponential)
        return true;
    return problems.positive(d.sd, spot / "sd")
        && inRange(problems, d.sd, d.mean, stats::sdOverMean(family), spot / "sd");
}

void validateTable(ProblemList& problems, const std::vector<WeightedValue>& table, const Spot& spot,
                   const FigureRange& range)
{
    if (table.empty())
        problems.error(ProblemCode::Missing, spot);
    double weights = 0.0;
    for (std::size_t i = 0; i < table.size(); ++i) {
        problems.inRange(table[i].value, range, spot / i / "value");
        if (problems.inRange(table[i].weight, ranges::weight, spot / i / "weight"))
            weights += table[i].weight;
    }
    if (!table.empty() && weights <= 0.0)
        problems.error(ProblemCode::NotPositive, spot, "weights");
}

void validateBands(ProblemList& problems, const std::vector<WeightedBand>& bands, const Spot& spot,
                   const FigureRange& range)
{
    if (bands.empty())
        problems.error(ProblemCode::Missing, spot);
    double weights = 0.0;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const WeightedBand& band = bands[i];
        const bool low = problems.inRange(band.low, range, spot / i / "low");
        if (problems.inRange(band.high, range, spot / i / "high") && low && band.high < band.low)
            problems.error(ProblemCode::OutOfRange, spot / i / "high", {}, band.high, band.low, longest);
        if (problems.inRange(band.weight, ranges::weight, spot / i / "weight"))
            weights += band.weight;
    }
    if (!bands.empty() && weights <= 0.0)
        problems.error(ProblemCode::NotPositive, spot, "weights");
}

/// Checks that a distribution can be computed: at the edges of the ranges there may be none.
void validateSolved(ProblemList& problems, const Distribution& d, const Spot& spot)
{
    if (d.maximum || (d.given != Given::MeanMedian && d.given != Given::MedianP90) || samplerOf(d))
        return;
    const bool centiles = d.given == Given::MedianP90;
    problems.error(ProblemCode::ImpossibleDistribution, spot / (centiles ? "p90" : "median"), {},
                   centiles ? d.p90 : d.median, centiles ? d.median : 0.0, centiles ? 2.0 * d.median : d.mean);
}

/// Warns where an Erlang distribution, which has whole stages, keeps the mean (or median) but only comes close to the
/// other figure.
void validateStages(ProblemList& problems, const Distribution& d, const Spot& spot)
{
    if (d.family != Family::Erlang || d.given == Given::Mean)
        return;
    const auto sampler = samplerOf(d);
    if (!sampler)
        return;
    const auto compare = [&](double given, double kept, const char* field) {
        if (std::abs(kept - given) > typed * given)
            problems.warning(ProblemCode::FigureNotKept, spot / field, {}, given, kept, kept);
    };
    if (d.given == Given::MeanSd)
        compare(d.sd, sampler->sd(), "sd");
    else if (d.given == Given::MeanMedian)
        compare(d.median, sampler->median(), "median");
    else
        compare(d.p90, sampler->centile(0.9), "p90");
}

/// Checks that the given figures of a family are no larger than such values can be.
bool validateSizes(ProblemList& problems, const Distribution& d, const Spot& spot, const FigureRange& range)
{
    const bool centiles = d.given == Given::MedianP90;
    const auto fits = [&](double value, const char* key) {
        // Negative and infinite values are reported by the checks of the figures themselves.
        return !std::isfinite(value) || value < range.low || problems.inRange(value, range, spot / key);
    };
    bool good = centiles ? fits(d.p90, "p90") : fits(d.mean, "mean");
    if (centiles || d.given == Given::MeanMedian)
        good = fits(d.median, "median") && good;
    const bool spread = d.given == Given::MeanSd && d.family != Family::Exponential && d.family != Family::Fixed;
    return (!spread || fits(d.sd, "sd")) && good;
}

/// The least maximum that a distribution can have.
double leastMaximumOf(Distribution distribution)
{
    if (const auto family = statsFamilyOf(distribution.family))
        return stats::leastMaximum(*family, figuresOf(distribution)).value_or(longest);
    distribution.maximum.reset();
    const auto table = samplerOf(distribution);
    return table ? table->highest() : 0.0;
}

/// Checks that there is a distribution with this maximum.
void validateMaximum(ProblemList& problems, const Distribution& distribution, const Spot& spot)
{
    if (distribution.maximum && problems.positive(*distribution.maximum, spot)
        && problems.within(*distribution.maximum, 0.0, longest, spot) && !samplerOf(distribution))
        problems.error(ProblemCode::ImpossibleDistribution, spot, {}, *distribution.maximum,
                       leastMaximumOf(distribution), longest);
}

} // namespace

void validateCap(ProblemList& problems, const Distribution& cappedPackage, const Spot& spot)
{
    Distribution uncapped = cappedPackage;
    uncapped.maximum.reset();
    if (samplerOf(uncapped)) // otherwise the package itself is at fault, and reported
        validateMaximum(problems, cappedPackage, spot);
}

void validateDistribution(ProblemList& problems, const Distribution& distribution, const Spot& spot,
                          const FigureRange& range)
{
    problems.source(distribution.source, spot / "source");
    bool figures = true;
    if (distribution.family == Family::Empirical)
        validateTable(problems, distribution.table, spot / "table", range);
    else if (distribution.family == Family::Bands)
        validateBands(problems, distribution.bands, spot / "bands", range);
    else if ((figures =
                  validateSizes(problems, distribution, spot, range) && validateFigures(problems, distribution, spot)))
        validateSolved(problems, distribution, spot);
    if (figures) {
        validateMaximum(problems, distribution, spot / "maximum");
        validateStages(problems, distribution, spot);
    }
}

void validatePackage(ProblemList& problems, const Distribution& distribution, const Spot& spot)
{
    validateDistribution(problems, distribution, spot, ranges::hours);
    if (distribution.family == Family::Fixed && distribution.mean == 0.0)
        problems.error(ProblemCode::NotPositive, spot / "mean");
}

} // namespace homeward::validation
