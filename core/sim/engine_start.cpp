// SPDX-License-Identifier: GPL-3.0-or-later
// The first day: who is there, for how much longer, and who waits.
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

/// After a run-in, replaces the people that it has led to by those that the plan gives.
void Engine::beginFirstDay()
{
    m_started = false;
    removeReplaced();
    m_calendar.advanceTo(m_model.dayOne);
    startPeople();
    // Units may be free although none has just been freed, so no line is due by itself.
    for (int setting = 0; setting < m_model.settingCount(); ++setting)
        m_pending.serveLine(m_resources[setting].rank);
    if (!m_calendar.dueBy(now()))
        settle();
}

/// Removes replaced people before the first day begins, so that nobody is counted as leaving on it.
void Engine::removeReplaced()
{
    for (std::size_t number = 0; number < m_people.all().size(); ++number) {
        Person& person = m_people[static_cast<int>(number)];
        if (!isReplaced(person.state))
            continue;
        if (person.queue != none)
            leaveLine(person);
        std::erase(m_awaitOpening, person.number);
        person.delayRuns = false;
        person.next = none;
        leaveModel(person);
    }
    // The people given occupy all units in use, also those that the run-in has left in turnaround.
    for (const Turnaround& turnaround : m_turnarounds.endWhere(
             [this](const Turnaround& one) { return isGiven(m_model.areaOf(one.cohort), one.setting); }))
        endTurnaround(turnaround);
}

/// Whether the plan gives the people in care of an area in a setting.
bool Engine::isGiven(int area, int setting) const
{
    const auto planSetting = static_cast<std::size_t>(m_model.planSettingOf[static_cast<std::size_t>(setting)]);
    return m_model.given[static_cast<std::size_t>(area)].settings[planSetting] != 0;
}

/// Whether the plan gives the people of the first day in this state, so that people of the run-in make way.
bool Engine::isReplaced(const PersonState& state) const
{
    const int area = m_model.areaOf(state.cohort);
    const schedule::DayOneGiven& given = m_model.given[static_cast<std::size_t>(area)];
    switch (state.kind) {
    case StateKind::InCare: return isGiven(area, state.setting);
    case StateKind::ProcessDelay:
    case StateKind::DelayedForPlace: return given.delayed;
    case StateKind::Waiting: return given.waiting;
    case StateKind::Gone: break;
    }
    return false;
}

/// Puts people in care and in process delays into their settings first, with the places reserved for them. Then
/// everyone who is delayed for want of a place, and everyone who waits, joins the lines in the order given.
void Engine::startPeople()
{
    std::vector<Starter> starters;
    const auto forEach = [this](const auto& row, auto add) {
        const std::uint64_t key = m_keys.present(row.key);
        const int people = row.expected.rounded(m_keys.rounding(row.expected.total));
        for (int n = 0; n < people && !m_cancel.cancelled(); ++n)
            add(stats::keyed(key, static_cast<std::uint64_t>(n)));
    };
    for (const StartCare& row : m_model.startCare)
        forEach(row, [&](std::uint64_t key) { starters.push_back(starterInCare(key, row.cohort, row.setting)); });
    for (const StartDelay& row : m_model.startDelays)
        forEach(row, [&](std::uint64_t key) { starters.push_back(starterDelayed(key, row)); });
    scalePackages(starters);
    std::ranges::stable_partition(starters, [](const Starter& starter) { return !starter.queued; });
    for (const Starter& starter : starters)
        put(starter);
    for (const StartWait& row : m_model.startWaits)
        forEach(row, [&](std::uint64_t key) { putInLine(key, row); });
    m_started = true;
}

Engine::Starter Engine::starterInCare(std::uint64_t key, int cohort, int setting)
{
    Starter starter;
    Person& person = m_people.add(key, cohort);
    starter.person = person.number;
    starter.state.units = m_stays.packageInProgress(person, cohort, setting);
    person.visit = m_people.settleRequest(person, setting);
    starter.state.kind = StateKind::InCare;
    starter.state.cohort = cohort;
    starter.state.setting = setting;
    const CompiledStep& step = stepOf(cohort, setting);
    person.route = step.routeDecidesStay
        ? routeOfPresent(person, step, setting)
        : drawRoute(m_model, step.firstRoute, step.routeCount, key,
                    m_model.settingKeys[static_cast<std::size_t>(setting)], person.visit);
    const int stay = samplerOf(m_model, step, nullptr, person.route);
    const double drawn = drawIn(setting, person, Purpose::Residual);
    const double left = drawIn(setting, person, Purpose::ResidualShare);
    starter.until = now() + secondsOf(sampler(stay).residual(drawn, left));
    if (step.packageEnd != none) {
        const Second since = starter.until - secondsOf(sampler(stay).residual(drawn, 1.0));
        const int units = m_stays.resumeStepDown(person, since, starter.until, starter.state.units,
                                                 static_cast<int>(step.packageEnd));
        starter.stepsDown = units != none;
        starter.state.units = starter.stepsDown ? units : starter.state.units;
    }
    return starter;
}

/// Draws the route of someone who is in care at a moment: long stays are over-represented then, so each route counts by
/// its probability times its mean stay (length-biased sampling).
int Engine::routeOfPresent(const Person& person, const CompiledStep& step, int setting) const
{
    std::vector<double> upTo;
    double below = 0.0;
    double all = 0.0;
    for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
        const CompiledRoute& route = routeAt(r);
        all += (route.upTo - below) * sampler(route.stay != none ? route.stay : step.stay).mean();
        below = route.upTo;
        upTo.push_back(all);
    }
    const auto found = std::ranges::upper_bound(upTo, drawIn(setting, person, Purpose::Route) * all);
    return step.firstRoute + static_cast<int>(std::min<std::ptrdiff_t>(found - upTo.begin(), step.routeCount - 1));
}

Engine::Starter Engine::starterDelayed(std::uint64_t key, const StartDelay& row)
{
    Starter starter = starterInCare(key, row.cohort, row.setting);
    starter.until = now();
    starter.stepsDown = false;
    if (const Units end = stepOf(row.cohort, row.setting).packageEnd; end != none) // the stay is over
        starter.state.units = static_cast<int>(std::min<Units>(starter.state.units, end));
    Person& person = m_people[starter.person];
    person.next = row.to;
    starter.queued = row.reason == none;
    starter.state.kind = starter.queued ? StateKind::InCare : StateKind::ProcessDelay;
    starter.state.wanted = row.to;
    starter.state.reason = static_cast<std::int16_t>(row.reason);
    const CompiledRoute& route = routeAt(row.route);
    person.nextCohort = route.becomes != none ? route.becomes : row.cohort;
    person.keepsSeconds = static_cast<int>(route.keepsPlace);
    if (row.delay != none) {
        starter.until = now() + residualDelay(person, row);
        const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(row.delay)];
        starter.granted = delay.atGrant && isSetting(row.to);
        starter.reserves = delay.reserves && isSetting(row.to);
    } else if (starter.queued && route.delayCount > 0) {
        const DrawnDelay drawn = drawDelay(person, stepOf(row.cohort, row.setting), route);
        if (drawn.delay != nullptr && drawn.delay->atGrant && isSetting(row.to))
            delayAtGrant(person, drawn);
    }
    return starter;
}

/// Draws what is left of the process delay that is in progress.
Second Engine::residualDelay(const Person& person, const StartDelay& row) const
{
    const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(row.delay)];
    return secondsOf(sampler(delay.duration)
                         .residual(drawIn(row.setting, person, Purpose::DelayResidual),
                                   drawIn(row.setting, person, Purpose::DelayResidualShare)));
}

/// Where an area gives the hours in use in a setting, scales the packages held there so that they add up to exactly
/// that.
void Engine::scalePackages(std::vector<Starter>& starters)
{
    for (std::size_t row = 0; row < m_model.startUnits.size(); ++row) {
        const int area = static_cast<int>(row) / m_model.planSettings;
        const int s = m_model.settingOfRow[row];
        const auto isOfRow = [&](const Starter& starter) {
            return starter.state.setting == s && m_model.areaOf(starter.state.cohort) == area;
        };
        const Units given = m_model.startUnits[row];
        const Units wanted = given > 0 ? std::max<Units>(1, given - unitsHeld(area, s)) : 0;
        Units drawn = 0;
        for (const Starter& starter : starters)
            if (isOfRow(starter))
                drawn += starter.state.units;
        if (wanted <= 0 || drawn <= 0 || !planOf(s).inHours)
            continue;
        // Scaling the running total, not each part, makes the rounded parts add up to the whole.
        Units before = 0;
        Units handedOut = 0;
        for (Starter& starter : starters) {
            if (!isOfRow(starter))
                continue;
            before += starter.state.units;
            const Units upTo =
                std::llround(static_cast<double>(before) * static_cast<double>(wanted) / static_cast<double>(drawn));
            scale(starter, std::max<Units>(1, upTo - handedOut));
            handedOut = upTo;
        }
    }
}

/// Scales a package. One that steps down is scaled with its first and its last size.
void Engine::scale(Starter& starter, Units to)
{
    if (stepOf(starter.state.cohort, starter.state.setting).packageEnd != none)
        m_stays.scaleStepDown(m_people[starter.person],
                              static_cast<double>(to) / static_cast<double>(starter.state.units));
    starter.state.units = static_cast<int>(to);
}

/// Units held by the people of an area after the run-in.
Units Engine::unitsHeld(int area, int setting) const
{
    Units held = 0;
    for (const Person& person : m_people.all())
        if (person.state.kind != StateKind::Gone && person.state.setting == setting
            && m_model.areaOf(person.state.cohort) == area)
            held += person.state.units;
    return held;
}

/// Puts a person of the first day into its setting: in care, in a process delay, or delayed and in the line of the next
/// setting.
void Engine::put(const Starter& starter)
{
    Person& person = m_people[starter.person];
    const int here = starter.state.setting;
    ++m_count.initial;
    PersonState state = starter.state;
    const bool inCare = state.kind == StateKind::InCare && !starter.queued;
    m_resources.take(here, state.units);
    person.heldSince = now();
    if (starter.queued) {
        state.wanted = none;
        state.reason = none;
    }
    if (starter.granted) {
        want(person, person.next);
        state.away = person.next;
        state.unitsAway = person.unitsWanted;
        person.reserved = true;
        m_resources.take(state.away, state.unitsAway);
    }
    const PersonState before = person.state;
    person.state = state;
    tell(person, before);
    if (starter.queued) {
        want(person, person.next);
        joinLine(person, StateKind::DelayedForPlace);
    } else if (starter.stepsDown) {
        m_stays.scheduleStep(person);
    } else {
        const EventKind end = inCare ? EventKind::StayEnds : EventKind::DelayEnds;
        person.event = m_calendar.schedule(starter.until, end, person.number);
    }
    if (starter.reserves)
        seekAhead(person);
}

/// Seeks the next place of a person while its process delay runs, and reserves it where there is room.
void Engine::seekAhead(Person& person)
{
    person.delayRuns = true;
    want(person, person.next);
    if (!tryAdmit(person))
        applyRule(person);
}

void Engine::putInLine(std::uint64_t key, const StartWait& row)
{
    Person& person = m_people.add(key, row.cohort);
    ++m_count.initial;
    want(person, row.to);
    joinLine(person, StateKind::Waiting);
}

} // namespace homeward::sim
