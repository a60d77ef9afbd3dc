// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/chosen_result.h"

#include <vector>

namespace homeward::study {

/// How narrow the 95 % interval of the mean of a result is to be.
struct PrecisionTarget {
    ChosenResult result;
    double halfWidth = 0.05;
    bool relative = true;          ///< `halfWidth` is a share of the mean's size, else in the result's own unit
};

/// A run of as many replications as its targets need.
struct PrecisionRequest {
    sim::RunRequest run;           ///< the replications of its plan are not looked at
    std::vector<PrecisionTarget> targets;
    int least = 10;                ///< replications before the first look; 2 or more
    int most = 500;
};

/// How near a result has come to its target.
struct PrecisionReached {
    PrecisionTarget target;
    results::Summary found;
    double halfWidth = 0.0;        ///< as found, in the result's own unit; from the mean to the farther limit
    bool reached = false;
};

/// A finished run with what was reached.
struct PrecisionResult {
    results::RunResult run;
    std::vector<PrecisionReached> targets;   ///< as asked for
    std::vector<int> looks;                  ///< replications at each look

    /// Whether every target was; else the limit ended the run.
    [[nodiscard]] bool reached() const;
};

/// Runs replications in batches until the half-width of each 95 % interval is as asked, or there are `most`. What has
/// been run is kept. The size of a batch follows from n (h / target)^2. One seed gives one answer on any machine.
/// Stopping by what was seen makes the interval slightly optimistic: it holds its 95 % only nearly, the less the
/// smaller `least` is (Hoad, Robinson and Davies 2010, J. Operational Research Society 61, 1632-1644).
[[nodiscard]] base::Result<PrecisionResult> runUntil(const PrecisionRequest& request,
                                                     const base::CancelToken& cancel = {},
                                                     const sim::ProgressCallback& progress = {});

/// Replications to have at the next look, where `n` gave half-widths of `ratio` times the target (above 1): by
/// n ratio^2, at least a tenth more and at most four times as many.
[[nodiscard]] int nextReplications(int n, double ratio, int most);

} // namespace homeward::study
