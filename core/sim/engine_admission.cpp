// SPDX-License-Identifier: GPL-3.0-or-later
// Into a setting, and out of a setting or the model.
#include "core/sim/engine.h"

namespace homeward::sim {

/// Admits a person into the next setting, out of its line and present setting if it has these. Units left in an
/// exchange are turned around like all others. Waiting for them would stop the ring for ever, so the setting runs above
/// its capacity meanwhile.
void Engine::admit(Person& person, bool exchanged)
{
    const int setting = person.next;
    Second waited = 0;
    if (person.queue != none) {
        waited = now() - m_people.entry(person).since;
        leaveLine(person);
    }
    const PersonState before = person.state;
    const bool held = before.away == setting;
    if (held) {
        waited = person.reserved ? m_people.entry(person).waited : 0;
        person.unitsWanted = before.unitsAway;
        freeUnitsAway(person, true);
    }
    if (person.keepsBeside)
        takeFromBeside(person);
    leaveSetting(person, before.setting == setting);
    if (person.moved != none && m_stays.movedBy(person)->to != setting)
        person.moved = none;
    if (held || exchanged)
        m_resources.take(setting, person.unitsWanted);
    else
        takeUnits(person);
    enter(person, before, waited, {});
    m_events += before.setting != none;
}

/// Reserves units in the next setting while a process delay runs.
void Engine::reserve(Person& person)
{
    if (person.queue != none)
        leaveLine(person);
    const PersonState before = person.state;
    hold(person);
    m_people.entry(person).waited = 0;
    tell(person, before);
}

/// Grants a person the next place, which begins the delay that runs before the move. A person who waits in no setting
/// goes on waiting meanwhile.
void Engine::grant(Person& person)
{
    Second waited = 0;
    if (person.queue != none) {
        waited = now() - m_people.entry(person).since;
        leaveLine(person);
    }
    const PersonState before = person.state;
    const DelayAtGrant delay = m_people.delayAtGrant(person);
    person.delayAtGrant = false;
    hold(person);
    m_people.entry(person).waited = waited;
    if (person.state.setting != none) {
        person.state.kind = StateKind::ProcessDelay;
        person.state.wanted = person.next;
        person.state.reason = delay.reason;
    }
    tell(person, before);
    person.event = m_calendar.schedule(now() + delay.length, EventKind::DelayEnds, person.number);
}

/// Takes the units wanted in the next setting, ahead of the move.
void Engine::hold(Person& person)
{
    if (person.state.away != none && person.state.away != person.next && !person.reserved)
        putBeside(person);
    else
        freeAway(person);
    person.state.away = person.next;
    person.state.unitsAway = person.unitsWanted;
    person.reserved = true;
    takeUnits(person);
}

/// Begins a stay in the next setting, whose units have been taken. `before` is the state up to now.
void Engine::enter(Person& person, const PersonState& before, Second waited, StayDraw stay)
{
    PersonState& here = person.state;
    here.cohort = person.nextCohort = cohortIn(person, person.next);
    here.kind = StateKind::InCare;
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

void Engine::turnAround(const Person& person, int setting, int units)
{
    const double u = drawIn(setting, person, Purpose::Turnaround, m_people.requests(person, setting));
    const Second length = secondsOf(sampler(planOf(setting).turnaround).quantile(u));
    if (length == 0) {
        m_resources.free(setting, units);
        return;
    }
    const int cohort = person.state.cohort;
    m_observer.counted(CountedEvent::TurnedAround, setting, cohort, now());
    m_observer.inTurnaround(setting, cohort, units, now());
    m_turnarounds.begin({setting, cohort, units}, now() + length);
}

/// Keeps the units of the present setting for the person for a while.
void Engine::keepUnit(Person& person)
{
    freeAway(person);
    person.state.away = person.state.setting;
    person.state.unitsAway = person.state.units;
    person.reserved = false;
    person.keepEnds = m_calendar.schedule(now() + person.keepsSeconds, EventKind::KeepEnds, person.number);
    person.keepsSeconds = 0;
}

/// Moves the units kept for the person into `KeptBeside`, since `away` is needed for reserved ones.
void Engine::putBeside(Person& person)
{
    PersonState& here = person.state;
    m_people.keptBeside(person) = {here.away, here.unitsAway, here.cohort};
    m_observer.keptBeside(here.away, here.cohort, here.unitsAway, now());
    here.away = none;
    here.unitsAway = 0;
    person.keepsBeside = true;
}

/// Moves the kept units back into `away`, once the reserved ones have become the person's own.
void Engine::takeFromBeside(Person& person)
{
    const KeptBeside kept = m_people.keptBeside(person);
    m_observer.keptBeside(kept.setting, kept.cohort, -kept.units, now());
    person.state.away = kept.setting;
    person.state.unitsAway = kept.units;
    person.keepsBeside = false;
}

void Engine::freeBeside(Person& person)
{
    const KeptBeside kept = m_people.keptBeside(person);
    m_observer.keptBeside(kept.setting, kept.cohort, -kept.units, now());
    person.keepsBeside = false;
    cancelKeepEnds(person);
    release(person, kept.setting, kept.units, false);
}

/// Cancels the event that would end the keeping of a unit, if there is one.
void Engine::cancelKeepEnds(Person& person)
{
    if (person.keepEnds != Calendar::noEvent)
        m_calendar.cancel(person.keepEnds);
    person.keepEnds = Calendar::noEvent;
}

/// Frees the units held elsewhere. Reserved ones have not been used, so they need no turnaround.
void Engine::freeUnitsAway(Person& person, bool handsOver)
{
    PersonState& here = person.state;
    if (!person.reserved)
        cancelKeepEnds(person);
    release(person, here.away, here.unitsAway, handsOver || person.reserved);
    person.reserved = false;
    here.away = none;
    here.unitsAway = 0;
}

void Engine::leaveModel(Person& person)
{
    if (person.state.setting != none && person.next != none && m_model.isDeath(person.next))
        m_observer.counted(CountedEvent::Died, person.state.setting, person.state.cohort, now());
    cancelEvent(person);
    if (person.state.kind != StateKind::Gone) {
        const PersonState before = person.state;
        person.keepsSeconds = 0;
        leaveSetting(person);
        freeAway(person);
        person.state.kind = StateKind::Gone;
        person.state.wanted = none;
        tell(person, before);
    }
    ++m_count.left;
    m_people.remove(person);
}

} // namespace homeward::sim
