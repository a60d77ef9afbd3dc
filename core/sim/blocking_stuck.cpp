// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlocks that no move resolves: who can never leave, even if everyone else did (reduction of the graph of who holds
// what and wants what; Coffman, Elphick and Shoshani, Computing Surveys 3, 1971, with exchanges besides).
#include "core/sim/blocking.h"

#include <algorithm>
#include <utility>

namespace homeward::sim {

/// Of the delayed people without an exit from their queue, the ones who would still not fit if everyone else left. A
/// person who fits in what others leave, or in that and the units of one who stays, may move, and frees its own in turn.
std::vector<int> Blocking::findStuck()
{
    std::vector<int> people;
    // People who go, and units that come free, leave nobody stuck who was not.
    if (!std::exchange(m_mayBeStuck, false))
        return people;
    std::vector<Units> held(static_cast<std::size_t>(m_settings), 0);
    const auto hold = [&](const Person& person) {
        held[static_cast<std::size_t>(person.state.setting)] += person.state.units;
    };
    const auto stays = [](const Person& person) {
        return person.state.kind == StateKind::DelayedForPlace && person.event == Calendar::noEvent;
    };
    for (const Blocked& among : m_blocked)
        for (int number = among.people.first(); number != none; number = behind(number))
            if (stays(m_people[number])) {
                people.push_back(number);
                hold(m_people[number]);
            }
    for (const Resource& there : m_resources.all()) {
        const auto& aside = there.line.aside();
        for (int number = aside.first(); number != none; number = aside.behind(m_people, number))
            if (stays(m_people[number]))
                hold(m_people[number]);
    }
    while (leaveOutMovers(people, held)) { }
    m_mayBeStuck = !people.empty();
    return people;
}

/// One pass over the people who may be stuck; whether someone may move. All are judged by the units held at the start of
/// the pass, so that their order does not matter.
bool Blocking::leaveOutMovers(std::vector<int>& people, std::vector<Units>& held) const
{
    std::vector<Units> largest(held.size(), 0); // held by one of these people
    for (const int number : people) {
        const PersonState& here = m_people[number].state;
        Units& most = largest[static_cast<std::size_t>(here.setting)];
        most = std::max<Units>(most, here.units);
    }
    const auto stuck = std::stable_partition(people.begin(), people.end(), [&](int number) {
        const Person& person = m_people[number];
        const auto wanted = static_cast<std::size_t>(person.queue);
        return person.unitsWanted > m_resources[person.queue].mostFromSettings - held[wanted] + largest[wanted];
    });
    const bool anyMoves = stuck != people.end();
    for (auto mover = stuck; mover != people.end(); ++mover) {
        const PersonState& here = m_people[*mover].state;
        held[static_cast<std::size_t>(here.setting)] -= here.units;
    }
    people.erase(stuck, people.end());
    return anyMoves;
}

} // namespace homeward::sim
