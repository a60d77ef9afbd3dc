// SPDX-License-Identifier: GPL-3.0-or-later
// A stay, a delay or a wait ends: where the person goes next.
#include "core/sim/engine.h"

#include <algorithm>

namespace homeward::sim {

void Engine::endStay(Person& person)
{
    const CompiledStep& step = stepOf(person.state.cohort, person.state.setting);
    if (step.packageEnd != none)
        if (const int units = m_stays.unitsAtEnd(person); units < person.state.units)
            holdFewerUnits(person, units);
    const CompiledRoute& route = routeNow(person, step);
    person.keepsSeconds = static_cast<int>(route.keepsPlace);
    person.nextCohort = route.becomes != none ? route.becomes : person.state.cohort;
    if (person.state.away != none && returnToKeptUnit(person, route))
        return;
    person.next = route.to;
    if (route.delayCount == 0 || !beginDelay(person, step, route))
        moveOn(person);
}

/// A process delay is over.
void Engine::endDelay(Person& person) { moveOn(person); }

/// Takes a person out of the queue by the exit that has come due.
void Engine::giveUpWaiting(Person& person)
{
    const int wanted = person.queue;
    const auto exit = static_cast<std::size_t>(m_people.entry(person).exit);
    const int to = ownPlace(person, planOf(wanted).exits[exit].to);
    const CountedEvent what = isSetting(to) ? CountedEvent::Escalated : CountedEvent::LeftQueue;
    m_observer.counted(what, wanted, person.state.cohort, now());
    if (person.state.setting == none && m_model.isDeath(to)) // else it is a death in the setting held (`leaveModel`)
        m_observer.counted(CountedEvent::Died, wanted, person.state.cohort, now());
    leaveLine(person);
    m_people.settleRequest(person, wanted);
    person.delayAtGrant = false;
    person.keepsSeconds = 0;
    // The person did not complete the route, so it stays in the old cohort if that has a stay in the setting.
    if (isSetting(to) && stepOf(person.state.cohort, to).stay != none)
        person.nextCohort = person.state.cohort;
    person.next = to;
    moveOn(person);
}

/// Gives up the unit kept for a person who is elsewhere, unless the person returns at this very instant.
void Engine::endKeeping(Person& person)
{
    person.keepEnds = Calendar::noEvent;
    if (person.keepsBeside) {
        freeBeside(person);
        return;
    }
    if (person.next == person.state.away)
        return;
    const PersonState before = person.state;
    freeAway(person);
    tell(person, before);
}

void Engine::stepDown(Person& person)
{
    holdFewerUnits(person, m_stays.unitsNow(person));
    m_stays.scheduleStep(person);
}

void Engine::holdFewerUnits(Person& person, int units)
{
    const PersonState before = person.state;
    person.state.units = units;
    m_resources.free(before.setting, before.units - units);
    tell(person, before);
}

/// Moves a person on: out of the model at once; to a setting when everyone who is ready at this instant is tried.
void Engine::moveOn(Person& person)
{
    if (!isSetting(person.next)) {
        leaveModel(person);
        return;
    }
    // A delay may end at the very instant at which it began, before the person was tried for a unit to be reserved.
    const bool untried = person.delayRuns && person.queue == none && !person.reserved;
    if (untried)
        m_ready.remove(person.number);
    if (person.queue != none) { // it waits for a unit to be reserved, and keeps its turn
        const std::uint32_t ticket = person.ticket;
        leaveLine(person);
        person.ticket = ticket;
    }
    person.delayRuns = false;
    makeReady(person);
}

/// Makes a person ready for its next setting. One with units reserved there wants just these, and stays marked as
/// diverted if it was.
void Engine::makeReady(Person& person)
{
    if (!person.reserved || person.state.away != person.next)
        want(person, person.next);
    m_ready.push(person.number);
}

/// The route out of the present setting under the changes of the moment.
inline const CompiledRoute& Engine::routeNow(Person& person, const CompiledStep& step) const
{
    person.moved = none;
    const CompiledRoute& drawn = routeAt(person.route);
    return step.dischargeLevers.count == 0 ? drawn : redirected(person, step, drawn);
}

const CompiledRoute& Engine::redirected(Person& person, const CompiledStep& step, const CompiledRoute& planned) const
{
    int to = planned.to;
    const CompiledRoute* taken = &planned;
    for (int l = step.dischargeLevers.first; l < step.dischargeLevers.first + step.dischargeLevers.count; ++l) {
        const CompiledLever& lever = m_model.levers[static_cast<std::size_t>(l)];
        if (lever.from != to
            || draw(person.key, Purpose::DischargeLever, lever.key, person.visit)
                >= lever.amount * lever.strength.at(now()))
            continue;
        to = lever.to;
        taken = &routeAt(lever.route);
        person.moved = lever.hasOnward() ? l : none;
    }
    return to == planned.to ? planned : *taken;
}

/// Returns a person to the unit kept for it, unless the route drawn is a death. Changes that redirect the route do not
/// move this person. It takes the cohort of the route only if its own has no stay in the setting.
bool Engine::returnToKeptUnit(Person& person, const CompiledRoute& route)
{
    const int kept = person.state.away;
    if (person.reserved || m_model.isDeath(route.to) || stepOf(cohortIn(person, kept), kept).stay == none)
        return false;
    if (stepOf(person.state.cohort, kept).stay != none)
        person.nextCohort = person.state.cohort;
    person.keepsSeconds = 0;
    person.moved = none;
    person.next = kept;
    makeReady(person);
    return true;
}

/// Draws at most one process delay, in the order of the reasons. Each chance is a share of everyone who takes the
/// route; together they never exceed 1, so later reasons get what earlier ones leave.
Engine::DrawnDelay Engine::drawDelay(const Person& person, const CompiledStep& step, const CompiledRoute& route) const
{
    const auto levers = m_model.leversOf(step.delayLevers);
    const double u = draw(person.key, Purpose::DelayReason, route.key, person.visit);
    double below = 0.0;
    for (int d = route.firstDelay; d < route.firstDelay + route.delayCount; ++d) {
        const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
        double chance = delay.chance;
        double stretch = 1.0;
        for (const CompiledLever& lever : levers)
            if ((lever.to == none || lever.to == route.to)
                && (lever.reason == none || lever.reason == static_cast<int>(delay.reason)))
                (lever.onChance ? chance : stretch) *= lever.strength.factor(lever.amount, now());
        below += chance;
        if (u >= below)
            continue;
        const double drawn =
            sampler(delay.duration).quantile(draw(person.key, Purpose::DelayTime, delay.key, person.visit));
        return {&delay, secondsOf(stretch * drawn)};
    }
    return {};
}

/// Draws a process delay; returns whether one begins now. One that begins with the grant is only noted, and the place
/// is sought first; where nothing has to be granted it begins at once.
bool Engine::beginDelay(Person& person, const CompiledStep& step, const CompiledRoute& route)
{
    const DrawnDelay drawn = drawDelay(person, step, route);
    if (drawn.delay == nullptr)
        return false;
    if (drawn.delay->atGrant && isSetting(route.to)) {
        delayAtGrant(person, drawn);
        return false;
    }
    beginDelay(person, route, drawn);
    return true;
}

void Engine::beginDelay(Person& person, const CompiledRoute& route, const DrawnDelay& drawn)
{
    const PersonState before = person.state;
    person.state.kind = StateKind::ProcessDelay;
    person.state.wanted = route.to;
    person.state.reason = static_cast<std::int16_t>(drawn.delay->reason);
    tell(person, before);
    person.event = m_calendar.schedule(now() + drawn.length, EventKind::DelayEnds, person.number);
    if (drawn.delay->reserves && isSetting(route.to)) {
        person.delayRuns = true;
        makeReady(person);
    }
}

/// Notes a delay that begins when the next place has been granted.
void Engine::delayAtGrant(Person& person, const DrawnDelay& drawn)
{
    person.delayAtGrant = true;
    m_people.delayAtGrant(person) = {drawn.length, static_cast<std::int16_t>(drawn.delay->reason)};
}

} // namespace homeward::sim
