// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/observer.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// A person in the model.
struct Person {
    std::uint64_t key = 0;
    Second heldSince = 0;        ///< came to the present setting
    Second waitingSince = 0;     ///< began to wait, or to be delayed for want of a place
    Standing standing;
    int next = none;             ///< the place that comes next, once the stay is over
    Units unitsWanted = 0;       ///< there
    int queue = none;            ///< the setting in whose queue the person is
    int before = none;           ///< in the queue
    int behind = none;
    std::uint32_t ticket = 0;    ///< valid tickets of events carry this number
    bool divertedNext = false;   ///< the next setting is not the one asked for
};

/// People by number, their places used again when they leave.
class People {
public:
    explicit People(int settings) : m_settings(static_cast<std::size_t>(settings)) {}

    int add(std::uint64_t key, int cohort)
    {
        int number = none;
        if (m_free.empty()) {
            number = static_cast<int>(m_people.size());
            m_people.emplace_back();
            m_visits.resize(m_visits.size() + m_settings, 0);
        } else {
            number = m_free.back();
            m_free.pop_back();
            std::fill_n(m_visits.begin() + static_cast<std::ptrdiff_t>(offset(number)), m_settings, std::uint16_t{0});
        }
        const std::uint32_t ticket = m_people[index(number)].ticket + 1;
        m_people[index(number)] = Person{};
        m_people[index(number)].ticket = ticket;
        m_people[index(number)].key = key;
        m_people[index(number)].standing.cohort = cohort;
        return number;
    }
    void remove(int number)
    {
        ++m_people[index(number)].ticket;
        m_free.push_back(number);
    }

    Person& operator[](int number) { return m_people[index(number)]; }
    const Person& operator[](int number) const { return m_people[index(number)]; }
    /// How often the person has started in a setting.
    [[nodiscard]] std::uint16_t& visits(int number, int setting)
    {
        return m_visits[offset(number) + static_cast<std::size_t>(setting)];
    }
    /// Everyone who is in the model now.
    [[nodiscard]] const std::vector<Person>& all() const { return m_people; }

private:
    static std::size_t index(int number) { return static_cast<std::size_t>(number); }
    [[nodiscard]] std::size_t offset(int number) const { return index(number) * m_settings; }

    std::size_t m_settings;
    std::vector<Person> m_people;
    std::vector<std::uint16_t> m_visits;
    std::vector<int> m_free;
};

} // namespace homeward::sim
