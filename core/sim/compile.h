// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Turns one scenario of a plan in areas that are run together into what the engine runs. The plan must have no
/// errors. Areas that share a setting belong together (`model::areaGroups`).
[[nodiscard]] Compiled compile(const model::Plan& plan, const model::Scenario& scenario,
                               const std::vector<const model::Area*>& areas);

/// One area by itself.
[[nodiscard]] Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);

} // namespace homeward::sim
