// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pathway.h"
#include "core/stats/sampler.h"
#include "core/stats/solve.h"

#include <optional>

namespace homeward::model {

/// The sampler of a typed distribution. None if no distribution of the family has these figures (core/stats/solve.h),
/// or if a table has a value above the maximum, no weight, or a band whose end is below its beginning.
[[nodiscard]] std::optional<stats::Sampler> samplerOf(const Distribution& distribution);

/// The solver's name of a family; none for tables, which have no parameters.
[[nodiscard]] std::optional<stats::Family> statsFamilyOf(Family family);

/// The figures that the planner typed for a distribution of a parametric family.
[[nodiscard]] stats::Figures figuresOf(const Distribution& distribution);

} // namespace homeward::model
