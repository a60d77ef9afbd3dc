// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/sim/calendar.h"
#include "core/sim/observer.h"
#include "core/stats/random.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// A person in the model. Aligned so that it lies in two lines of the cache, never in three.
struct alignas(32) Person {
    std::uint64_t key = 0;
    Second heldSince = 0;             ///< came to the present setting
    int number = none;                ///< among the people, used again when the person leaves
    PersonState state;
    int next = none;                  ///< the setting or outcome that comes next, once the stay is over
    int nextCohort = 0;               ///< the cohort there
    int unitsWanted = 0;              ///< there
    int keepsSeconds = 0;             ///< how long the units of the setting left stay held; 0 = not
    int queue = none;                 ///< the setting in whose queue the person is
    Calendar::EventId event = Calendar::noEvent;       ///< the end of a stay, of a delay or of waiting
    Calendar::EventId keepEnds = Calendar::noEvent;
    int moved = none;                 ///< the change whose onward routes hold in the setting it leads to
    int route = none;                 ///< out of the present setting, as drawn, before changes redirect it
    std::uint32_t ticket = 0;         ///< of joining a line; lower came first; 0 = has not joined
    std::uint16_t visit = 0;          ///< how often it has asked for the present setting
    bool divertedNext = false;        ///< the next setting is not the one asked for
    bool reserved = false;            ///< the units away are reserved ahead, not kept behind
    bool delayRuns = false; ///< a process delay is running, and a unit of the next place is sought meanwhile
    bool delayAtGrant = false; ///< a process delay begins when the next place has been granted
    bool keepsBeside = false; ///< units are kept in a third setting, beside those away (`People::keptBeside`)
};

/// A place in a list of people: the numbers of its neighbours.
struct Link {
    int before = none;
    int behind = none;
};

/// In place of a class: the person cannot be served, and nobody waits behind it.
inline constexpr int standsAside = -2;

/// What a person who is in a line carries.
struct QueueEntry {
    Second since = 0; ///< began to wait, or to be delayed for want of a unit
    Second waited = 0; ///< of a person with units reserved: until these were granted
    int exit = none; ///< the exit by which it leaves the queue, if nothing comes before
    int priorityClass = none; ///< its place among the classes of the line, or `standsAside`
    int units = 0; ///< a lower bound of the further units that the person takes
    Link inClass; ///< among the people of its priority class
    Link amongBlocked; ///< among the people delayed in the same setting for the same one
};

/// How a package steps down during a stay.
struct StepDown {
    Second since = 0; ///< start of the stay
    Second until = 0; ///< and its end
    int from = 0; ///< units at the start of the stay
    int to = 0; ///< and at its end
    int steps = 0;
};

/// A process delay that begins when the next place has been granted.
struct DelayAtGrant {
    Second length = 0;
    std::int16_t reason = none;
};

/// Units kept for a person who has units reserved in yet another setting.
struct KeptBeside {
    int setting = none;
    int units = 0;
    int cohort = 0; ///< of the person when they were put beside
};

/// The store of people: by number, whose memory is used again when they leave.
class People {
public:
    explicit People(int settings) : m_settings(static_cast<std::size_t>(settings)) { }

    /// A new person in state `Gone`. References to other people are invalid after it.
    Person& add(std::uint64_t key, int cohort)
    {
        if (m_free.empty()) {
            m_free.push_back(static_cast<int>(m_people.size()));
            m_people.emplace_back();
            m_entries.emplace_back();
            m_requests.resize(m_requests.size() + m_settings, 0);
        }
        const int number = m_free.back();
        m_free.pop_back();
        std::fill_n(m_requests.begin() + static_cast<std::ptrdiff_t>(offset(number)), m_settings, std::uint16_t{0});
        Person& person = m_people[index(number)];
        person = {};
        person.key = key;
        person.number = number;
        person.state.cohort = cohort;
        person.nextCohort = cohort;
        return person;
    }
    void remove(const Person& person) { m_free.push_back(person.number); }

    /// Prefetches a person whose event is due soon.
    void prefetch(int number) const
    {
        if (index(number) >= m_people.size())
            return;
        base::prefetch(m_people.data() + number);
        base::prefetch(m_requests.data() + offset(number));
    }
    Person& operator[](int number) { return m_people[index(number)]; }
    const Person& operator[](int number) const { return m_people[index(number)]; }
    /// How many requests of the person for a setting are settled: it started there, was sent elsewhere or left the queue.
    /// Each request has its own stay and package.
    [[nodiscard]] std::uint16_t& requests(const Person& person, int setting)
    {
        return m_requests[offset(person.number) + static_cast<std::size_t>(setting)];
    }
    /// Settles one more. Where the number begins anew the person gets other luck: it would live the same round of visits
    /// again and again, and never leave.
    std::uint16_t settleRequest(Person& person, int setting)
    {
        const std::uint16_t number = ++requests(person, setting);
        if (number == 0)
            person.key = stats::keyed(person.key, std::uint64_t{1} << 16U);
        return number;
    }
    [[nodiscard]] std::uint16_t requests(const Person& person, int setting) const
    {
        return m_requests[offset(person.number) + static_cast<std::size_t>(setting)];
    }
    /// Holds while the person is in a line.
    [[nodiscard]] QueueEntry& entry(const Person& person) { return m_entries[index(person.number)]; }
    [[nodiscard]] QueueEntry& entry(int number) { return m_entries[index(number)]; }
    /// For people whose package steps down; made at the first use.
    [[nodiscard]] StepDown& stepDown(const Person& person)
    {
        if (m_stepDowns.size() <= index(person.number))
            m_stepDowns.resize(m_people.size());
        return m_stepDowns[index(person.number)];
    }
    /// For people whose delay begins with the grant; made at the first use.
    [[nodiscard]] DelayAtGrant& delayAtGrant(const Person& person)
    {
        if (m_delaysAtGrant.size() <= index(person.number))
            m_delaysAtGrant.resize(m_people.size());
        return m_delaysAtGrant[index(person.number)];
    }
    /// For people who keep units beside reserved ones; made at the first use.
    [[nodiscard]] KeptBeside& keptBeside(const Person& person)
    {
        if (m_keptBeside.size() <= index(person.number))
            m_keptBeside.resize(m_people.size());
        return m_keptBeside[index(person.number)];
    }
    /// Everyone in the model now; unused numbers are in state `Gone`.
    [[nodiscard]] const std::vector<Person>& all() const { return m_people; }

private:
    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    [[nodiscard]] std::size_t offset(int number) const { return index(number) * m_settings; }

    std::size_t m_settings;
    std::vector<Person> m_people;
    std::vector<QueueEntry> m_entries;
    std::vector<std::uint16_t> m_requests;
    std::vector<StepDown> m_stepDowns;
    std::vector<DelayAtGrant> m_delaysAtGrant;
    std::vector<KeptBeside> m_keptBeside;
    std::vector<int> m_free;
};

} // namespace homeward::sim
