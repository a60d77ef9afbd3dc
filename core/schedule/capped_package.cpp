// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/capped_package.h"

#include <algorithm>

namespace homeward::schedule {

std::optional<stats::Sampler> enlargedPackage(const model::Distribution& package, double factor, double cap)
{
    model::Distribution larger = package;
    if (package.given == model::Given::MedianP90) { // solving by these figures would not keep the mean
        const auto typed = model::samplerOf(package);
        if (!typed)
            return std::nullopt;
        larger.given = model::Given::MeanSd;
        larger.mean = typed->mean();
        larger.sd = typed->sd();
    }
    for (double* figure : {&larger.mean, &larger.sd, &larger.median})
        *figure *= factor;
    for (model::WeightedValue& row : larger.table)
        row.value *= factor;
    for (model::WeightedBand& band : larger.bands) {
        band.low *= factor;
        band.high *= factor;
    }
    larger.maximum = std::min(package.maximum.value_or(cap) * factor, cap);
    return model::samplerOf(larger);
}

} // namespace homeward::schedule
