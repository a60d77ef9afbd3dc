// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/chosen_result.h"

#include <vector>

namespace homeward::study {

/// The wanted half-width of the 95 % interval of a result's mean.
struct PrecisionTarget {
    ChosenResult result;
    double halfWidth = 0.05;
    bool relative = true;          ///< `halfWidth` is a share of the mean; if false, in the result's own unit
};

/// A request for a run with as many replications as its targets need.
struct PrecisionRequest {
    sim::RunRequest run; ///< the number of replications in its plan is ignored
    std::vector<PrecisionTarget> targets;
    int least = 10;                ///< replications before the first look; 2 or more
    int most = 500;
};

/// How near a result has come to its target.
struct PrecisionReached {
    PrecisionTarget target;
    results::Summary found;
    double halfWidth = 0.0;        ///< from the mean to the farther limit, in the result's own unit
    bool reached = false;
};

/// A finished run with the precision reached.
struct PrecisionResult {
    results::RunResult run;
    std::vector<PrecisionReached> targets;   ///< as asked for
    std::vector<int> looks;                  ///< replications at each look

    /// Whether every target was reached; if not, the limit ended the run.
    [[nodiscard]] bool reached() const;
};

/// Runs replications in batches until the half-width of each 95 % interval is as asked, or there are `most`. No
/// replication is run twice. The size of a batch follows from n (h / target)^2. The same seed gives the same answer on
/// any machine. Stopping by what was seen makes the interval slightly optimistic: it holds its 95 % only nearly, the
/// less the smaller `least` is (Hoad, Robinson and Davies 2010, J. Operational Research Society 61, 1632-1644).
[[nodiscard]] base::Result<PrecisionResult> runUntil(const PrecisionRequest& request,
                                                     const base::CancelToken& cancel = {},
                                                     const sim::ProgressCallback& progress = {});

/// How many replications the next look should have, if `n` gave a half-width of `ratio` (above 1) times the target: n
/// ratio^2, but at least a tenth more and at most four times as many.
[[nodiscard]] int nextReplications(int n, double ratio, int most);

} // namespace homeward::study
