// SPDX-License-Identifier: GPL-3.0-or-later
// Into a setting, and out of a setting or the model.
#include "core/sim/engine.h"

namespace homeward::sim {

/// The cohort of the route taken, or the present one where the route leads to a setting unknown to the new one.
int Engine::cohortIn(const Person& person, int setting) const
{
    const int present = person.standing.cohort;
    if (person.nextCohort == present)
        return present;
    return stepOf(person.nextCohort, setting).stay != none ? person.nextCohort : present;
}

bool Engine::tryAdmit(Person& person)
{
    if (!m_resources.fits(person))
        return false;
    admitOrReserve(person);
    return true;
}

void Engine::admitOrReserve(Person& person) { person.delayRuns ? reserve(person) : admit(person); }

/// Into the next setting, out of the line and the present setting if there are such.
void Engine::admit(Person& person, bool exchanged)
{
    const int setting = person.next;
    Second waited = 0;
    if (person.queue != none) {
        waited = now() - m_people.entry(person).since;
        leaveLine(person);
    }
    const Standing before = person.standing;
    const bool held = before.away == setting;
    if (held) {
        person.unitsWanted = before.unitsAway;
        freeAway(person);
    }
    leaveSetting(person);
    if (person.moved != none && m_stays.movedBy(person)->to != setting)
        person.moved = none;
    if (held || exchanged)
        m_resources.take(setting, person.unitsWanted);
    else
        takeUnits(person);
    enter(person, before, waited, {});
    m_events += before.setting != none;
}

/// Holds units in the next setting while a process delay runs.
void Engine::reserve(Person& person)
{
    if (person.queue != none)
        leaveLine(person);
    const Standing before = person.standing;
    freeAway(person);
    person.standing.away = person.next;
    person.standing.unitsAway = person.unitsWanted;
    person.reserved = true;
    takeUnits(person);
    tell(person, before);
}

/// Is in the next setting from now on, having taken its units, and begins a stay. `before` is the standing up to now.
void Engine::enter(Person& person, const Standing& before, Second waited, StayDraw stay)
{
    Standing& here = person.standing;
    here.cohort = person.nextCohort = cohortIn(person, person.next);
    here.state = State::InCare;
    here.setting = person.next;
    here.wanted = none;
    here.reason = none;
    here.units = person.unitsWanted;
    here.askedFor = !person.divertedNext;
    const CompiledStep& step = stepOf(here.cohort, here.setting);
    const Second until = now() + m_stays.begin(person, step, stay);
    m_calendar.expect(until);
    const int firstUnits = step.packageEnd != none ? m_stays.beginStepDown(person, step, until) : none;
    if (firstUnits != none) {
        m_resources.free(here.setting, here.units - firstUnits);
        here.units = firstUnits;
        m_stays.scheduleStep(person);
    }
    m_observer.moved({before, here, person.heldSince, waited, before.setting != none, true, false, person.number},
                     now());
    person.next = none;
    person.heldSince = now();
    person.ticket = 0;
    if (firstUnits == none)
        person.event = m_calendar.schedule(until, EventKind::StayEnds, person.number);
}

/// Leaves the present setting, whose units become free or are kept; the caller tells the change.
void Engine::leaveSetting(Person& person)
{
    Standing& here = person.standing;
    if (here.setting == none)
        return;
    if (person.keepsSeconds > 0)
        keepUnit(person);
    else
        m_resources.free(here.setting, here.units);
    here.setting = none;
    here.units = 0;
}

/// The units of the present setting stay the person's for a while.
void Engine::keepUnit(Person& person)
{
    freeAway(person);
    person.standing.away = person.standing.setting;
    person.standing.unitsAway = person.standing.units;
    person.reserved = false;
    person.keepEnds = m_calendar.schedule(now() + person.keepsSeconds, EventKind::KeepEnds, person.number);
    person.keepsSeconds = 0;
}

void Engine::freeUnitsAway(Person& person)
{
    Standing& here = person.standing;
    if (person.keepEnds != Calendar::noEvent)
        m_calendar.cancel(person.keepEnds);
    person.keepEnds = Calendar::noEvent;
    person.reserved = false;
    m_resources.free(here.away, here.unitsAway);
    here.away = none;
    here.unitsAway = 0;
}

void Engine::leaveModel(Person& person)
{
    if (person.standing.setting != none && person.next != none && m_model.isDeath(person.next))
        m_observer.counted(Happening::Died, person.standing.setting, person.standing.cohort, now());
    cancelEvent(person);
    if (person.standing.state != State::Gone) {
        const Standing before = person.standing;
        person.keepsSeconds = 0;
        leaveSetting(person);
        freeAway(person);
        person.standing.state = State::Gone;
        person.standing.wanted = none;
        tell(person, before);
    }
    ++m_count.left;
    m_people.remove(person);
}

/// Tells a change of standing in which no stay begins.
void Engine::tell(const Person& person, const Standing& before)
{
    const bool leaves = before.setting != none && person.standing.setting == none;
    const bool initial = before.state == State::Gone && !m_started;
    m_observer.moved({before, person.standing, person.heldSince, 0, leaves, false, initial, person.number}, now());
}

void Engine::cancelEvent(Person& person)
{
    if (person.event != Calendar::noEvent)
        m_calendar.cancel(person.event);
    person.event = Calendar::noEvent;
}

} // namespace homeward::sim
