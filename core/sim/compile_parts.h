// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/sim/compiled.h"

namespace homeward::sim {

// The parts of `compile`, one file each.

[[nodiscard]] Strength strengthOf(const model::Change& change, base::Date planStart);
[[nodiscard]] CompiledStream streamOf(const model::Plan& plan, const model::Scenario& scenario,
                                      const model::Area& area, int cohort);
/// Capacity as the changes make it, evaluated day by day; beds, places and caseload in whole units.
[[nodiscard]] std::vector<CapacityAt> capacityOver(const model::Plan& plan, const model::Scenario& scenario,
                                                   const model::Area& area, const model::Setting& setting);
/// Everything that moves people, stretches stays or sizes packages.
void addLevers(Compiled& compiled, const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);
void addStart(Compiled& compiled, const model::Plan& plan, const model::Area& area);

/// Settings first, then outcomes; none when there is no such place.
[[nodiscard]] int placeIndex(const model::Plan& plan, const model::PlaceId& id);

} // namespace homeward::sim
