// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <cstdint>

namespace homeward::sim {

/// The one state that a person is in (model: results).
enum class State : std::uint8_t { Gone, InCare, ProcessDelay, DelayedForPlace, Waiting };

/// Where a person stands at a moment.
struct Standing {
    State state = State::Gone;
    int cohort = 0;
    int setting = none;       ///< held; none when waiting
    int wanted = none;        ///< place of the next step, when delayed or waiting
    int reason = none;        ///< of a process delay
    Units units = 0;          ///< held
    bool askedFor = true;     ///< the setting is the one the pathway asked for
};

/// Things that are counted when they happen.
enum class Happening : std::uint8_t { Diverted, Surged, TurnedAway, Escalated, LeftQueue, Died };

/// Hears what happens in a replication. Times never decrease.
class Observer {
public:
    virtual ~Observer() = default;
    /// A person is counted for the first time: enters or is there on the first day (`initial`).
    virtual void appeared(const Standing& now, bool initial, Second at) = 0;
    /// A person's standing changes; `transfer` when it comes to a setting from another.
    virtual void changed(const Standing& before, const Standing& now, bool transfer, Second at) = 0;
    /// A person leaves a setting after `heldSince`.
    virtual void left(int setting, Second heldSince, Second at) = 0;
    /// A person starts in a setting after a wait or delay for want of a place of this many seconds (0 = none).
    virtual void admitted(int setting, int cohort, Second waited, Second at) = 0;
    virtual void counted(Happening what, int setting, int cohort, Second at) = 0;
    virtual void capacitySet(int setting, Units units, Second at) = 0;
};

} // namespace homeward::sim
