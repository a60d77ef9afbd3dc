// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/chosen_result.h"

namespace homeward::study {

/// The position of a result relative to the target, by the 95 % interval of its mean.
enum class CapacityVerdict {
    Below,        ///< the upper limit of the interval is at or below the target
    CannotTell,   ///< the target lies within the interval
    Above,
};

/// The finding of one try.
struct Look {
    int replications = 0;
    results::Summary found;
    CapacityVerdict verdict = CapacityVerdict::CannotTell;
};

/// Runs `first` replications, and goes on to `most` where these cannot tell the result from the target. There are only
/// two looks, because each further look adds a chance to be wrong. Fails as `GrowingRun` and `valuesOf` do.
[[nodiscard]] base::Result<Look> lookTwice(sim::RunRequest run, const ChosenResult& result, double below, int first,
                                           int most, const base::CancelToken& cancel);

} // namespace homeward::study
