// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Compiles one scenario of a plan, for areas that are run together, into what the engine runs. The plan must have no
/// errors. Areas that share a setting must be run together (`model::areaGroups`).
[[nodiscard]] Compiled compile(const model::Plan& plan, const model::Scenario& scenario,
                               const std::vector<const model::Area*>& areas);

/// Compiles one area by itself.
[[nodiscard]] Compiled compile(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);

} // namespace homeward::sim
