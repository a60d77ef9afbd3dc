// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/distribution.h"

#include <limits>

namespace homeward::model {

namespace {

/// The rows of a table as bands; an empirical value is a band of width 0.
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

std::optional<stats::Family> statsFamilyOf(Family family)
{
    switch (family) {
    case Family::Exponential: return stats::Family::Exponential;
    case Family::Lognormal: return stats::Family::Lognormal;
    case Family::Gamma: return stats::Family::Gamma;
    case Family::Weibull: return stats::Family::Weibull;
    case Family::Erlang: return stats::Family::Erlang;
    case Family::Fixed: return stats::Family::Fixed;
    case Family::Uniform: return stats::Family::Uniform;
    case Family::Triangular: return stats::Family::Triangular;
    case Family::Empirical:
    case Family::Bands: break;
    }
    return std::nullopt;
}

stats::Figures figuresOf(const Distribution& distribution)
{
    switch (distribution.given) {
    case Given::MeanMedian: return stats::MeanMedian{distribution.mean, distribution.median};
    case Given::MedianP90: return stats::MedianP90{distribution.median, distribution.p90};
    case Given::Mean: return stats::MeanAlone{distribution.mean};
    case Given::MeanSd: break;
    }
    return stats::MeanSd{distribution.mean, distribution.sd};
}

std::optional<stats::Sampler> samplerOf(const Distribution& distribution)
{
    const double maximum = distribution.maximum.value_or(std::numeric_limits<double>::infinity());
    if (const std::optional<stats::Family> kind = statsFamilyOf(distribution.family))
        return stats::solve(*kind, figuresOf(distribution), maximum);
    const std::optional<stats::Sampler> sampler = stats::Sampler::bands(rowsOf(distribution));
    return sampler && sampler->highest() <= maximum ? sampler : std::nullopt;
}

} // namespace homeward::model
