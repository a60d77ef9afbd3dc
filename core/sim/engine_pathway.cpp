// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

/// Whether the package is one that steps down.
bool Engine::beginStepDown(Person& person, const CompiledStep& step, Second until)
{
    Standing& now = person.standing;
    const auto end =
        static_cast<int>(std::llround(static_cast<double>(step.packageEnd) * factorOf(step.packageLevers)));
    if (now.units <= end)
        return false;
    Taper& taper = m_people.taper(person);
    taper = {m_now, until, now.units, end, stepsOf(until - m_now)};
    const int first = unitsAtStep(taper, 0);
    freeUnits(now.setting, now.units - first);
    now.units = first;
    scheduleStep(person);
    return true;
}

/// A package steps down once a day, in long stays in sixty equal steps.
int Engine::stepsOf(Second stay)
{
    constexpr Second most = 60;
    return static_cast<int>(std::clamp<Second>(stay / base::secondsPerDay, 1, most));
}

/// The value in the middle of a step, so that the units of the whole stay are those of the straight line.
int Engine::unitsAtStep(const Taper& taper, Second step)
{
    const double share = (static_cast<double>(step) + 0.5) / taper.steps;
    return static_cast<int>(std::lround(taper.from + (taper.to - taper.from) * share));
}

/// Steps that are over by now.
Second Engine::stepsDone(const Taper& taper) const
{
    const Second stay = taper.until - taper.since;
    return stay > 0 ? (m_now - taper.since) * taper.steps / stay : taper.steps;
}

/// The next step down, or the end of the stay after the last.
void Engine::scheduleStep(Person& person)
{
    const Taper& taper = m_people.taper(person);
    const Second coming = stepsDone(taper) + 1;
    const Second at = taper.since + (coming * (taper.until - taper.since) + taper.steps - 1) / taper.steps;
    person.event = coming >= taper.steps ? m_calendar.schedule(taper.until, EventKind::StayEnds, person.number)
                                         : m_calendar.schedule(at, EventKind::StepsDown, person.number);
}

void Engine::stepDown(Person& person)
{
    const Taper& taper = m_people.taper(person);
    const Standing before = person.standing;
    person.standing.units = std::min(before.units, unitsAtStep(taper, stepsDone(taper)));
    freeUnits(before.setting, before.units - person.standing.units);
    tell(person, before);
    scheduleStep(person);
}

/// Whoever is ready holds what the package has stepped down to.
void Engine::endStepDown(Person& person)
{
    const Taper& taper = m_people.taper(person);
    const Standing before = person.standing;
    if (taper.until != m_now || before.units <= taper.to)
        return;
    freeUnits(before.setting, before.units - taper.to);
    person.standing.units = taper.to;
    tell(person, before);
}

/// Ready to move: out of the model, or to the next setting when those who end at this instant are tried.
inline void Engine::becomeReady(Person& person)
{
    if (isSetting(person.next))
        goOn(person);
    else
        leaveModel(person);
}

void Engine::goOn(Person& person)
{
    if (person.queue != none) {
        const std::uint32_t turn = person.turn;
        takeFromQueue(person);
        person.turn = turn;
    }
    if (person.delayRuns)
        std::erase(m_ready, person.number);   // the delay may end at the very instant at which it began
    person.delayRuns = false;
    want(person, person.next);
    m_ready.push_back(person.number);
}

void Engine::endDelay(Person& person) { becomeReady(person); }

/// The way out of the present setting with the changes of the moment.
inline const CompiledRoute& Engine::wayOut(Person& person, const CompiledStep& step) const
{
    person.moved = none;
    return step.dischargeLevers.count == 0 ? routeOf(person) : redirected(person, step, routeOf(person));
}

void Engine::endStay(Person& person)
{
    const CompiledStep& step = stepOf(person.standing.cohort, person.standing.setting);
    if (step.packageEnd != none && person.standing.units > step.packageEnd)
        endStepDown(person);
    const CompiledRoute& route = wayOut(person, step);
    person.keepsSeconds = static_cast<int>(route.keepsPlace);
    person.nextCohort = route.becomes != none ? route.becomes : person.standing.cohort;
    if (person.standing.away != none && returnToKeptPlace(person, route))
        return;
    person.next = route.to;
    if (route.delayCount == 0 || !drawProcessDelay(person, route))
        becomeReady(person);
}

/// Whoever has a place kept returns to it, unless the way drawn is a death.
bool Engine::returnToKeptPlace(Person& person, const CompiledRoute& route)
{
    const int kept = person.standing.away;
    if (person.reserved || isDeath(route.to))
        return false;
    if (stepOf(cohortIn(person, kept), kept).stay == none)
        return false;
    person.keepsSeconds = 0;
    want(person, kept);
    m_ready.push_back(person.number);
    return true;
}

const CompiledRoute& Engine::redirected(Person& person, const CompiledStep& step, const CompiledRoute& planned) const
{
    int to = planned.to;
    for (int l = step.dischargeLevers.first; l < step.dischargeLevers.first + step.dischargeLevers.count; ++l) {
        const CompiledLever& lever = m_model.levers[static_cast<std::size_t>(l)];
        if (lever.from != to
            || draw(person.key, Purpose::DischargeLever, lever.key, person.visit)
                >= lever.amount * lever.strength.at(m_now))
            continue;
        to = lever.to;
        person.moved = lever.onwardCount > 0 ? l : none;
    }
    if (to == planned.to)
        return planned;
    const auto first = m_model.routes.begin() + step.firstRoute;
    const auto last = first + step.routeCount;
    const auto known = std::find_if(first, last, [to](const CompiledRoute& route) { return route.to == to; });
    // A way that nobody took before: no process delay is known for it.
    return known != last ? *known : m_model.routes[static_cast<std::size_t>(m_model.firstBareRoute + to)];
}

/// At most one delay is drawn, in the order of the reasons; a chance is of all who take the route, and the later
/// reasons get what the earlier ones leave.
bool Engine::drawProcessDelay(Person& person, const CompiledRoute& route)
{
    const int here = person.standing.setting;
    const auto levers = m_model.leversOf(stepOf(person.standing.cohort, here).delayLevers);
    const double u = draw(person.key, Purpose::DelayReason, route.key, person.visit);
    double below = 0.0;
    for (int d = route.firstDelay; d < route.firstDelay + route.delayCount; ++d) {
        const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
        const int reason = static_cast<int>(delay.reason);
        double chance = delay.chance;
        double stretch = 1.0;
        for (const CompiledLever& lever : levers)
            if ((lever.to == none || lever.to == route.to) && (lever.reason == none || lever.reason == reason))
                (lever.onChance ? chance : stretch) *= lever.strength.factor(lever.amount, m_now);
        below += chance;
        if (u >= below)
            continue;
        const double days =
            stretch * sampler(delay.duration).quantile(draw(person.key, Purpose::DelayTime, delay.key, person.visit));
        const Standing before = person.standing;
        person.standing.state = State::ProcessDelay;
        person.standing.wanted = route.to;
        person.standing.reason = static_cast<std::int16_t>(reason);
        tell(person, before);
        person.event = m_calendar.schedule(m_now + secondsOf(days), EventKind::DelayEnds, person.number);
        if (delay.reserves && isSetting(route.to)) {
            person.delayRuns = true;
            want(person, route.to);
            m_ready.push_back(person.number);
        }
        return true;
    }
    return false;
}

void Engine::leaveQueue(Person& person)
{
    const int queue = person.queue;
    const int to = ownPlace(person, setting(queue).exits[static_cast<std::size_t>(m_people.place(person).exit)].to);
    m_observer.counted(isSetting(to) ? Happening::Escalated : Happening::LeftQueue, queue, person.standing.cohort,
                       m_now);
    takeFromQueue(person);
    person.keepsSeconds = 0;
    // The way was not gone to its end, so that the person is still of the old cohort where that one knows the way on.
    if (isSetting(to) && stepOf(person.standing.cohort, to).stay != none)
        person.nextCohort = person.standing.cohort;
    person.next = to;
    becomeReady(person);
}

/// The place kept for a person who is elsewhere is given up.
void Engine::endKeeping(Person& person)
{
    person.keepEnds = Calendar::noTicket;
    const Standing before = person.standing;
    giveUpAway(person);
    tell(person, before);
}

double Engine::productOf(const LeverRange& levers) const
{
    double factor = 1.0;
    for (const CompiledLever& lever : m_model.leversOf(levers))
        factor *= lever.strength.factor(lever.amount, m_now);
    return factor;
}

} // namespace homeward::sim
