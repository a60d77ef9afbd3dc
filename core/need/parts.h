// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// The parts of a network that have no cohort in common and between which nobody goes, so that each can be followed by
/// itself; the largest first.
[[nodiscard]] std::vector<Network> partsOf(Network network);

} // namespace homeward::need
