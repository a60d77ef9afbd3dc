// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sim/blocking.h"
#include "core/sim/calendar.h"
#include "core/sim/compiled.h"
#include "core/sim/observer.h"
#include "core/sim/pending.h"
#include "core/sim/people.h"
#include "core/sim/ready_list.h"
#include "core/sim/resources.h"
#include "core/sim/sources.h"
#include "core/sim/stays.h"
#include "core/sim/turnarounds.h"

#include <cstdint>
#include <limits>
#include <unordered_set>
#include <vector>

namespace homeward::sim {

/// Who entered and left in a replication, counted by the engine on its own.
struct PeopleCount {
    std::int64_t initial = 0;
    std::int64_t entered = 0;
    std::int64_t left = 0;
    std::int64_t still = 0;

    [[nodiscard]] bool conserved() const { return initial + entered == left + still; }
};

/// Simulates one replication of a compiled model and reports to an observer. Keeps no statistics.
///
/// The order within an instant: capacity and rules change; stays end; exchanges and admissions from the lines;
/// arrivals. People who end a stay become ready. They are tried together after all ends of the instant, and a person
/// who finds no room then meets the rule of the setting.
///
/// The engine is the loop and the moves of one person: `engine.cpp` (what happens when), `engine_pathway.cpp` (a stay
/// or delay ends: where next), `engine_admission.cpp` (into a setting and out of it), `engine_waiting.cpp` (there is no
/// room: the rule and the line), `engine_service.cpp` (who moves when units come free), `engine_start.cpp` (the first
/// day). `Resources` and its `WaitingLine`s own units, `Blocking` owns delays for want of a unit, `Stays` owns lengths
/// of stay and packages.
class Engine {
public:
    /// The model and the observer must outlive the engine. Stops early when cancelled.
    Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer,
           base::CancelToken cancel = {});

    /// Runs to the end, or until cancelled.
    void run();

    [[nodiscard]] const PeopleCount& people() const { return m_count; }
    /// Counts arrivals, ends of stays, delays and waits, and moves from one setting to another.
    [[nodiscard]] std::uint64_t events() const { return m_events; }
    /// Everyone in a state other than `Gone` is still in the model.
    [[nodiscard]] const std::vector<Person>& present() const { return m_people.all(); }

private:
    // engine.cpp: the loop
    void handle(const Event& event);
    [[nodiscard]] Person& endEvent(const Event& event);
    void arrive();
    void changeSetting(int setting);
    void rearrangeLine(int setting);
    void changePool(int pool);
    void endTurnaround(const Turnaround& turnaround);
    [[nodiscard]] bool someoneMayMove() const
    {
        return m_pending.anyLine() || m_pending.anyDeadlock() || !m_ready.empty();
    }
    void settle();
    /// Plays all that happens up to and at a moment, or until cancelled.
    void play(Second last);

    // engine_service.cpp: who moves at an instant
    bool serveLines();
    bool serveLine(int setting);
    bool serveClass(int setting, PriorityClass& priority);
    bool serveOvertaking(int setting, PriorityClass& priority);
    bool fillWaitingPlaces(int setting);
    void waitOutside(Person& person);
    bool admitReady();
    bool exchange();
    bool delayExchange(const std::vector<int>& members);
    bool setStuckAside();

    // engine_pathway.cpp: a stay, delay or wait ends
    void endStay(Person& person);
    void endDelay(Person& person);
    void giveUpWaiting(Person& person);
    void endKeeping(Person& person);
    void stepDown(Person& person);
    void holdFewerUnits(Person& person, int units);
    [[nodiscard]] const CompiledRoute& routeNow(Person& person, const CompiledStep& step) const;
    [[nodiscard]] const CompiledRoute& redirected(Person& person, const CompiledStep& step,
                                                  const CompiledRoute& planned) const;
    [[nodiscard]] bool returnToKeptUnit(Person& person, const CompiledRoute& route);
    struct DrawnDelay {
        const CompiledDelay* delay = nullptr; ///< null = none
        Second length = 0;
    };
    [[nodiscard]] DrawnDelay drawDelay(const Person& person, const CompiledStep& step,
                                       const CompiledRoute& route) const;
    [[nodiscard]] bool beginDelay(Person& person, const CompiledStep& step, const CompiledRoute& route);
    void beginDelay(Person& person, const CompiledRoute& route, const DrawnDelay& drawn);
    void delayAtGrant(Person& person, const DrawnDelay& drawn);
    void moveOn(Person& person);
    void makeReady(Person& person);

    // engine_admission.cpp: into a setting, and out of a setting or the model
    /// Sets where the person goes next, and how many units it needs there.
    void want(Person& person, int setting)
    {
        person.next = setting;
        person.divertedNext = false;
        person.unitsWanted = m_resources[setting].inUnits ? static_cast<int>(oneUnit)
                                                          : m_stays.package(person, cohortIn(person, setting), setting);
    }
    /// The cohort of the route taken, or the present cohort where the new one has no stay in the setting.
    [[nodiscard]] int cohortIn(const Person& person, int setting) const
    {
        const int present = person.state.cohort;
        if (person.nextCohort == present)
            return present;
        return stepOf(person.nextCohort, setting).stay != none ? person.nextCohort : present;
    }
    bool tryAdmit(Person& person)
    {
        if (!m_resources.fits(person))
            return false;
        admitOrReserve(person);
        return true;
    }
    void admitOrReserve(Person& person)
    {
        if (person.delayRuns)
            reserve(person);
        else if (person.delayAtGrant)
            grant(person);
        else
            admit(person);
    }
    void admit(Person& person, bool exchanged = false);
    void reserve(Person& person);
    void grant(Person& person);
    void hold(Person& person);
    /// Takes the units wanted in the next setting, which may be more than it has (a surge).
    void takeUnits(const Person& person)
    {
        m_resources.take(person.next, person.unitsWanted);
        if (m_resources.overCapacity(person.next))
            m_observer.counted(CountedEvent::Surged, person.next, person.state.cohort, now());
    }
    void enter(Person& person, const PersonState& before, Second waited, StayDraw stay);
    /// Leaves the present setting, whose units become free or are kept; the caller reports the change of state.
    /// `handsOver`: the next person takes the units at once, without a turnaround.
    void leaveSetting(Person& person, bool handsOver = false)
    {
        PersonState& here = person.state;
        if (here.setting == none)
            return;
        if (person.keepsSeconds > 0)
            keepUnit(person);
        else
            release(person, here.setting, here.units, handsOver);
        here.setting = none;
        here.units = 0;
    }
    void keepUnit(Person& person);
    /// Frees the units that the person holds elsewhere, if any.
    void freeAway(Person& person)
    {
        if (person.state.away != none)
            freeUnitsAway(person, false);
        if (person.keepsBeside)
            freeBeside(person);
    }
    void putBeside(Person& person);
    void takeFromBeside(Person& person);
    void freeBeside(Person& person);
    void cancelKeepEnds(Person& person);
    void freeUnitsAway(Person& person, bool handsOver);
    /// Gives back units that the person has used: at once, or after their turnaround. A person who is replaced on the
    /// first day hands them over without one.
    void release(const Person& person, int setting, int units, bool handsOver)
    {
        if (m_resources[setting].turnsAround && !handsOver && m_started)
            turnAround(person, setting, units);
        else
            m_resources.free(setting, units);
    }
    void turnAround(const Person& person, int setting, int units);
    void leaveModel(Person& person);
    /// Reports a change of state in which no stay begins.
    void tell(const Person& person, const PersonState& before)
    {
        const bool leaves = before.setting != none && person.state.setting == none;
        const bool initial = before.kind == StateKind::Gone && !m_started;
        const bool gone = person.state.kind == StateKind::Gone;
        const int outcome = gone && person.next != none && !isSetting(person.next) ? person.next : none;
        m_observer.moved({before, person.state, person.heldSince, 0, leaves, false, initial, person.number, outcome},
                         now());
    }
    void cancelEvent(Person& person)
    {
        if (person.event != Calendar::noEvent)
            m_calendar.cancel(person.event);
        person.event = Calendar::noEvent;
    }

    // engine_waiting.cpp: the rule of a full setting, and its line
    void applyRule(Person& person);
    void applyRule(Person& person, const CompiledRule& rule, model::FullRuleKind kind, bool fallback);
    void awaitOpening(Person& person);
    void endAwaiting(int setting);
    void waitUnder(Person& person, const CompiledRule& rule, bool inPlace, bool fallback);
    void divert(Person& person, int to);
    void joinLine(Person& person, StateKind as);
    void leaveLine(Person& person);
    /// Sets a person in a line aside who cannot be served, or takes one back who can be again.
    void sortAside(Person& person)
    {
        if (m_resources.cannotServe(person) != WaitingLine::standsAside(m_people, person))
            changeSide(person);
    }
    void changeSide(Person& person);
    void noteTakenBack(const Person& person);
    [[nodiscard]] bool wasTakenBackNow(const Person& person) const;
    void sortLine(int setting);
    void sortLines();
    void noteHolderAside(const Person& person, int by);
    void scheduleExit(Person& person);
    [[nodiscard]] double daysToExit(const CompiledExit& exit, double u, Second from) const;

    // engine_start.cpp: the first day
    struct Starter {
        int person = none;
        PersonState state;
        Second until = 0; ///< end of the stay or of the process delay
        bool queued = false; ///< waits for a unit
        bool granted = false; ///< the next place is held already
        bool reserves = false; ///< the next place is sought while the process delay runs
        bool stepsDown = false;
    };
    void beginFirstDay();
    void removeReplaced();
    [[nodiscard]] bool isReplaced(const PersonState& state) const;
    [[nodiscard]] bool isGiven(int area, int setting) const;
    void startPeople();
    [[nodiscard]] Starter starterInCare(std::uint64_t key, int cohort, int setting);
    [[nodiscard]] Starter starterDelayed(std::uint64_t key, const StartDelay& row);
    [[nodiscard]] Second residualDelay(const Person& person, const StartDelay& row) const;
    [[nodiscard]] int routeOfPresent(const Person& person, const CompiledStep& step, int setting) const;
    void scalePackages(std::vector<Starter>& starters);
    void scale(Starter& starter, Units to);
    [[nodiscard]] Units unitsHeld(int area, int setting) const;
    void put(const Starter& starter);
    void seekAhead(Person& person);
    void putInLine(std::uint64_t key, const StartWait& row);

    [[nodiscard]] Second now() const { return m_calendar.now(); }
    [[nodiscard]] bool isSetting(int place) const { return m_model.isSetting(place); }
    [[nodiscard]] const CompiledStep& stepOf(int cohort, int setting) const { return m_model.step(cohort, setting); }
    [[nodiscard]] const CompiledRoute& routeAt(int number) const
    {
        return m_model.routes[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const stats::Sampler& sampler(int number) const
    {
        return m_model.samplers[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const CompiledSetting& planOf(int setting) const
    {
        return m_model.settings[static_cast<std::size_t>(setting)];
    }
    /// The number, in this model, of a place of the plan for the person's area.
    [[nodiscard]] int ownPlace(const Person& person, int planPlace) const
    {
        return m_model.placeIn(m_model.areaOf(person.state.cohort), planPlace);
    }
    /// A draw of the person about its `visit`-th time in a setting.
    [[nodiscard]] double drawIn(int setting, const Person& person, Purpose purpose, int visit = 0) const
    {
        return draw(person.key, purpose, m_model.settingKeys[static_cast<std::size_t>(setting)], visit);
    }

    const Compiled& m_model;
    Observer& m_observer;
    base::CancelToken m_cancel;
    StreamKeys m_keys;
    Calendar m_calendar;
    Sources m_sources;
    People m_people;
    Pending m_pending;
    Resources m_resources;
    Blocking m_blocking;
    Stays m_stays;
    Turnarounds m_turnarounds;
    ReadyList m_ready;
    std::uint32_t m_lastTicket = 0; ///< the last ticket given to a person who joined a line
    std::vector<int>
        m_awaitOpening; ///< numbers of people whose reserved place is in a setting that takes nobody in today
    int m_holdersAside = 0; ///< people who stand aside and hold units in another setting
    bool m_someoneStuck = false; ///< someone may stand aside for a deadlock that no move resolved
    Second m_takenBackAt = std::numeric_limits<Second>::min();
    std::unordered_set<int> m_takenBack; ///< numbers of the people taken back at that moment
    PeopleCount m_count;
    std::uint64_t m_events = 0;
    bool m_started = false;
};

} // namespace homeward::sim
