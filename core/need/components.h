// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/network.h"

#include <vector>

namespace homeward::need {

/// The connected components of a network, with cohorts as nodes, so that each can be computed by itself; largest first.
[[nodiscard]] std::vector<Network> componentsOf(Network network);

} // namespace homeward::need
