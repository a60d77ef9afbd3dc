// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/blocking.h"
#include "core/sim/stuck.h"

namespace homeward::sim {

/// Of the delayed people without an exit from their queue, the ones who would still not fit if everyone else left.
std::vector<int> Blocking::findStuck()
{
    std::vector<Delayed> people;
    std::vector<Units> held(static_cast<std::size_t>(m_settings), 0);
    std::vector<Units> most;
    const auto hold = [&](const Person& person) {
        held[static_cast<std::size_t>(person.state.setting)] += person.state.units;
    };
    const auto stays = [](const Person& person) {
        return person.state.kind == StateKind::DelayedForPlace && person.event == Calendar::noEvent;
    };
    for (const Blocked& among : m_blocked)
        for (int number = among.people.first(); number != none; number = behind(number))
            if (const Person& person = m_people[number]; stays(person)) {
                people.push_back({number, person.state.setting, person.state.units, person.queue, person.unitsWanted});
                hold(person);
            }
    for (int setting = 0; setting < m_settings; ++setting) {
        most.push_back(m_resources[setting].mostFromSettings);
        const auto& aside = m_resources[setting].line.aside();
        for (int number = aside.first(); number != none; number = aside.behind(m_people, number))
            if (stays(m_people[number]))
                hold(m_people[number]);
    }
    leaveStuck(people, held, most);
    std::vector<int> stuck;
    for (const Delayed& person : people)
        stuck.push_back(person.number);
    return stuck;
}

} // namespace homeward::sim
