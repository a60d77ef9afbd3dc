// SPDX-License-Identifier: GPL-3.0-or-later
// Deadlocks that no series of moves resolves.
#include "core/sim/blocking.h"
#include "core/sim/stuck.h"

#include <utility>

namespace homeward::sim {

std::vector<int> Blocking::findStuck()
{
    // Nobody becomes stuck because someone leaves or units come free.
    if (!std::exchange(m_mayBeStuck, false))
        return {};
    std::vector<Units> held(static_cast<std::size_t>(m_settings), 0);
    const auto hold = [&](const Person& person) {
        held[static_cast<std::size_t>(person.state.setting)] += person.state.units;
    };
    // A person with an event to come may still leave the queue by an exit.
    const auto stays = [](const Person& person) {
        return person.state.kind == StateKind::DelayedForPlace && person.event == Calendar::noEvent;
    };
    std::vector<Delayed> people;
    for (const Blocked& among : m_blocked)
        for (int number = among.people.first(); number != none; number = behind(number))
            if (const Person& person = m_people[number]; stays(person)) {
                people.push_back({number, person.state.setting, person.state.units, person.queue, person.unitsWanted});
                hold(person);
            }
    std::vector<Units> most;
    for (const Resource& there : m_resources.all()) {
        const auto& aside = there.line.aside();
        for (int number = aside.first(); number != none; number = aside.behind(m_people, number))
            if (stays(m_people[number]))
                hold(m_people[number]);
        most.push_back(there.mostFromSettings);
    }
    leaveStuck(people, held, most);
    m_mayBeStuck = !people.empty();
    std::vector<int> stuck;
    for (const Delayed& person : people)
        stuck.push_back(person.number);
    return stuck;
}

} // namespace homeward::sim
