// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/plan_index.h"

#include <vector>

namespace homeward::validation {

/// The expected number of stays within `days` of a person who begins one in a setting, including that one: by cohort
/// and setting of the plan, in one area, under a scenario with its changes of stays and routes at full strength.
///
/// It solves the traffic equations of the model. A stay of mean m ends within the time with a chance of 1 / (1 + m /
/// days), so that long stays end with the run and cycles of short ones count by their cost. Queues are assumed to delay
/// nobody. A cycle that nobody leaves and that takes no time gives `endless` or more.
[[nodiscard]] std::vector<double> visitsFrom(const Plan& plan, const PlanIndex& index, const AreaView& view,
                                             const Area& area, const Scenario& scenario, double days);

inline constexpr double endless = 1e12;

} // namespace homeward::validation
