// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace homeward::schedule {

/// Changes in the order in which they compose.
using Changes = std::vector<const model::Change*>;

/// Of the scenario: those that are on and work in the area.
[[nodiscard]] Changes changesIn(const model::Scenario& scenario, const model::Area& area);
/// The same for what belongs to a setting of the area: where several areas share it, those that work in any of them.
[[nodiscard]] Changes changesOf(const model::Scenario& scenario, const model::Setting& setting,
                                const model::Area& area);

} // namespace homeward::schedule
