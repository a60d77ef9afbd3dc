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

/// Takes the units wanted in the next setting, which may be more than it has.
inline void Engine::takeRoom(const Person& person)
{
    takeUnits(person.next, person.unitsWanted);
    if (const Room& there = room(person.next); there.used > capacityOf(there))
        m_observer.counted(Happening::Surged, person.next, person.standing.cohort, m_now);
}

/// Is in the next setting from now on, having taken its units, and begins a stay. `before` is the standing up to now.
inline void Engine::enter(Person& person, const Standing& before, Second waited, StayDraw stay)
{
    Standing& now = person.standing;
    now.cohort = person.nextCohort = cohortIn(person, person.next);
    now.state = State::InCare;
    now.setting = person.next;
    now.wanted = none;
    now.reason = none;
    now.units = person.unitsWanted;
    now.askedFor = !person.divertedNext;
    const CompiledStep& step = stepOf(now.cohort, now.setting);
    const Second until = m_now + lengthOfStay(person, step, stay);
    m_calendar.prepare(until);
    const bool stepsDown = step.packageEnd != none && beginStepDown(person, step, until);
    m_observer.moved({before, now, person.heldSince, waited, before.setting != none, true, false}, m_now);
    person.next = none;
    person.heldSince = m_now;
    person.turn = 0;
    if (!stepsDown)
        person.event = m_calendar.schedule(until, EventKind::StayEnds, person.number);
}

/// The length of a stay that begins, which is drawn where it is not yet; the way out comes with it.
inline Second Engine::lengthOfStay(Person& person, const CompiledStep& step, StayDraw stay)
{
    const int here = person.standing.setting;
    person.visit = ++m_people.visits(person, here);
    if (stay.route == none)
        stay = drawStay(m_model, step, movedBy(person), person.key, settingKey(here), person.visit);
    person.route = stay.route;
    return secondsOf(stay.days * factorOf(step.stayLevers));
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
