// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace homeward::sim {

/// Delays can form a ring: A's delayed person waits for B, whose delayed person waits for A. A ring whose members
/// can all move at once moves at once. Returns whether one did.
bool Engine::exchangeRings()
{
    if (!m_ringMayMove)
        return false;
    m_ringMayMove = m_ringStands = false;
    for (int home = 0; home < m_model.settingCount(); ++home) {
        if (m_delayedHeld[static_cast<std::size_t>(home)] == 0 || !leadsTo(home, home))
            continue;
        m_ringStands = true;
        for (int wanted = 0; wanted < m_model.settingCount(); ++wanted)
            for (int first = nextDelayed(home, wanted, none); first != none; first = nextDelayed(home, wanted, first)) {
                std::vector<int> path{first};
                std::vector<char> seen(m_rooms.size(), 0);
                if (!closeRing(home, path, seen))
                    continue;
                for (const int person : path) {
                    m_observer.counted(Happening::Exchanged, m_people[person].next, m_people[person].standing.cohort, m_now);
                    admit(person, true);
                }
                m_ringMayMove = true;
                return true;
            }
    }
    return false;
}

/// Extends a path of people, each waiting for the setting that the next one holds, until the last waits for `home`.
bool Engine::closeRing(int home, std::vector<int>& path, std::vector<char>& seen)
{
    const Person& last = m_people[path.back()];
    const int target = last.next;
    if (target == home)
        return canSwap(home, m_people[path.front()], last);
    if (seen[static_cast<std::size_t>(target)] || !leadsTo(target, home))
        return false;
    seen[static_cast<std::size_t>(target)] = 1;
    for (int wanted = 0; wanted < m_model.settingCount(); ++wanted)
        for (int number = nextDelayed(target, wanted, none); number != none; number = nextDelayed(target, wanted, number)) {
            if (!canSwap(target, m_people[number], last))
                continue;
            path.push_back(number);
            if (closeRing(home, path, seen))
                return true;
            path.pop_back();
        }
    seen[static_cast<std::size_t>(target)] = 0;
    return false;
}

/// In the queue for `wanted`, the next person after `after` (or the first) who is delayed in `held`.
int Engine::nextDelayed(int held, int wanted, int after) const
{
    const auto& lines = room(wanted).queue.lines;
    if (m_delayedIn[static_cast<std::size_t>(held * m_model.settingCount() + wanted)] == 0)
        return none;
    std::size_t line = after == none ? 0 : static_cast<std::size_t>(m_people.place(after).line);
    int number = after == none ? lines[line].first : m_people.place(after).behind;
    for (;;) {
        for (; number != none; number = m_people.place(number).behind)
            if (m_people[number].standing.state == State::DelayedForPlace && m_people[number].standing.setting == held)
                return number;
        if (++line == lines.size())
            return none;
        number = lines[line].first;
    }
}

/// Whether a setting can give up one person's units for another's.
bool Engine::canSwap(int setting, const Person& out, const Person& in) const
{
    const Room& here = room(setting);
    return here.open && out.keepsSeconds == 0
        && (in.unitsWanted <= out.standing.units
            || here.used - out.standing.units + in.unitsWanted <= roomLimit(in, here));
}

/// Counts people delayed in one setting for another; a new one may close a ring.
void Engine::countDelayed(int held, int wanted, int by)
{
    m_delayedIn[static_cast<std::size_t>(held * m_model.settingCount() + wanted)] += by;
    m_delayedHeld[static_cast<std::size_t>(held)] += by;
    if (by > 0 && leadsTo(wanted, held))
        m_ringMayMove = true;
}

/// Whether a chain of delays leads from one setting to another: someone delayed in the first waits for a second,
/// where someone waits for a third, and so on.
bool Engine::leadsTo(int from, int to) const
{
    if (m_delayedHeld[static_cast<std::size_t>(from)] == 0)
        return false;
    m_trail.assign(1, from);
    for (std::size_t i = 0; i < m_trail.size(); ++i)
        for (int wanted = 0; wanted < m_model.settingCount(); ++wanted) {
            if (m_delayedIn[static_cast<std::size_t>(m_trail[i] * m_model.settingCount() + wanted)] == 0)
                continue;
            if (wanted == to)
                return true;
            if (m_delayedHeld[static_cast<std::size_t>(wanted)] > 0 && std::ranges::find(m_trail, wanted) == m_trail.end())
                m_trail.push_back(wanted);
        }
    return false;
}

} // namespace homeward::sim
