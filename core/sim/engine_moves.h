// SPDX-License-Identifier: GPL-3.0-or-later
// The short steps that every move takes, so that they are laid out in line where they are taken.
#pragma once

#include "core/sim/engine.h"

namespace homeward::sim {

/// Where the person goes next, and how many units it needs there.
inline void Engine::want(Person& person, int setting)
{
    person.next = setting;
    person.unitsWanted = static_cast<int>(oneUnit);
    person.divertedNext = false;
    if (!room(setting).inUnits)
        wantHours(person, setting);
}

/// The cohort of the way taken, or the present one where the way leads to a setting unknown to the new one.
inline int Engine::cohortIn(const Person& person, int setting) const
{
    const int present = person.standing.cohort;
    if (person.nextCohort == present)
        return present;
    return stepOf(person.nextCohort, setting).stay != none ? person.nextCohort : present;
}

/// Leaves the present setting, whose units become free or are kept; the change is the caller's to tell.
inline void Engine::leavePlace(Person& person)
{
    Standing& now = person.standing;
    if (now.setting == none)
        return;
    person.givenRoute = none;
    if (person.keepsSeconds > 0)
        keepPlace(person);
    else
        freeUnits(now.setting, now.units);
    now.setting = none;
    now.units = 0;
}

/// Whether there is room in the next setting.
inline bool Engine::fits(const Person& person) const
{
    const Room& there = room(person.next);
    if (person.standing.away == person.next)
        return true;
    if (!there.open)
        return false;
    if (there.queue.people > 0 || person.standing.setting == person.next)
        return fitsBeside(person, there);
    return there.used + person.unitsWanted <= roomLimit(person, there);
}

inline bool Engine::tryAdmit(Person& person)
{
    if (!fits(person))
        return false;
    person.delayRuns ? reserve(person) : admit(person);
    return true;
}

/// The way drawn from the plan's routes, before changes: the same at the start and at the end of a stay.
inline const CompiledRoute& Engine::plannedRoute(const Person& person, const CompiledStep& step) const
{
    if (person.givenRoute != none)
        return m_model.routes[static_cast<std::size_t>(person.givenRoute)];
    int first = step.firstRoute;
    int count = step.routeCount;
    if (person.moved != none) {
        const CompiledLever& lever = m_model.levers[static_cast<std::size_t>(person.moved)];
        first = lever.firstOnward;
        count = lever.onwardCount;
    }
    const CompiledRoute* route = &m_model.routes[static_cast<std::size_t>(first)];
    if (count == 1)
        return *route;
    const double u = luck(person, Purpose::Route, person.standing.setting, person.visit);
    for (const CompiledRoute* last = route + count - 1; route != last && u >= route->upTo;)
        ++route;
    return *route;
}

/// The way out of the present setting with the changes of the moment.
inline const CompiledRoute& Engine::drawRoute(Person& person, const CompiledStep& step) const
{
    const CompiledRoute& planned = plannedRoute(person, step);
    person.moved = none;
    return step.dischargeLevers.count == 0 ? planned : redirected(person, step, planned);
}

/// Tells a change of standing in which no stay begins.
inline void Engine::tell(const Person& person, const Standing& before)
{
    const bool leaves = before.setting != none && person.standing.setting == none;
    const bool initial = before.state == State::Gone && !m_started;
    m_observer.moved({before, person.standing, person.heldSince, 0, leaves, false, initial}, m_now);
}

inline void Engine::cancelEvent(Person& person)
{
    if (person.event != Calendar::noTicket)
        m_calendar.cancel(person.event);
    person.event = Calendar::noTicket;
}

inline void Engine::leaveModel(Person& person)
{
    if (person.standing.setting != none && person.next != none && isDeath(person.next))
        m_observer.counted(Happening::Died, person.standing.setting, person.standing.cohort, m_now);
    cancelEvent(person);
    if (person.standing.state != State::Gone) {
        const Standing before = person.standing;
        person.keepsSeconds = 0;
        leavePlace(person);
        giveUpAway(person);
        person.standing.state = State::Gone;
        person.standing.wanted = none;
        tell(person, before);
    }
    ++m_count.left;
    m_people.remove(person);
}

} // namespace homeward::sim
