// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/blocking.h"

#include <algorithm>
#include <limits>

namespace homeward::sim {

Blocking::Blocking(const Compiled& model, People& people, Resources& resources, Pending& pending)
    : m_model(model),
      m_people(people),
      m_resources(resources),
      m_pending(pending),
      m_settings(model.settingCount()),
      m_blocked(static_cast<std::size_t>(m_settings * m_settings)),
      m_wanted(static_cast<std::size_t>(m_settings), SettingSet(m_settings)),
      m_reached(m_settings),
      m_toFollow(m_settings)
{
}

bool Blocking::isServedAfter(int person, int other) const
{
    const int mine = m_people.entry(person).priorityClass;
    const int theirs = m_people.entry(other).priorityClass;
    return mine != theirs ? mine > theirs : m_people[person].ticket > m_people[other].ticket;
}

void Blocking::add(const Person& person)
{
    insert(person);
    m_pending.tryDeadlocks(leadsTo(person.queue, person.state.setting));
}

void Blocking::insert(const Person& person)
{
    m_mayBeStuck = true;
    if (!mayExchange(person))
        return;
    const int held = person.state.setting;
    Blocked& among = blocked(held, person.queue);
    const Units holds = person.state.units;
    among.fewestUnits = among.people.empty() ? person.unitsWanted : std::min(among.fewestUnits, person.unitsWanted);
    among.mostHeld = among.people.empty() ? holds : std::max(among.mostHeld, holds);
    int before = among.people.last();
    while (before != none && isServedAfter(before, person.number))
        before = among.people.before(m_people, before);
    among.people.insertBehind(m_people, before, person.number);
    m_wanted[static_cast<std::size_t>(held)].add(person.queue);
}

void Blocking::remove(const Person& person)
{
    if (!mayExchange(person))
        return;
    const int held = person.state.setting;
    Blocked& among = blocked(held, person.queue);
    among.people.remove(m_people, person.number);
    if (among.people.empty())
        m_wanted[static_cast<std::size_t>(held)].remove(person.queue);
}

bool Blocking::leadsTo(int from, int to) const
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

void Blocking::findDeadlocks()
{
    m_deadlockStands = false;
    for (int setting = 0; setting < m_settings; ++setting) {
        const bool in = leadsTo(setting, setting);
        m_resources[setting].inDeadlock = in;
        m_deadlockStands = m_deadlockStands || in;
    }
}

std::vector<int> Blocking::findExchange()
{
    findDeadlocks();
    for (const int home : m_model.serviceOrder) {
        if (!m_resources[home].inDeadlock)
            continue;
        Search search{home, {}, std::vector<char>(static_cast<std::size_t>(m_settings), 0)};
        if (startsAt(home, search))
            return search.path;
    }
    return {};
}

/// Whether a ring of people who can all move begins with someone delayed in a setting.
bool Blocking::startsAt(int home, Search& search)
{
    for (const int wanted : m_model.serviceOrder) {
        if (wanted != home && !leadsTo(wanted, home))
            continue;
        const Person* failed = nullptr;
        for (int first = blocked(home, wanted).people.first(); first != none; first = behind(first)) {
            const Person& person = m_people[first];
            // A person who wants no fewer units, and gives up no more, than one who could not move cannot move either.
            const bool hopeless = failed != nullptr && person.unitsWanted >= failed->unitsWanted
                && person.state.units <= failed->state.units;
            if (hopeless)
                continue;
            search.path.assign(1, first);
            if (extends(search))
                return true;
            failed = &person;
        }
    }
    return false;
}

/// Extends the path until its last person waits for the setting where it began, and fits there.
bool Blocking::extends(Search& search)
{
    const Person& first = m_people[search.path.front()];
    const Person& last = m_people[search.path.back()];
    const int held = last.next;
    if (held == search.home)
        return last.unitsWanted <= mostFor(held, first, first.state.units);
    search.onPath[static_cast<std::size_t>(held)] = 1;
    for (const int wanted : m_model.serviceOrder) {
        const bool closes = wanted == search.home;
        // Nobody would fit even when the first person has gone, or no path leads home.
        const bool hopeless = closes
            ? blocked(held, wanted).fewestUnits > mostFor(search.home, first, first.state.units)
            : search.onPath[static_cast<std::size_t>(wanted)] || !leadsTo(wanted, search.home);
        if (!hopeless && extendsThrough(held, wanted, search))
            return true;
    }
    search.onPath[static_cast<std::size_t>(held)] = 0;
    return false;
}

/// Extends the path by someone who is delayed in `held` for `wanted` and makes room there for the last person of the
/// path.
bool Blocking::extendsThrough(int held, int wanted, Search& search)
{
    Blocked& among = blocked(held, wanted);
    const int needed = m_people[search.path.back()].unitsWanted;
    if (among.people.empty() || needed > mostFor(held, m_people[among.people.first()], among.mostHeld))
        return false;
    int fewest = std::numeric_limits<int>::max();
    Units most = 0;
    for (int number = among.people.first(); number != none; number = behind(number)) {
        const Person& person = m_people[number];
        fewest = std::min(fewest, person.unitsWanted);
        most = std::max<Units>(most, person.state.units);
        if (needed > mostFor(held, person, person.state.units))
            continue;
        search.path.push_back(number);
        if (extends(search))
            return true;
        search.path.pop_back();
    }
    among.fewestUnits = fewest;
    among.mostHeld = most;
    return false;
}

/// The most units that someone delayed elsewhere can have in a setting once `leaver`, who is delayed there and holds
/// `held`, has left it for good.
Units Blocking::mostFor(int setting, const Person& leaver, Units held) const
{
    const Resource& here = m_resources[setting];
    const Units free = std::max<Units>(0, m_resources.limitFor(leaver, here) - here.used);
    return here.open ? held + free : none;
}

} // namespace homeward::sim
