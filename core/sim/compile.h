// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/sim/compiled.h"

namespace homeward::sim {

/// Turns one scenario of a plan in one area into what the engine runs. The plan must have no errors.
[[nodiscard]] Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);

/// The sampler of a distribution as typed; the distribution must be a possible one.
[[nodiscard]] stats::Sampler samplerOf(const model::Distribution& distribution);

/// Whether a distribution of this family has this mean and standard deviation.
[[nodiscard]] bool isPossible(const model::Distribution& distribution);

} // namespace homeward::sim
