// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <vector>

namespace homeward::schedule {

/// Changes in the order in which they are applied.
using Changes = std::vector<const model::Change*>;

/// The changes of a scenario that are on and act in the area.
[[nodiscard]] Changes changesIn(const model::Scenario& scenario, const model::Area& area);
/// The changes that act on a setting of the area: where several areas share it, those that act in any of them.
[[nodiscard]] Changes changesOf(const model::Scenario& scenario, const model::Setting& setting,
                                const model::Area& area);

} // namespace homeward::schedule
