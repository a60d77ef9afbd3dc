// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <cstdint>

namespace homeward::sim {

/// The one state that a person is in (model: results).
enum class State : std::uint8_t { Gone, InCare, ProcessDelay, DelayedForPlace, Waiting };

/// What a person is and holds at a moment.
struct Standing {
    State state = State::Gone;
    bool askedFor = true;          ///< the setting is the one the pathway asked for
    std::int16_t reason = none;    ///< of a process delay
    int cohort = 0;
    int setting = none;            ///< where the person is; none when waiting
    int wanted = none;             ///< place of the next step, when delayed or waiting
    int units = 0;                 ///< held there
    int away = none;               ///< a second setting in which units are held: a place kept, or reserved ahead
    int unitsAway = 0;

    friend bool operator==(const Standing&, const Standing&) = default;
};

/// The standing of a person who is not in the model.
inline constexpr Standing nowhere{};

/// A person's standing changes. Lives while the observer is told.
struct Move {
    const Standing& before;        ///< `Gone` when the person is counted for the first time
    const Standing& now;           ///< `Gone` when the person leaves the model
    Second heldSince = 0;          ///< when it came to the setting of `before`
    Second waited = 0;             ///< of one who starts: its wait or delay for want of a place
    bool leaves = false;           ///< the stay in the setting of `before` is over
    bool starts = false;           ///< a stay in the setting of `now` begins
    bool initial = false;          ///< is there on the first day
    int person = none;             ///< number among the people in the model now
};

/// What is counted when it happens.
enum class Happening : std::uint8_t {
    Diverted,
    Surged,
    TurnedAway,
    Escalated,
    LeftQueue,
    Died,
    Exchanged,
    CannotBeServed,
    TurnedAround
};

/// Hears what happens in a replication. Times never decrease.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void moved(const Move& move, Second at) = 0;
    virtual void counted(Happening what, int setting, int cohort, Second at) = 0;
    /// The units that a setting could use from now on, those of a pool that others leave among them.
    virtual void capacitySet(int setting, Units units, Second at) = 0;
    /// People in the line of a setting who need more than all that it has become so many more (`by` 1), or fewer (-1).
    virtual void unservable(int /*setting*/, int /*cohort*/, int /*by*/, Second /*at*/) { }
    /// Units of a setting that nobody is in and that are not free yet become so many more, or fewer; `cohort` is of the
    /// person who was in them.
    virtual void inTurnaround(int /*setting*/, int /*cohort*/, Units /*by*/, Second /*at*/) { }
};

} // namespace homeward::sim
