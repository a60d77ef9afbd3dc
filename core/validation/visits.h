// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/plan_index.h"

#include <vector>

namespace homeward::validation {

/// How many stays a person is expected to begin within `days` who begins one in a setting, that one included: by cohort
/// and setting of the plan, in one area, under a scenario with its changes of stays and routes at full strength.
///
/// It solves the traffic equations of the model. A stay of mean m ends within the time with a chance of
/// 1 / (1 + m / days), so that long stays end with the run and circles of short ones count for what they cost. Queues
/// hold nobody up. A circle that nobody leaves and that takes no time gives `endless` or more.
[[nodiscard]] std::vector<double> visitsFrom(const Plan& plan, const PlanIndex& index, const AreaView& view,
                                             const Area& area, const Scenario& scenario, double days);

inline constexpr double endless = 1e12;

} // namespace homeward::validation
