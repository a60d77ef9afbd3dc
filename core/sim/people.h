// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/prefetch.h"
#include "core/sim/calendar.h"
#include "core/sim/observer.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// A person in the model.
struct alignas(32) Person {   // so that it lies in two lines of the cache, never in three
    std::uint64_t key = 0;
    Second heldSince = 0;             ///< came to the present setting
    int number = none;                ///< among the people, used again when the person leaves
    Standing standing;
    int next = none;                  ///< the place that comes next, once the stay is over
    int nextCohort = 0;               ///< the cohort there
    int unitsWanted = 0;              ///< there
    int keepsSeconds = 0;             ///< how long the units left now are held; 0 = not
    int queue = none;                 ///< the setting in whose queue the person is
    Calendar::Ticket event = Calendar::noTicket;       ///< the end of a stay, of a delay or of waiting
    Calendar::Ticket keepEnds = Calendar::noTicket;
    int moved = none;                 ///< the change whose onward routes hold in the setting it leads to
    int route = none;                 ///< drawn out of the present setting, before changes
    std::uint32_t turn = 0;           ///< of joining a queue; lower came first; 0 = has not joined
    std::uint16_t visit = 0;          ///< how often it has started in the present setting
    bool divertedNext = false;        ///< the next setting is not the one asked for
    bool reserved = false;            ///< the units away are reserved ahead, not kept behind
    bool delayRuns = false;           ///< a process delay is running
};

/// A person's place in a queue.
struct Place {
    Second since = 0;                 ///< began to wait, or to be delayed for want of a place
    int exit = none;                  ///< by which it leaves the queue, if nothing comes before
    int line = none;                  ///< of the queue
    int units = 0;                    ///< no fewer more are to be given out when the person comes
    int before = none;                ///< in the line
    int behind = none;
    int delayedBefore = none;         ///< of those delayed in the same setting for the same one
    int delayedBehind = none;
};

/// How a package steps down during a stay.
struct Taper {
    Second since = 0;                 ///< start of the stay
    Second until = 0;                 ///< and its end
    int from = 0;                     ///< units at the start of the stay
    int to = 0;                       ///< and at its end
    int steps = 0;
};

/// People by number, their places used again when they leave.
class People {
public:
    explicit People(int settings) : m_settings(static_cast<std::size_t>(settings)) { }

    /// A person who is nowhere yet. People made known before may have moved in memory.
    Person& add(std::uint64_t key, int cohort)
    {
        if (m_free.empty()) {
            m_free.push_back(static_cast<int>(m_people.size()));
            m_people.emplace_back();
            m_places.emplace_back();
            m_visits.resize(m_visits.size() + m_settings, 0);
        }
        const int number = m_free.back();
        m_free.pop_back();
        std::fill_n(m_visits.begin() + static_cast<std::ptrdiff_t>(offset(number)), m_settings, std::uint16_t{0});
        Person& person = m_people[index(number)];
        person = {};
        person.key = key;
        person.number = number;
        person.standing.cohort = cohort;
        person.nextCohort = cohort;
        return person;
    }
    void remove(const Person& person) { m_free.push_back(person.number); }

    /// Has a person at hand soon.
    void prepare(int number) const
    {
        if (index(number) >= m_people.size())
            return;
        base::prefetch(m_people.data() + number);
        base::prefetch(m_visits.data() + offset(number));
    }
    Person& operator[](int number) { return m_people[index(number)]; }
    const Person& operator[](int number) const { return m_people[index(number)]; }
    /// How often the person has started in a setting.
    [[nodiscard]] std::uint16_t& visits(const Person& person, int setting)
    {
        return m_visits[offset(person.number) + static_cast<std::size_t>(setting)];
    }
    [[nodiscard]] std::uint16_t visits(const Person& person, int setting) const
    {
        return m_visits[offset(person.number) + static_cast<std::size_t>(setting)];
    }
    /// Where the person stands in its queue, while it stands in one.
    [[nodiscard]] Place& place(const Person& person) { return m_places[index(person.number)]; }
    [[nodiscard]] Place& place(int number) { return m_places[index(number)]; }
    /// Only people whose package steps down have one; made at the first use.
    [[nodiscard]] Taper& taper(const Person& person)
    {
        if (m_tapers.size() <= index(person.number))
            m_tapers.resize(m_people.size());
        return m_tapers[index(person.number)];
    }
    /// Everyone who is in the model now, and empty places whose standing is gone.
    [[nodiscard]] const std::vector<Person>& all() const { return m_people; }

private:
    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    [[nodiscard]] std::size_t offset(int number) const { return index(number) * m_settings; }

    std::size_t m_settings;
    std::vector<Person> m_people;
    std::vector<Place> m_places;
    std::vector<std::uint16_t> m_visits;
    std::vector<Taper> m_tapers;
    std::vector<int> m_free;
};

} // namespace homeward::sim
