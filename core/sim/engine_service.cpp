// SPDX-License-Identifier: GPL-3.0-or-later
// Who moves at an instant: people in lines, people who are ready, and everyone in a deadlock. Each returns whether
// someone moved.
#include "core/sim/engine.h"

#include <algorithm>
#include <limits>

namespace homeward::sim {

bool Engine::serveLines()
{
    bool moved = false;
    for (int rank = m_pending.takeLine(); rank != none; rank = m_pending.takeLine())
        moved = serveLine(m_model.serviceOrder[static_cast<std::size_t>(rank)]) || moved;
    return moved;
}

bool Engine::serveLine(int setting)
{
    Resource& here = m_resources[setting];
    if (here.line.empty())
        return false;
    bool moved = false;
    for (std::size_t c = 0; here.open && c < here.line.classes().size(); ++c) {
        PriorityClass& priority = here.line.classes()[c];
        moved = (here.overtaking ? serveOvertaking(setting, priority) : serveClass(setting, priority)) || moved;
        if (!here.overtaking && !priority.people.empty())
            break; // the first who does not fit holds up everyone behind
    }
    return fillWaitingPlaces(setting) || moved;
}

/// Admits people first come first served, until someone does not fit.
bool Engine::serveClass(int setting, PriorityClass& priority)
{
    const Resource& here = m_resources[setting];
    bool moved = false;
    for (int number = priority.people.first(); number != none;) {
        Person& person = m_people[number];
        number = priority.people.behind(m_people, number);
        if (here.used + Resources::moreUnits(person, setting) > m_resources.limitFor(person, here))
            return moved;
        admitOrReserve(person);
        moved = true;
    }
    return moved;
}

/// Admits everyone who fits, in order. Lower bounds of the units wanted skip people who cannot fit.
bool Engine::serveOvertaking(int setting, PriorityClass& priority)
{
    const Resource& here = m_resources[setting];
    bool moved = false;
    int fewest = std::numeric_limits<int>::max(); // the new bound: of the people who stay
    for (int number = priority.people.first(); number != none;) {
        if (!m_resources.mayFit(here, priority.fewestUnits))
            return moved;
        const int present = number;
        number = priority.people.behind(m_people, number);
        if (const int atLeast = m_people.entry(present).units; !m_resources.mayFit(here, atLeast)) {
            fewest = std::min(fewest, atLeast);
            continue;
        }
        Person& person = m_people[present];
        const int more = Resources::moreUnits(person, setting);
        if (here.used + more <= m_resources.limitFor(person, here)) {
            admitOrReserve(person);
            moved = true;
        } else {
            fewest = std::min(fewest, more);
        }
    }
    priority.fewestUnits = fewest;
    return moved;
}

/// Where only a limited number may wait outside and the others are held in place, moves held people into waiting places
/// that have become free.
bool Engine::fillWaitingPlaces(int setting)
{
    const Resource& here = m_resources[setting];
    const CompiledRule& rule = here.rules->fromSettings;
    WaitingLine& line = m_resources[setting].line;
    if (rule.kind != model::FullRuleKind::WaitAtHome || line.delayed() == 0 || line.waiting() >= rule.queueLimit)
        return false;
    const auto takeUp = [&](const auto& people) {
        for (int number = people.first(); number != none && line.waiting() < rule.queueLimit;) {
            Person& person = m_people[number];
            number = people.behind(m_people, number);
            if (person.state.kind == StateKind::DelayedForPlace)
                waitOutside(person);
        }
    };
    for (const PriorityClass& priority : line.classes())
        takeUp(priority.people);
    takeUp(line.aside());
    return true;
}

/// Lets a delayed person give up its unit and wait in no setting.
void Engine::waitOutside(Person& person)
{
    m_resources[person.queue].line.beginWaiting();
    m_blocking.remove(person);
    if (WaitingLine::standsAside(m_people, person))
        noteHolderAside(person, -1);
    const PersonState before = person.state;
    person.state.kind = StateKind::Waiting;
    leaveSetting(person);
    tell(person, before);
    // From now on the priority, exits and rule of people from outside apply.
    Resource& there = m_resources[person.queue];
    if (there.line.changeClass(m_people, person, classOf(m_model, person, there.rules->priorities)))
        m_pending.serveLine(there.rank);
    scheduleExit(person);
    sortAside(person);
    if (m_someoneStuck)
        sortLines();
}

bool Engine::admitReady()
{
    return m_ready.tryAll(
        m_resources.all(), [this](int number) { return m_people[number].next; },
        [this](int number) { return tryAdmit(m_people[number]); });
}

/// Moves everyone in a ring at once; where a deadlock can never be resolved, sets its people aside. Returns whether
/// something changed.
bool Engine::exchange()
{
    m_pending.deadlocksTried();
    const std::vector<int> members = m_blocking.findExchange();
    if (members.empty())
        return setStuckAside();
    m_pending.tryDeadlocks(true);
    if (delayExchange(members))
        return true;
    for (const int member : members) {
        Person& person = m_people[member];
        m_observer.counted(CountedEvent::Exchanged, person.next, person.state.cohort, now());
        admit(person, true);
    }
    return true;
}

/// An exchange grants everyone a place. Begins the delays of people whose process delay starts with the grant: they
/// stay where they are, and the ring moves when they are ready; a unit that comes free before then is reserved for
/// them. Returns whether there is such a person.
bool Engine::delayExchange(const std::vector<int>& members)
{
    bool delayed = false;
    for (const int member : members) {
        Person& person = m_people[member];
        if (!person.delayAtGrant)
            continue;
        delayed = true;
        person.delayAtGrant = false;
        const std::uint32_t ticket = person.ticket;
        leaveLine(person);
        person.ticket = ticket;
        const DelayAtGrant delay = m_people.delayAtGrant(person);
        const PersonState before = person.state;
        person.state.kind = StateKind::ProcessDelay;
        person.state.reason = delay.reason;
        tell(person, before);
        person.event = m_calendar.schedule(now() + delay.length, EventKind::DelayEnds, person.number);
        person.delayRuns = true;
        joinLine(person, StateKind::ProcessDelay);
    }
    return delayed;
}

bool Engine::setStuckAside()
{
    if (!m_blocking.deadlockStands() && m_holdersAside == 0)
        return false;
    const std::vector<int> stuck = m_blocking.findStuck();
    for (const int number : stuck)
        changeSide(m_people[number]);
    m_someoneStuck = m_someoneStuck || !stuck.empty();
    return !stuck.empty();
}

} // namespace homeward::sim
