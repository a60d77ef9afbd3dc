// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/model/plan.h"

#include <cstdint>
#include <vector>

namespace homeward::calibrate {

/// What one target was measured as, over the replications of a trial.
struct Measured {
    double mean = 0.0;
    double sd = 0.0;              ///< from one replication to the next: from one year to another by chance
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

/// Plays the first year; gives what each target was. Empty where cancelled. Equal for any number of threads.
[[nodiscard]] std::vector<Measured> play(const Trial& trial, const base::CancelToken& cancel);

} // namespace homeward::calibrate
