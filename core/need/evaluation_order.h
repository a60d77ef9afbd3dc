// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// The stations in topological order (reverse postorder of a depth-first search from the entries), as far as cycles
/// allow: each after the stations that people come from.
[[nodiscard]] std::vector<int> evaluationOrder(const Network& network);

} // namespace homeward::need
