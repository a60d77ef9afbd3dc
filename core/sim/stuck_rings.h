// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Settings whose people may wait for each other's places for ever, although each would fit into an empty setting.
struct StuckRing {
    std::vector<int> settings; ///< numbers in the compiled model
    /// The share of random cases in which some people could never move, if these settings were full of people who are
    /// delayed for one another. The cases are the same at every call.
    double chance = 0.0;

    friend bool operator==(const StuckRing&, const StuckRing&) = default;
};

/// The rings by the rules and capacity of the last day, in order of their first setting. A ring is a cycle of settings
/// in which people hold their place while they wait for the next and never leave the queue. Only packages of different
/// sizes can get stuck: in a ring of beds or places, an exchange always resolves the deadlock. `asking` is the number
/// of people a day who ask for each setting (`peopleAsking`).
[[nodiscard]] std::vector<StuckRing> stuckRings(const Compiled& model, const std::vector<double>& asking);

} // namespace homeward::sim
