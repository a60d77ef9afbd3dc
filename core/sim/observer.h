// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <cstdint>

namespace homeward::sim {

/// The states of a person, one at a time (model: results).
enum class StateKind : std::uint8_t { Gone, InCare, ProcessDelay, DelayedForPlace, Waiting };

/// The state of a person at a moment, and the units it holds.
struct PersonState {
    StateKind kind = StateKind::Gone;
    bool askedFor = true;          ///< the pathway led to this setting; false after a diversion
    std::int16_t reason = none; ///< the reason of a process delay
    int cohort = 0;
    int setting = none;            ///< where the person is; none when waiting
    int wanted = none;             ///< place of the next step, when delayed or waiting
    int units = 0;                 ///< held there
    int away = none;               ///< a second setting in which units are held: a place kept, or reserved ahead
    int unitsAway = 0;

    friend bool operator==(const PersonState&, const PersonState&) = default;
};

/// The state of a person before it enters.
inline constexpr PersonState outside{};

/// A change of a person's state. Valid during the call only.
struct Move {
    const PersonState& before;        ///< `Gone` when the person enters
    const PersonState& now;           ///< `Gone` when the person leaves the model
    Second heldSince = 0;          ///< when the person came to the setting of `before`
    Second waited = 0;             ///< if a stay starts: the wait, or delay for want of a place, before it
    bool leaves = false;           ///< the stay in the setting of `before` is over
    bool starts = false;           ///< a stay in the setting of `now` begins
    bool initial = false;          ///< the person is one of the first day
    int person = none;             ///< number among the people in the model now
    int outcome = none;            ///< where a person ends who leaves the model; none = was turned away
};

/// Events that are counted, one at a time.
enum class CountedEvent : std::uint8_t {
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

/// Receives what happens in a replication (observer pattern). Times never decrease.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void moved(const Move& move, Second at) = 0;
    virtual void counted(CountedEvent what, int setting, int cohort, Second at) = 0;
    /// The units that a setting can use from now on, including what other settings leave of its pool.
    virtual void capacitySet(int setting, Units units, Second at) = 0;
    /// The number of people in the line of a setting who cannot be served changes by 1 or -1.
    virtual void unservable(int /*setting*/, int /*cohort*/, int /*by*/, Second /*at*/) { }
    /// The units of a setting that are kept for people who have units reserved elsewhere (which is `PersonState::away`)
    /// change by `by`.
    virtual void keptBeside(int /*setting*/, int /*cohort*/, Units /*by*/, Second /*at*/) { }
    /// The units of a setting in turnaround (empty, and not free yet) change by `by`; `cohort` is of the person who was
    /// in them.
    virtual void inTurnaround(int /*setting*/, int /*cohort*/, Units /*by*/, Second /*at*/) { }
};

} // namespace homeward::sim
