// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/explain/recipe.h"

#include <optional>
#include <vector>

// People who go from one place to another, and why they are more or fewer.
namespace homeward::explain {

/// People a week, one value a future; absent in results stored before flows were counted.
[[nodiscard]] results::ValueList flowPerWeek(const results::RunResult& result, const FlowOf& flow, int scenario,
                                             const results::Choice& areas, int year);

/// A flow parted by area; of a flow from anywhere by where people come from; of the difference of a flow out of a
/// setting by how many leave it and what share of them goes this way. Axes with one part alone are left out.
[[nodiscard]] std::vector<Parting> partingsOf(const results::RunResult& result, const FlowOf& flow,
                                              const results::Choice& areas, const Side& now,
                                              const std::optional<Side>& then);

} // namespace homeward::explain
