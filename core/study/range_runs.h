// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sim/run.h"

#include <cstddef>
#include <functional>

namespace homeward::study {

/// One of the runs of a plan with ranges.
struct RangeRun {
    enum class Kind {
        Drawn,        ///< every range drawn anew in every future
        MostLikely,   ///< every figure at its most likely value
        Low,          ///< one figure at its low end, the others most likely
        High,
    };
    Kind kind = Kind::Drawn;
    std::size_t input = 0; ///< for `Low` and `High`: index of the input in the plan
};

/// Receives the result of each run; a failure ends the runs.
using RangeSink = std::function<base::Status(const RangeRun& which, const results::RunResult& result)>;

/// Runs a plan with its ranges drawn, with every figure most likely, and with one figure at a time at its ends, with
/// common random numbers. Runs the request's scenarios. With ranges drawn it runs the plan's number of replications,
/// otherwise `alone` (0 = as many). Returns the number of replications run in all. Fails as `sim::run`, `checkInputs`
/// and `withInputs` do.
[[nodiscard]] base::Result<int> runRanges(const sim::RunRequest& request, int alone, const RangeSink& take,
                                          const base::CancelToken& cancel = {},
                                          const sim::ProgressCallback& progress = {});

} // namespace homeward::study
