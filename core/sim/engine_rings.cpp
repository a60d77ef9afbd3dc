// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <limits>

namespace homeward::sim {

/// Delays can form a ring: A's delayed person waits for B, whose delayed person waits for A. A ring whose members
/// can all move at once moves at once. Returns whether one did.
bool Engine::exchangeRings()
{
    m_ringMayMove = false;
    m_delays.findRings();
    if (!m_delays.ringStands())
        return false;
    for (const int home : m_model.serviceOrder)
        if (m_delays.onRing(home) && exchangeRingFrom(home)) {
            m_ringMayMove = true;
            return true;
        }
    return false;
}

/// The first ring that can move of those that begin with someone delayed in a setting.
bool Engine::exchangeRingFrom(int home)
{
    std::vector<int> path;
    std::vector<char> seen(m_rooms.size(), 0);
    for (const int wanted : m_model.serviceOrder) {
        if (wanted != home && !m_delays.leadsTo(wanted, home))
            continue;
        const Person* failed = nullptr;
        for (int first = m_delays.first(home, wanted); first != none; first = m_delays.next(first)) {
            const Person& person = m_people[first];
            // Whoever wants more, or gives up less, than someone who could not move cannot either.
            if (failed != nullptr && person.unitsWanted >= failed->unitsWanted
                && person.standing.units <= failed->standing.units)
                continue;
            path.assign(1, first);
            if (closeRing(home, path, seen)) {
                for (const int member : path) {
                    Person& moving = m_people[member];
                    m_observer.counted(Happening::Exchanged, moving.next, moving.standing.cohort, m_now);
                    admit(moving, true);
                }
                return true;
            }
            failed = &person;
        }
    }
    return false;
}

/// Extends a path of people, each waiting for the setting that the next one holds, until the last waits for `home`.
bool Engine::closeRing(int home, std::vector<int>& path, std::vector<char>& seen)
{
    const Person& first = m_people[path.front()];
    const Person& last = m_people[path.back()];
    const int target = last.next;
    if (target == home)
        return canSwap(home, first, last);
    seen[static_cast<std::size_t>(target)] = 1;
    for (const int wanted : m_model.serviceOrder) {
        const bool closes = wanted == home;
        // None of them fits in when the first goes, or none leads home.
        if (closes ? m_delays.smallest(target, home) > mostFor(home, first)
                   : seen[static_cast<std::size_t>(wanted)] || !m_delays.leadsTo(wanted, home))
            continue;
        int smallest = std::numeric_limits<int>::max();
        for (int number = m_delays.first(target, wanted); number != none; number = m_delays.next(number)) {
            smallest = std::min(smallest, m_people[number].unitsWanted);
            if (!canSwap(target, m_people[number], last))
                continue;
            path.push_back(number);
            if (closeRing(home, path, seen))
                return true;
            path.pop_back();
        }
        m_delays.setSmallest(target, wanted, smallest);
    }
    seen[static_cast<std::size_t>(target)] = 0;
    return false;
}

/// The most units that someone delayed elsewhere can have in a setting when a person leaves it for good.
Units Engine::mostFor(int setting, const Person& out) const
{
    const Room& here = room(setting);
    const Units free = std::max<Units>(0, roomLimit(out, here) - here.used);
    return here.open ? out.standing.units + free : none;
}

/// Whether a setting can give up one person's units for another's.
bool Engine::canSwap(int setting, const Person& out, const Person& in) const
{
    return in.unitsWanted <= mostFor(setting, out);
}

/// Someone is delayed for want of a place from now on; that may close a ring.
void Engine::beginDelay(Person& person)
{
    m_delays.add(person.number);
    m_ringMayMove = m_ringMayMove || m_delays.leadsTo(person.queue, person.standing.setting);
}

} // namespace homeward::sim
