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

/// A person in the model. Aligned so that it spans two cache lines, never three.
struct alignas(32) Person {
    std::uint64_t key = 0;
    Second heldSince = 0;             ///< when the person came to the present setting
    int number = none;                ///< index among the people, reused when the person leaves
    PersonState state;
    int next = none;                  ///< the setting or outcome that comes next, once the stay is over
    int nextCohort = 0; ///< the cohort in the next setting
    int unitsWanted = 0; ///< units wanted in the next setting
    int keepsSeconds = 0;             ///< how long the units of the setting left stay held; 0 = not at all
    int queue = none;                 ///< the setting in whose queue the person is
    Calendar::EventId event = Calendar::noEvent;       ///< the end of a stay, of a delay or of waiting
    Calendar::EventId keepEnds = Calendar::noEvent;
    /// the change that moved the person, whose onward routes apply in the next setting
    int moved = none;
    int route = none;                 ///< the route drawn out of the present setting, before changes redirect it
    std::uint32_t ticket = 0;         ///< given on joining a line; lower came first; 0 = has not joined
    std::uint16_t visit = 0;          ///< how often the person has asked for the present setting
    bool divertedNext = false;        ///< the next setting is not the one asked for
    bool reserved = false;            ///< the units away are reserved ahead, not kept behind
    bool delayRuns = false; ///< a process delay is running, and a unit of the next place is sought meanwhile
    bool delayAtGrant = false; ///< a process delay begins when the next place has been granted
    bool keepsBeside = false; ///< units are kept in a third setting, beside those away (`People::keptBeside`)
};

/// A link of a doubly linked list of people: the numbers of the neighbours.
struct Link {
    int before = none;
    int behind = none;
};

/// Instead of a class: the person cannot be served, and nobody waits behind it.
inline constexpr int standsAside = -2;

/// What a person who is in a line carries.
struct QueueEntry {
    Second since = 0; ///< when the wait, or the delay for want of a unit, began
    Second waited = 0; ///< for a person with units reserved: how long it waited for them
    int exit = none; ///< the exit by which it leaves the queue, if nothing comes before
    int priorityClass = none; ///< index among the classes of the line, or `standsAside`
    int units = 0; ///< lower bound of the further units that the person takes
    Link inClass; ///< among the people of its priority class
    Link amongBlocked; ///< among the people delayed in the same setting for the same one
};

/// How a package steps down during a stay.
struct StepDown {
    Second since = 0; ///< start of the stay
    Second until = 0; ///< end of the stay
    int from = 0; ///< units at the start of the stay
    int to = 0; ///< units at its end
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
    int cohort = 0; ///< cohort of the person when they became kept beside
};

/// The store of people by number. The number and memory of a person who leaves are reused.
class People {
public:
    explicit People(int settings) : m_settings(static_cast<std::size_t>(settings)) { }

    /// Adds a person in state `Gone`. Invalidates references to all people.
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
    /// How many requests of the person for a setting are settled: it started there, was sent elsewhere or left the
    /// queue. Each request has its own stay and package.
    [[nodiscard]] std::uint16_t& requests(const Person& person, int setting)
    {
        return m_requests[offset(person.number) + static_cast<std::size_t>(setting)];
    }
    /// Settles one more request. When the 16-bit number wraps, the person gets a new key. With the old one it would
    /// repeat the same cycle of visits for ever and never leave.
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
    /// Valid while the person is in a line.
    [[nodiscard]] QueueEntry& entry(const Person& person) { return m_entries[index(person.number)]; }
    [[nodiscard]] QueueEntry& entry(int number) { return m_entries[index(number)]; }
    /// For people whose package steps down; allocated on first use.
    [[nodiscard]] StepDown& stepDown(const Person& person)
    {
        if (m_stepDowns.size() <= index(person.number))
            m_stepDowns.resize(m_people.size());
        return m_stepDowns[index(person.number)];
    }
    /// For people whose delay begins with the grant; allocated on first use.
    [[nodiscard]] DelayAtGrant& delayAtGrant(const Person& person)
    {
        if (m_delaysAtGrant.size() <= index(person.number))
            m_delaysAtGrant.resize(m_people.size());
        return m_delaysAtGrant[index(person.number)];
    }
    /// For people who keep units beside reserved ones; allocated on first use.
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
