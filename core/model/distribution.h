// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/pathway.h"
#include "core/stats/sampler.h"
#include "core/stats/solve.h"

#include <optional>

namespace homeward::model {

/// What a typed distribution draws from; none when no distribution of the family has these figures (core/stats/solve.h)
/// or a table has a value above the maximum, no weight, or a band whose end is below its beginning.
[[nodiscard]] std::optional<stats::Sampler> samplerOf(const Distribution& distribution);

/// The family as the solver knows it; none for tables, which have no parameters.
[[nodiscard]] std::optional<stats::Family> statsFamilyOf(Family family);

/// What the planner knows of a distribution of a family with parameters.
[[nodiscard]] stats::Figures figuresOf(const Distribution& distribution);

} // namespace homeward::model
