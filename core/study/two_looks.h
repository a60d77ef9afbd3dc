// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/chosen_result.h"

namespace homeward::study {

/// How what was tried stands to the target, by the 95 % interval of the mean.
enum class CapacityVerdict {
    Below,        ///< the upper limit of the interval is at or below the target
    CannotTell,   ///< the target lies within the interval
    Above,
};

/// What one try found.
struct Look {
    int replications = 0;
    results::Summary found;
    CapacityVerdict verdict = CapacityVerdict::CannotTell;
};

/// Runs `first` replications, and as many as `most` where these cannot tell the result from the target: there the answer
/// hangs on it. No more looks than two: each is a chance to be wrong. Fails as `GrowingRun` and `valuesOf` do.
[[nodiscard]] base::Result<Look> lookTwice(sim::RunRequest run, const ChosenResult& result, double below, int first,
                                           int most, const base::CancelToken& cancel);

} // namespace homeward::study
