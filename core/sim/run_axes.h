// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/run_result.h"
#include "core/sim/compiled.h"
#include "core/sim/run.h"

#include <vector>

namespace homeward::sim {

/// The scenarios and areas of a run, and the groups of areas that are simulated together.
struct RunAxes {
    std::vector<const model::Scenario*> scenarios;
    std::vector<const model::Area*> areas;
    std::vector<std::vector<const model::Area*>> groups;   ///< may hold areas that are not reported

    /// The index of an area among those reported, or none.
    [[nodiscard]] int reported(const model::Area* area) const;
};

/// The axes of a request; `UnknownName` for an id that the plan does not have. Their pointers lead into the request's
/// plan.
[[nodiscard]] base::Result<RunAxes> axesOf(const RunRequest& request);

/// The result of a run as yet without blocks, checks and timing.
[[nodiscard]] results::RunResult headOf(const RunRequest& request, const RunAxes& axes);

} // namespace homeward::sim
