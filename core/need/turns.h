// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// The stations so ordered that each comes after those that hand on to it, as far as cycles let it: from those where
/// people come in from outside.
[[nodiscard]] std::vector<int> turnsOf(const Network& network);

} // namespace homeward::need
