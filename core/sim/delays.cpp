// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/delays.h"

#include <algorithm>

namespace homeward::sim {

Delays::Delays(People& people, int settings)
    : m_people(people), m_settings(settings), m_lists(static_cast<std::size_t>(settings * settings))
    , m_count(static_cast<std::size_t>(settings), 0), m_onRing(static_cast<std::size_t>(settings), 0)
{
}

bool Delays::comesLater(int person, int other) const
{
    const int line = m_people.place(person).line;
    const int otherLine = m_people.place(other).line;
    return line != otherLine ? line > otherLine : m_people[person].turn > m_people[other].turn;
}

void Delays::add(int person)
{
    const int held = m_people[person].standing.setting;
    List& delayed = list(held, m_people[person].queue);
    const int units = m_people[person].unitsWanted;
    delayed.smallest = delayed.first == none ? units : std::min(delayed.smallest, units);
    Place& place = m_people.place(person);
    place.delayedBefore = delayed.last;
    while (place.delayedBefore != none && comesLater(place.delayedBefore, person))
        place.delayedBefore = m_people.place(place.delayedBefore).delayedBefore;
    int& link = place.delayedBefore == none ? delayed.first : m_people.place(place.delayedBefore).delayedBehind;
    place.delayedBehind = link;
    link = person;
    (place.delayedBehind == none ? delayed.last : m_people.place(place.delayedBehind).delayedBefore) = person;
    ++m_count[static_cast<std::size_t>(held)];
}

void Delays::remove(int person)
{
    const int held = m_people[person].standing.setting;
    List& delayed = list(held, m_people[person].queue);
    const Place& place = m_people.place(person);
    (place.delayedBefore == none ? delayed.first : m_people.place(place.delayedBefore).delayedBehind) = place.delayedBehind;
    (place.delayedBehind == none ? delayed.last : m_people.place(place.delayedBehind).delayedBefore) = place.delayedBefore;
    --m_count[static_cast<std::size_t>(held)];
}

bool Delays::leadsTo(int from, int to) const
{
    if (m_count[static_cast<std::size_t>(from)] == 0)
        return false;
    m_trail.assign(1, from);
    for (std::size_t i = 0; i < m_trail.size(); ++i)
        for (int wanted = 0; wanted < m_settings; ++wanted) {
            if (first(m_trail[i], wanted) == none)
                continue;
            if (wanted == to)
                return true;
            if (m_count[static_cast<std::size_t>(wanted)] > 0 && std::ranges::find(m_trail, wanted) == m_trail.end())
                m_trail.push_back(wanted);
        }
    return false;
}

void Delays::findRings()
{
    m_ringStands = false;
    for (int setting = 0; setting < m_settings; ++setting) {
        const bool on = leadsTo(setting, setting);
        m_onRing[static_cast<std::size_t>(setting)] = on;
        m_ringStands = m_ringStands || on;
    }
}

} // namespace homeward::sim
