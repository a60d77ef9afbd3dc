// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/model/plan.h"

#include <cstdint>
#include <vector>

namespace homeward::calibrate {

/// The measurement of one target over the replications of a trial.
struct Measured {
    double mean = 0.0;
    double sd = 0.0; ///< standard deviation between replications, and so of a year by chance
    double standardError = 0.0;
    double process = 0.0;         ///< of delayed-discharge days: in process delays, not for want of a place
    double place = 0.0;           ///< the others
};

/// A few first years of the plan of an area.
struct Trial {
    const model::Plan& plan;
    const std::vector<model::CalibrationTarget>& targets;
    int replications = 0;
    std::uint64_t seed = 0;
    int threads = 0;
};

/// Simulates the first year and returns the measurement of each target. Empty if cancelled. Does not depend on the
/// number of threads.
[[nodiscard]] std::vector<Measured> play(const Trial& trial, const base::CancelToken& cancel);

} // namespace homeward::calibrate
