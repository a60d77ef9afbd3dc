// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sim/calendar.h"
#include "core/sim/compiled.h"
#include "core/sim/delays.h"
#include "core/sim/observer.h"
#include "core/sim/people.h"
#include "core/sim/setting_set.h"
#include "core/sim/sources.h"

#include <cstdint>
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

/// Plays one random future of a compiled model and tells the observer. Keeps no statistics.
///
/// At one instant: capacity and rules change, stays end, exchanges and admissions of those waiting, arrivals.
/// Those who end a stay are tried together after all ends of the instant, longest waiting first; whoever finds
/// no room then meets the setting's rule.
class Engine {
public:
    /// The model and the observer must outlive the engine.
    Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer);

    /// Runs to the end; stops early when cancelled.
    void run(const base::CancelToken& cancel);

    [[nodiscard]] const PeopleCount& people() const { return m_count; }
    /// Arrivals, ends of stays, of delays and of waiting, and moves from one setting to another.
    [[nodiscard]] std::uint64_t events() const { return m_events; }
    /// Everyone with a standing other than gone is still in the model.
    [[nodiscard]] const std::vector<Person>& present() const { return m_people.all(); }

private:
    /// Those of one priority class, in the order in which they joined.
    struct Line {
        int priorityClass = lastClass;
        int first = none;
        int last = none;
        int smallest = 0;           ///< nobody in the line wants fewer units
    };
    struct Queue {
        std::vector<Line> lines;    ///< by class, at least one
        int waiting = 0;            ///< in no setting
        int delayed = 0;            ///< in a setting, ready
        int people = 0;             ///< these, and those who want a place reserved
    };
    struct Room {
        Units capacity = 0;
        Units used = 0;
        Units limitFromSettings = 0;   ///< of units in use once someone has come, without those of a pool
        Units limitFromOutside = 0;
        bool open = true;
        bool looksOn = false;       ///< someone may fit behind one who does not: a smaller package, or another origin
        bool inUnits = true;        ///< everyone holds one unit
        int pool = none;
        int rank = 0;               ///< in the order of service
        const RulesAt* rules = nullptr;
        Queue queue;
        std::size_t nextCapacity = 0;
        std::size_t nextRules = 0;
    };
    struct Pool {
        Units capacity = 0;
        Units used = 0;             ///< by settings above their own capacity
        std::size_t nextCapacity = 0;
    };

    // engine_start.cpp
    struct Starter {
        int person = none;
        Standing standing;
        Second since = 0;           ///< start of a stay whose package may step down
        Second until = 0;           ///< end of the stay or of the process delay
        bool queued = false;        ///< waits for a place
    };
    void startPeople();
    [[nodiscard]] Starter starterInCare(std::uint64_t key, int cohort, int setting);
    [[nodiscard]] Starter starterDelayed(std::uint64_t key, const StartDelay& row);
    [[nodiscard]] int routeOfPresent(const Person& person, const CompiledStep& step, int setting) const;
    void scalePackages(std::vector<Starter>& starters) const;
    void place(const Starter& starter);

    // engine.cpp
    void handle(const Event& event);
    [[nodiscard]] Person& endEvent(const Event& event);
    void arrive();

    // engine_moves.h
    void want(Person& person, int setting);
    [[nodiscard]] int cohortIn(const Person& person, int setting) const;
    [[nodiscard]] bool fits(const Person& person) const;
    bool tryAdmit(Person& person);
    void takeRoom(const Person& person);
    void enter(Person& person, const Standing& before, Second waited, StayDraw stay);
    [[nodiscard]] Second lengthOfStay(Person& person, const CompiledStep& step, StayDraw stay);
    void leavePlace(Person& person);
    void tell(const Person& person, const Standing& before);
    void cancelEvent(Person& person);
    void leaveModel(Person& person);

    // engine_pathway.cpp
    void endStay(Person& person);
    void endDelay(Person& person);
    void becomeReady(Person& person);
    void goOn(Person& person);
    void leaveQueue(Person& person);
    void endKeeping(Person& person);
    void stepDown(Person& person);
    void endStepDown(Person& person);
    [[nodiscard]] const CompiledRoute& wayOut(Person& person, const CompiledStep& step) const;
    [[nodiscard]] bool beginStepDown(Person& person, const CompiledStep& step, Second until);
    void scheduleStep(Person& person);
    [[nodiscard]] static int stepsOf(Second stay);
    [[nodiscard]] Second stepsDone(const Taper& taper) const;
    [[nodiscard]] static int unitsAtStep(const Taper& taper, Second step);
    [[nodiscard]] bool returnToKeptPlace(Person& person, const CompiledRoute& route);
    [[nodiscard]] const CompiledRoute& redirected(Person& person, const CompiledStep& step,
                                                  const CompiledRoute& planned) const;
    [[nodiscard]] bool drawProcessDelay(Person& person, const CompiledRoute& route);
    [[nodiscard]] double factorOf(const LeverRange& levers) const
    {
        return levers.count == 0 ? 1.0 : productOf(levers);
    }
    [[nodiscard]] double productOf(const LeverRange& levers) const;

    // engine_capacity.cpp
    void changeSetting(int setting);
    void changePool(int pool);
    void takeUnits(int setting, Units units) { changeUnits(setting, units); }
    void freeUnits(int setting, Units units)
    {
        changeUnits(setting, -units);
        if (room(setting).queue.people > 0)
            touch(setting);
        m_ringMayMove = m_ringMayMove || m_delays.onRing(setting);
    }
    /// Units in use change; in a pool, the others may use more or fewer.
    void changeUnits(int setting, Units by)
    {
        Room& here = room(setting);
        if (here.pool == none)
            here.used += by;
        else
            changePooledUnits(setting, by);
    }
    void changePooledUnits(int setting, Units by);
    void tellCapacity(int setting);
    /// Units that a setting could use: its own, and those of its pool that others leave.
    [[nodiscard]] Units capacityOf(const Room& here) const
    {
        return here.pool == none ? here.capacity : here.capacity + pooledUnits(here);
    }
    [[nodiscard]] Units pooledUnits(const Room& here) const;
    void setAdmission(int setting);
    /// How many units may be in use once the person has come.
    [[nodiscard]] Units roomLimit(const Person& person, const Room& there) const
    {
        if (there.pool != none)
            return limitUnder(ruleFor(person, there), capacityOf(there));
        return person.standing.setting == none ? there.limitFromOutside : there.limitFromSettings;
    }
    [[nodiscard]] static Units limitUnder(const CompiledRule& rule, Units capacity);
    [[nodiscard]] static const CompiledRule& ruleFor(const Person& person, const Room& there)
    {
        return person.standing.setting == none ? there.rules->fromOutside : there.rules->fromSettings;
    }

    // engine_admission.cpp
    [[nodiscard]] bool someoneMayMove() const { return m_anyDirty || m_ringMayMove || !m_ready.empty(); }
    void settle();
    bool serveQueues();
    bool serve(int setting);
    bool serveLine(int setting, Line& line, bool& stopped);
    [[nodiscard]] bool mayFit(const Room& here, int more) const;
    bool refillWaitingPlaces(int setting);
    bool admitReady();
    void applyRule(Person& person);
    void applyRule(Person& person, const CompiledRule& rule, model::FullRuleKind kind, bool fallback);
    void waitFor(Person& person, const CompiledRule& rule, bool inPlace, bool fallback);
    void divert(Person& person, int to);
    void admit(Person& person, bool exchanged = false);
    void reserve(Person& person);

    // engine_places.cpp
    void wantHours(Person& person, int setting);
    void keepPlace(Person& person);
    void giveUpAway(Person& person)
    {
        if (person.standing.away != none)
            freeAway(person);
    }
    void freeAway(Person& person);
    /// How many more units a setting gives out once the person has come: whoever returns brings its own.
    [[nodiscard]] static int moreUnits(const Person& person, int setting)
    {
        const bool returns = person.standing.setting == setting && !person.delayRuns;
        return person.unitsWanted - (returns ? person.standing.units : 0);
    }
    [[nodiscard]] bool fitsBeside(const Person& person, const Room& there) const;

    // engine_queue.cpp
    void joinQueue(Person& person, State as);
    void takeFromQueue(Person& person);
    void stand(Person& person, Queue& queue);
    void unlink(Person& person, Queue& queue);
    void layLines(int setting);
    void scheduleExit(Person& person);
    [[nodiscard]] double daysToExit(const CompiledExit& exit, double u) const;
    [[nodiscard]] int classOf(const Person& person, const RulesAt& rules) const;
    [[nodiscard]] bool someoneAhead(const Person& person, int setting) const;

    // engine_rings.cpp
    bool exchangeRings();
    bool exchangeRingFrom(int home);
    bool closeRing(int home, std::vector<int>& path, std::vector<char>& seen);
    [[nodiscard]] Units mostFor(int setting, const Person& out) const;
    [[nodiscard]] bool canSwap(int setting, const Person& out, const Person& in) const;
    void beginDelay(Person& person);

    [[nodiscard]] std::uint64_t settingKey(int setting) const
    {
        return m_model.settingKeys[static_cast<std::size_t>(setting)];
    }
    /// A draw about a setting for the `visit`-th time there.
    [[nodiscard]] double drawIn(int setting, const Person& person, Purpose purpose, int visit = 0) const
    {
        return draw(person.key, purpose, settingKey(setting), visit);
    }
    /// The place of the person's own area that is a place of the plan.
    [[nodiscard]] int ownPlace(const Person& person, int planPlace) const
    {
        return m_model.placeIn(m_model.areaOf(person.standing.cohort), planPlace);
    }
    [[nodiscard]] Room& room(int setting) { return m_rooms[static_cast<std::size_t>(setting)]; }
    [[nodiscard]] const Room& room(int setting) const { return m_rooms[static_cast<std::size_t>(setting)]; }
    void touch(int setting)
    {
        m_dirty.add(room(setting).rank);
        m_anyDirty = true;
    }
    [[nodiscard]] bool isSetting(int place) const { return place < m_settings; }
    [[nodiscard]] bool isDeath(int place) const
    {
        return !isSetting(place) && m_model.outcomeIsDeath[static_cast<std::size_t>(place - m_settings)] != 0;
    }
    [[nodiscard]] const CompiledStep& stepOf(int cohort, int setting) const
    {
        return m_steps[static_cast<std::size_t>(cohort * m_settings + setting)];
    }
    [[nodiscard]] const CompiledRoute& routeOf(const Person& person) const
    {
        return m_model.routes[static_cast<std::size_t>(person.route)];
    }
    [[nodiscard]] const CompiledSetting& setting(int number) const
    {
        return m_model.settings[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const CompiledLever* movedBy(const Person& person) const
    {
        return person.moved == none ? nullptr : &m_model.levers[static_cast<std::size_t>(person.moved)];
    }
    [[nodiscard]] const stats::Sampler& sampler(int number) const
    {
        return m_model.samplers[static_cast<std::size_t>(number)];
    }

    const Compiled& m_model;
    const CompiledStep* m_steps; ///< those of the model, as the next
    int m_settings;
    Observer& m_observer;
    StreamKeys m_keys;
    Calendar m_calendar;
    Sources m_sources;
    People m_people;
    std::vector<Room> m_rooms;
    std::vector<Pool> m_pools;
    std::vector<int> m_ready; ///< ended a stay at this instant, or must go elsewhere
    SettingSet m_dirty; ///< ranks of settings in whose queues someone may fit now
    bool m_anyDirty = false;
    Delays m_delays; ///< for want of a place
    bool m_ringMayMove = false; ///< something changed since rings were tried
    PeopleCount m_count;
    Second m_now = 0;
    std::uint64_t m_events = 0;
    std::uint32_t m_turns = 0;
    bool m_started = false;
};

} // namespace homeward::sim
