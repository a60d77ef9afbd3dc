// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

/// The first day: those in care and delayed are there, then everyone who waits joins the queues in the order given.
void Engine::startPeople()
{
    std::vector<Starter> starters;
    int row = 0;
    for (const StartCare& care : m_model.startCare) {
        const std::uint64_t key = m_keys.present(row++);
        for (int n = 0; n < care.people; ++n)
            starters.push_back(starterInCare(stats::keyed(key, static_cast<std::uint64_t>(n)), care.cohort, care.setting));
    }
    for (const StartDelay& delay : m_model.startDelays) {
        const std::uint64_t key = m_keys.present(row++);
        for (int n = 0; n < delay.people; ++n)
            starters.push_back(starterDelayed(stats::keyed(key, static_cast<std::uint64_t>(n)), delay));
    }
    scalePackages(starters);
    for (const Starter& starter : starters)
        place(starter);
    for (const StartWait& wait : m_model.startWaits) {
        const std::uint64_t key = m_keys.present(row++);
        for (int n = 0; n < wait.people; ++n) {
            const int person = m_people.add(stats::keyed(key, static_cast<std::uint64_t>(n)), wait.cohort);
            ++m_count.initial;
            want(person, wait.to);
            joinQueue(person, false);
        }
    }
    m_started = true;
}

Engine::Starter Engine::starterInCare(std::uint64_t key, int cohort, int setting)
{
    Starter starter;
    starter.person = m_people.add(key, cohort);
    want(starter.person, setting);
    ++m_people.visits(starter.person, setting);
    Person& person = m_people[starter.person];
    starter.standing.state = State::InCare;
    starter.standing.cohort = cohort;
    starter.standing.setting = setting;
    starter.standing.units = person.unitsWanted;
    person.next = none;
    const auto& stay = m_model.samplers[static_cast<std::size_t>(m_model.step(cohort, setting).stay)];
    starter.until = m_now
        + secondsOf(stay.residual(draw(key, Purpose::Residual, setting, 0), draw(key, Purpose::Residual, setting, 1)));
    return starter;
}

Engine::Starter Engine::starterDelayed(std::uint64_t key, const StartDelay& row)
{
    Starter starter = starterInCare(key, row.cohort, row.setting);
    starter.until = m_now;
    m_people[starter.person].next = row.to;
    if (row.reason == none) {
        starter.queued = true;
        return starter;
    }
    starter.standing.state = State::ProcessDelay;
    starter.standing.wanted = row.to;
    starter.standing.reason = row.reason;
    const CompiledStep& step = m_model.step(row.cohort, row.setting);
    for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
        const CompiledRoute& route = m_model.routes[static_cast<std::size_t>(r)];
        if (route.to != row.to)
            continue;
        for (int d = route.firstDelay; d < route.firstDelay + route.delayCount; ++d) {
            const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
            if (static_cast<int>(delay.reason) == row.reason)
                starter.until = m_now
                    + secondsOf(m_model.samplers[static_cast<std::size_t>(delay.duration)].residual(
                        draw(key, Purpose::Residual, row.setting, 2), draw(key, Purpose::Residual, row.setting, 3)));
        }
    }
    return starter;
}

/// Where the hours in use are given, packages are scaled to their total, to the hundredth.
void Engine::scalePackages(std::vector<Starter>& starters) const
{
    for (int s = 0; s < m_model.settingCount(); ++s) {
        const Units wanted = m_model.startUnits.empty() ? 0 : m_model.startUnits[static_cast<std::size_t>(s)];
        Units drawn = 0;
        for (const Starter& starter : starters)
            if (starter.standing.setting == s)
                drawn += starter.standing.units;
        if (wanted <= 0 || drawn <= 0 || !m_model.settings[static_cast<std::size_t>(s)].inHours)
            continue;
        // The running total is scaled, so that the parts add up to the whole.
        Units before = 0;
        Units given = 0;
        for (Starter& starter : starters) {
            if (starter.standing.setting != s)
                continue;
            before += starter.standing.units;
            const Units upTo = std::llround(static_cast<double>(before) * static_cast<double>(wanted)
                                            / static_cast<double>(drawn));
            starter.standing.units = std::max<Units>(1, upTo - given);
            given = upTo;
        }
    }
}

void Engine::place(const Starter& starter)
{
    Person& person = m_people[starter.person];
    ++m_count.initial;
    room(starter.standing.setting).used += starter.standing.units;
    person.heldSince = m_now;
    setStanding(starter.person, starter.standing);
    if (starter.queued) {
        want(starter.person, person.next);
        joinQueue(starter.person, true);
    } else {
        schedule(starter.until, starter.standing.state == State::InCare ? EventKind::StayEnds : EventKind::DelayEnds,
                 starter.person, ++person.ticket);
    }
}

} // namespace homeward::sim
