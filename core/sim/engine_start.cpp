// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

/// The first day: those in care and delayed are there, then everyone who waits joins the queues in the order given.
void Engine::startPeople()
{
    std::vector<Starter> starters;
    for (const StartCare& care : m_model.startCare) {
        const std::uint64_t key = m_keys.present(care.key);
        for (int n = 0; n < care.people; ++n)
            starters.push_back(
                starterInCare(stats::keyed(key, static_cast<std::uint64_t>(n)), care.cohort, care.setting));
    }
    for (const StartDelay& delay : m_model.startDelays) {
        const std::uint64_t key = m_keys.present(delay.key);
        for (int n = 0; n < delay.people; ++n)
            starters.push_back(starterDelayed(stats::keyed(key, static_cast<std::uint64_t>(n)), delay));
    }
    scalePackages(starters);
    for (const Starter& starter : starters)
        place(starter);
    for (const StartWait& wait : m_model.startWaits) {
        const std::uint64_t key = m_keys.present(wait.key);
        for (int n = 0; n < wait.people; ++n) {
            Person& person = m_people.add(stats::keyed(key, static_cast<std::uint64_t>(n)), wait.cohort);
            ++m_count.initial;
            want(person, wait.to);
            joinQueue(person, State::Waiting);
        }
    }
    m_started = true;
}

Engine::Starter Engine::starterInCare(std::uint64_t key, int cohort, int setting)
{
    Starter starter;
    Person& person = m_people.add(key, cohort);
    starter.person = person.number;
    want(person, setting);
    person.visit = ++m_people.visits(person, setting);
    starter.standing.state = State::InCare;
    starter.standing.cohort = cohort;
    starter.standing.setting = setting;
    starter.standing.units = person.unitsWanted;
    person.next = none;
    const CompiledStep& step = stepOf(cohort, setting);
    person.route = step.routeDecidesStay
        ? routeOfPresent(person, step, setting)
        : drawRoute(m_model, step.firstRoute, step.routeCount, key, settingKey(setting), person.visit);
    const int stay = samplerOf(m_model, step, nullptr, person.route);
    const double whole = drawIn(setting, person, Purpose::Residual);
    const double left = drawIn(setting, person, Purpose::ResidualShare);
    starter.until = m_now + secondsOf(sampler(stay).residual(whole, left));
    if (step.packageEnd != none)
        starter.since = starter.until - secondsOf(sampler(stay).residual(whole, 1.0));
    return starter;
}

/// Of those who are there at a moment, the ways with long stays are met more often: each in the measure of its
/// probability times its mean stay.
int Engine::routeOfPresent(const Person& person, const CompiledStep& step, int setting) const
{
    std::vector<double> upTo;
    double below = 0.0;
    double all = 0.0;
    for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
        const CompiledRoute& route = m_model.routes[static_cast<std::size_t>(r)];
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
    starter.until = m_now;
    const CompiledStep& step = stepOf(row.cohort, row.setting);
    Person& person = m_people[starter.person];
    person.next = row.to;
    starter.queued = row.reason == none;
    starter.standing.state = starter.queued ? State::InCare : State::ProcessDelay;
    starter.standing.wanted = row.to;
    starter.standing.reason = static_cast<std::int16_t>(row.reason);
    for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
        const CompiledRoute& route = m_model.routes[static_cast<std::size_t>(r)];
        if (route.to != row.to)
            continue;
        person.nextCohort = route.becomes != none ? route.becomes : row.cohort;
        person.keepsSeconds = static_cast<int>(route.keepsPlace);
        for (int d = route.firstDelay; d < route.firstDelay + route.delayCount && !starter.queued; ++d) {
            const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
            if (static_cast<int>(delay.reason) == row.reason)
                starter.until = m_now
                    + secondsOf(sampler(delay.duration)
                                    .residual(drawIn(row.setting, person, Purpose::DelayResidual),
                                              drawIn(row.setting, person, Purpose::DelayResidualShare)));
        }
    }
    return starter;
}

/// Where an area gives its hours in use in a setting, its packages there are scaled to their total, to the hundredth.
void Engine::scalePackages(std::vector<Starter>& starters) const
{
    for (std::size_t row = 0; row < m_model.startUnits.size(); ++row) {
        const int area = static_cast<int>(row) / m_model.planSettings;
        const int s = m_model.settingOfRow[row];
        const auto isOfRow = [&](const Starter& starter) {
            return starter.standing.setting == s && m_model.areaOf(starter.standing.cohort) == area;
        };
        const Units wanted = m_model.startUnits[row];
        Units drawn = 0;
        for (const Starter& starter : starters)
            if (isOfRow(starter))
                drawn += starter.standing.units;
        if (wanted <= 0 || drawn <= 0 || !setting(s).inHours)
            continue;
        // The running total is scaled, so that the parts add up to the whole.
        Units before = 0;
        Units given = 0;
        for (Starter& starter : starters) {
            if (!isOfRow(starter))
                continue;
            before += starter.standing.units;
            const Units upTo =
                std::llround(static_cast<double>(before) * static_cast<double>(wanted) / static_cast<double>(drawn));
            starter.standing.units = static_cast<int>(std::max<Units>(1, upTo - given));
            given = upTo;
        }
    }
}

void Engine::place(const Starter& starter)
{
    Person& person = m_people[starter.person];
    const int here = starter.standing.setting;
    ++m_count.initial;
    Standing now = starter.standing;
    const bool inCare = now.state == State::InCare && !starter.queued;
    const CompiledStep& step = stepOf(now.cohort, here);
    if (!inCare && step.packageEnd != none)
        now.units = static_cast<int>(std::min<Units>(now.units, step.packageEnd));
    const bool stepsDown = inCare && step.packageEnd != none && now.units > step.packageEnd;
    if (stepsDown) {
        Taper& taper = m_people.taper(person);
        taper = {starter.since, starter.until, now.units, static_cast<int>(step.packageEnd),
                 stepsOf(starter.until - starter.since)};
        now.units = unitsAtStep(taper, std::min<Second>(stepsDone(taper), taper.steps - 1));
    }
    takeUnits(here, now.units);
    person.heldSince = m_now;
    if (starter.queued) {
        now.wanted = none;
        now.reason = none;
    }
    const Standing before = person.standing;
    person.standing = now;
    tell(person, before);
    if (starter.queued) {
        want(person, person.next);
        joinQueue(person, State::DelayedForPlace);
    } else if (stepsDown) {
        scheduleStep(person);
    } else {
        person.event =
            m_calendar.schedule(starter.until, inCare ? EventKind::StayEnds : EventKind::DelayEnds, person.number);
    }
}

} // namespace homeward::sim
