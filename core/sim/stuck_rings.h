// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Settings whose people may wait for each other's places for ever, although each would fit where nobody else is.
struct StuckRing {
    std::vector<int> settings; ///< by number
    /// Were these settings full of nothing but people who are delayed for one another: the share of such cases in which
    /// some of them could never move. Of so many random cases, the same at every call.
    double chance = 0.0;

    friend bool operator==(const StuckRing&, const StuckRing&) = default;
};

/// The rings under what is in force on the last day, in order of their first setting: settings that people go between,
/// where they stay in their place while they wait for the next one, and whose queue they do not leave. Only where packages
/// differ can one not move that another would let go: rings of beds and places always move. `asking` is how many people a
/// day ask for a setting (`peopleAsking`).
[[nodiscard]] std::vector<StuckRing> stuckRings(const Compiled& model, const std::vector<double>& asking);

} // namespace homeward::sim
