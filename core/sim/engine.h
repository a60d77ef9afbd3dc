// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sim/arrivals.h"
#include "core/sim/calendar.h"
#include "core/sim/compiled.h"
#include "core/sim/observer.h"
#include "core/sim/people.h"

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
/// At one instant: capacity changes, ends of stay, exchanges and admissions of those waiting, arrivals.
/// Those who end a stay are tried together after all ends of the instant, longest waiting first; whoever finds
/// no room then meets the setting's rule.
class Engine {
public:
    /// The model and the observer must outlive the engine.
    Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer);

    /// Runs to the end; stops early when cancelled.
    void run(const base::CancelToken& cancel);

    [[nodiscard]] const PeopleCount& people() const { return m_count; }
    [[nodiscard]] std::uint64_t events() const { return m_events; }
    /// Everyone with a standing other than gone is still in the model.
    [[nodiscard]] const std::vector<Person>& present() const { return m_people.all(); }

private:
    struct Queue {
        int first = none;
        int last = none;
        int waiting = 0;        ///< in no setting
        int delayed = 0;        ///< in a setting
    };
    struct Room {
        Units capacity = 0;
        Units used = 0;
        std::size_t capacityStep = 0;
        Queue queue;
        bool dirty = false;     ///< someone in the queue may fit now
    };

    // engine_start.cpp
    struct Starter {
        int person = none;
        Standing standing;
        Second until = 0;       ///< end of the stay or of the process delay
        bool queued = false;    ///< waits for a place
    };
    void startPeople();
    [[nodiscard]] Starter starterInCare(std::uint64_t key, int cohort, int setting);
    [[nodiscard]] Starter starterDelayed(std::uint64_t key, const StartDelay& row);
    void scalePackages(std::vector<Starter>& starters) const;
    void place(const Starter& starter);

    // engine.cpp
    void handle(const Event& event);
    void changeCapacity(int setting);
    void arrive(int stream);
    void arriveByTimetable();
    void enter(std::uint64_t key, int cohort, int setting);
    void endStay(int person);
    void scheduleArrival(int stream);
    void becomeReady(int person);
    void leaveQueue(int person, const CompiledExit& exit);
    void leaveModel(int person);
    [[nodiscard]] int entrySetting(const CompiledStream& stream, std::uint64_t key, Second at) const;
    [[nodiscard]] const CompiledRoute* drawRoute(int person);
    [[nodiscard]] bool drawProcessDelay(int person, const CompiledRoute& route);

    // engine_admission.cpp
    void settle();
    bool serveQueues();
    bool serve(int setting);
    bool admitReady();
    void applyRule(int person);
    void applyRule(int person, const CompiledRule& rule, model::FullRuleKind kind, bool fallback);
    void waitFor(int person, const CompiledRule& rule, bool inPlace, bool fallback);
    void divert(int person, int to);
    bool refillWaitingPlaces(int setting);
    void joinQueue(int person, bool inPlace);
    void takeFromQueue(int person);
    void scheduleExit(int person);
    void want(int person, int setting);
    bool tryAdmit(int person);
    void admit(int person, bool exchanged = false);
    void release(int person);
    [[nodiscard]] bool fits(const Person& person, int setting) const;
    [[nodiscard]] Units roomLimit(const Person& person, int setting) const;
    [[nodiscard]] const CompiledRule& ruleFor(const Person& person, int setting) const;

    // engine_rings.cpp
    bool exchangeRings();
    [[nodiscard]] bool ringPossible() const;
    bool closeRing(int home, std::vector<int>& path, std::vector<char>& seen);
    [[nodiscard]] bool canSwap(int setting, const Person& out, const Person& in) const;

    void setStanding(int person, const Standing& now, bool transfer = false);
    void schedule(Second at, EventKind kind, int subject, std::uint32_t ticket = 0, int detail = 0);
    [[nodiscard]] double factorOf(const std::vector<CompiledLever>& levers, int cohort, int setting) const;
    [[nodiscard]] Room& room(int setting) { return m_rooms[static_cast<std::size_t>(setting)]; }
    [[nodiscard]] const Room& room(int setting) const { return m_rooms[static_cast<std::size_t>(setting)]; }
    [[nodiscard]] int& delayedIn(int held, int wanted)
    {
        return m_delayedIn[static_cast<std::size_t>(held * m_model.settingCount() + wanted)];
    }

    const Compiled& m_model;
    Observer& m_observer;
    StreamKeys m_keys;
    Calendar m_calendar;
    People m_people;
    std::vector<Room> m_rooms;
    std::vector<Arrivals> m_arrivals;           ///< entering streams, then added ones
    std::vector<Arrivals::Arrival> m_nextArrival;
    std::size_t m_nextScheduled = 0;
    std::vector<int> m_ready;                   ///< ended a stay at this instant, or must go elsewhere
    std::vector<int> m_delayedIn;               ///< [held][wanted] people delayed for want of a place
    bool m_ringMayForm = true;                  ///< someone was delayed, or hours became free, since rings were sought
    mutable std::vector<char> m_cleared;        ///< scratch of `ringPossible`
    PeopleCount m_count;
    Second m_now = 0;
    std::uint64_t m_events = 0;
    bool m_started = false;
};

} // namespace homeward::sim
