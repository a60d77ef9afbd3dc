// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace homeward::sim {

/// Delays can form a ring: A's delayed person waits for B, whose delayed person waits for A. A ring whose members
/// can all move at once moves at once. Returns whether one did.
bool Engine::exchangeRings()
{
    if (!m_ringMayForm || !ringPossible()) {
        m_ringMayForm = false;
        return false;
    }
    for (int home = 0; home < m_model.settingCount(); ++home)
        for (int wanted = 0; wanted < m_model.settingCount(); ++wanted) {
            if (delayedIn(home, wanted) == 0)
                continue;
            for (int first = room(wanted).queue.first; first != none; first = m_people[first].behind) {
                if (m_people[first].standing.setting != home)
                    continue;
                std::vector<int> path{first};
                std::vector<char> seen(m_rooms.size(), 0);
                if (!closeRing(home, path, seen))
                    continue;
                for (const int person : path)
                    admit(person, true);
                return true;
            }
        }
    m_ringMayForm = false;
    return false;
}

/// Extends a path of people, each waiting for the setting that the next one holds, until the last waits for `home`.
bool Engine::closeRing(int home, std::vector<int>& path, std::vector<char>& seen)
{
    const Person& last = m_people[path.back()];
    const int target = last.next;
    if (target == home)
        return canSwap(home, m_people[path.front()], last);
    if (seen[static_cast<std::size_t>(target)])
        return false;
    seen[static_cast<std::size_t>(target)] = 1;
    for (int wanted = 0; wanted < m_model.settingCount(); ++wanted) {
        if (delayedIn(target, wanted) == 0)
            continue;
        for (int number = room(wanted).queue.first; number != none; number = m_people[number].behind) {
            if (m_people[number].standing.setting != target || !canSwap(target, m_people[number], last))
                continue;
            path.push_back(number);
            if (closeRing(home, path, seen))
                return true;
            path.pop_back();
        }
    }
    seen[static_cast<std::size_t>(target)] = 0;
    return false;
}

/// Whether a setting can give up one person's units for another's.
bool Engine::canSwap(int setting, const Person& out, const Person& in) const
{
    return in.unitsWanted <= out.standing.units
        || room(setting).used - out.standing.units + in.unitsWanted <= roomLimit(in, setting);
}

/// Whether the delays form a ring of settings at all.
bool Engine::ringPossible() const
{
    const auto count = m_rooms.size();
    m_cleared.assign(count, 0);
    // A setting is cleared when all that its delayed people wait for is cleared; what is left lies on or leads to a ring.
    for (bool more = true; more;) {
        more = false;
        for (std::size_t held = 0; held < count; ++held) {
            if (m_cleared[held])
                continue;
            bool waits = false;
            for (std::size_t wanted = 0; wanted < count; ++wanted)
                waits = waits || (m_delayedIn[held * count + wanted] > 0 && !m_cleared[wanted]);
            if (!waits)
                m_cleared[held] = more = true;
        }
    }
    return std::ranges::find(m_cleared, 0) != m_cleared.end();
}

} // namespace homeward::sim
