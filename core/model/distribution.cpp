// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"

#include "core/stats/solve.h"

#include <cmath>

namespace homeward::model {

namespace {

stats::Kind kindOf(Family family)
{
    switch (family) {
    case Family::Lognormal:
        return stats::Kind::Lognormal;
    case Family::Gamma:
        return stats::Kind::Gamma;
    case Family::Weibull:
        return stats::Kind::Weibull;
    case Family::Erlang:
        return stats::Kind::Erlang;
    case Family::Fixed:
        return stats::Kind::Fixed;
    case Family::Uniform:
        return stats::Kind::Uniform;
    case Family::Triangular:
        return stats::Kind::Triangular;
    default:
        return stats::Kind::Exponential;
    }
}

stats::Figures figuresOf(const Distribution& distribution)
{
    switch (distribution.given) {
    case Given::MeanMedian:
        return stats::MeanMedian{distribution.mean, distribution.median};
    case Given::MedianP90:
        return stats::MedianP90{distribution.median, distribution.p90};
    case Given::Mean:
        return stats::MeanAlone{distribution.mean};
    default:
        return stats::MeanSd{distribution.mean, distribution.sd};
    }
}

/// The rows of a table; for an empirical one single values.
std::vector<stats::Band> rowsOf(const Distribution& distribution)
{
    std::vector<stats::Band> rows;
    if (distribution.family == Family::Bands)
        for (const WeightedBand& band : distribution.bands)
            rows.push_back({band.low, band.high, band.weight});
    else
        for (const WeightedValue& row : distribution.table)
            rows.push_back({row.value, row.value, row.weight});
    return rows;
}

} // namespace

std::optional<stats::Sampler> samplerOf(const Distribution& distribution)
{
    const double maximum = distribution.maximum.value_or(std::numeric_limits<double>::infinity());
    if (distribution.family != Family::Empirical && distribution.family != Family::Bands)
        return stats::solve(kindOf(distribution.family), figuresOf(distribution), maximum);
    const std::optional<stats::Sampler> sampler = stats::Sampler::bands(rowsOf(distribution));
    return sampler && sampler->highest() <= maximum ? sampler : std::nullopt;
}

} // namespace homeward::model
