// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/delays.h"

#include <algorithm>

namespace homeward::sim {

Delays::Delays(People& people, int settings)
    : m_people(people),
      m_settings(settings),
      m_lists(static_cast<std::size_t>(settings * settings)),
      m_wanted(static_cast<std::size_t>(settings), SettingSet(settings)),
      m_onRing(static_cast<std::size_t>(settings), 0),
      m_reached(settings),
      m_toFollow(settings)
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
    if (!givesUp(m_people[person]))
        return;
    const int held = m_people[person].standing.setting;
    const int wanted = m_people[person].queue;
    List& delayed = list(held, wanted);
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
    m_wanted[static_cast<std::size_t>(held)].add(wanted);
}

void Delays::remove(int person)
{
    if (!givesUp(m_people[person]))
        return;
    const int held = m_people[person].standing.setting;
    const int wanted = m_people[person].queue;
    List& delayed = list(held, wanted);
    const Place& place = m_people.place(person);
    (place.delayedBefore == none ? delayed.first : m_people.place(place.delayedBefore).delayedBehind) =
        place.delayedBehind;
    (place.delayedBehind == none ? delayed.last : m_people.place(place.delayedBehind).delayedBefore) =
        place.delayedBefore;
    if (delayed.first == none)
        m_wanted[static_cast<std::size_t>(held)].remove(wanted);
}

bool Delays::leadsTo(int from, int to) const
{
    m_reached = m_wanted[static_cast<std::size_t>(from)];
    m_toFollow = m_reached;
    while (!m_reached.has(to)) {
        const int next = m_toFollow.takeFirst();
        if (next == none)
            return false;
        const SettingSet& wanted = m_wanted[static_cast<std::size_t>(next)];
        m_toFollow.addAllBut(wanted, m_reached);
        m_reached.addAll(wanted);
    }
    return true;
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
