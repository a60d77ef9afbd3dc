// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <string>

namespace homeward::benchmarks {

/// Six settings in blocking after service (case_b.json).
[[nodiscard]] const model::Plan& caseB();
/// `shetland` or `seven_partnerships`, as an independent simulator ran them, so that figures stay comparable.
[[nodiscard]] const model::Plan& example(const std::string& name);

/// The plan with `times` the people and the units.
[[nodiscard]] model::Plan larger(model::Plan plan, int times);
/// The plan's first area `count` times side by side.
[[nodiscard]] model::Plan sideBySide(model::Plan plan, int count);
/// The Shetland example with its base and one scenario of reablement after hospital, with the places for it.
[[nodiscard]] model::Plan stepDown();

} // namespace homeward::benchmarks
