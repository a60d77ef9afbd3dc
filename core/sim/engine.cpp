// SPDX-License-Identifier: GPL-3.0-or-later
// The loop: what happens next, and what follows from it at the same instant.
#include "core/sim/engine.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace homeward::sim {

namespace {

/// An estimate from the arrivals and the events that follow from each.
double eventsPerDay(const Compiled& model)
{
    constexpr double eventsPerPerson = 2.0;
    double perDay = static_cast<double>(model.timetable.size()) / 100.0;
    const double days = schedule::daysOf(model.end - model.begin);
    for (const CompiledStream& stream : model.streams) {
        perDay += eventsPerPerson * stream.highestPerDay;
        for (const schedule::ListedArrival& moment : stream.listed)
            perDay += eventsPerPerson * moment.people / days;
    }
    return perDay;
}

} // namespace

Engine::Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer, base::CancelToken cancel)
    : m_model(model),
      m_observer(observer),
      m_cancel(std::move(cancel)),
      m_keys(seed, replication),
      m_calendar(model.begin, model.end, eventsPerDay(model)),
      m_sources(model, m_keys, m_cancel),
      m_people(model.settingCount()),
      m_pending(model.settingCount()),
      m_resources(model, m_calendar, observer, m_pending),
      m_blocking(model, m_people, m_resources, m_pending),
      m_stays(model, m_people, m_calendar),
      m_turnarounds(m_calendar)
{
    for (int setting = 0; setting < model.settingCount(); ++setting)
        changeSetting(setting);
    m_started = model.begin < model.dayOne;
    if (!m_started)
        startPeople();
}

void Engine::run()
{
    settle();
    if (m_model.begin < m_model.dayOne) {
        play(m_model.dayOne - 1);
        beginFirstDay();
    }
    play(m_model.end - 1);
    m_count.still = std::ranges::count_if(m_people.all(),
                                          [](const Person& person) { return person.state.kind != StateKind::Gone; });
}

void Engine::play(Second last)
{
    while (!m_cancel.cancelled()) {
        const Second arrival = m_sources.nextAt();
        if (m_calendar.dueBy(std::min(arrival, last))) {
            handle(m_calendar.take(m_people));
            if (someoneMayMove() && !m_calendar.dueBy(now()))
                settle();
        } else if (arrival <= last) {
            m_calendar.advanceTo(arrival);
            arrive();
            if (someoneMayMove())
                settle();
        } else {
            break;
        }
    }
}

inline void Engine::handle(const Event& event)
{
    switch (event.kind) {
    case EventKind::StayEnds: return endStay(endEvent(event));
    case EventKind::DelayEnds: return endDelay(endEvent(event));
    case EventKind::LeavesQueue: return giveUpWaiting(endEvent(event));
    case EventKind::StepsDown: return stepDown(m_people[event.subject]);
    case EventKind::KeepEnds: return endKeeping(m_people[event.subject]);
    case EventKind::SettingChanges: return changeSetting(event.subject);
    case EventKind::PoolChanges: return changePool(event.subject);
    case EventKind::TurnaroundEnds: return endTurnaround(m_turnarounds.end(event.subject));
    }
}

/// Clears the event of the person whose stay, delay or wait ends, and returns the person.
inline Person& Engine::endEvent(const Event& event)
{
    ++m_events;
    Person& person = m_people[event.subject];
    person.event = Calendar::noEvent;
    return person;
}

/// Takes the next arrival. Its first stay is drawn already, for the case that it begins at once.
inline void Engine::arrive()
{
    ++m_events;
    ++m_count.entered;
    const Sources::Entry entry = m_sources.take();
    Person& person = m_people.add(entry.person, entry.cohort);
    want(person, entry.setting);
    if (m_resources.fits(person)) {
        takeUnits(person);
        enter(person, outside, 0, entry.stay);
    } else {
        applyRule(person);
    }
}

void Engine::changeSetting(int setting)
{
    const Resources::Changed changed = m_resources.change(setting);
    m_blocking.stuckMayDiffer();
    m_pending.tryDeadlocks(m_blocking.deadlockStands());
    if (!m_awaitOpening.empty() && m_resources[setting].open)
        endAwaiting(setting);
    if (changed.rules)
        rearrangeLine(setting);
    if (changed.most)
        m_someoneStuck ? sortLines() : sortLine(setting);
}

/// Sorts a line by its new priorities. Everyone keeps the ticket.
void Engine::rearrangeLine(int setting)
{
    Resource& here = m_resources[setting];
    const auto isDelayed = [this](int number) { return m_people[number].state.kind == StateKind::DelayedForPlace; };
    const std::vector<int> everyone = here.line.rearrange(m_people, here.rules->priorities);
    for (const int number : everyone)
        if (isDelayed(number))
            m_blocking.remove(m_people[number]);
    for (const int number : everyone) {
        Person& person = m_people[number];
        here.line.rejoin(m_people, person, classOf(m_model, person, here.rules->priorities),
                         Resources::moreUnits(person, setting), person.ticket == m_lastTicket);
    }
    for (const int number : everyone)
        if (isDelayed(number))
            m_blocking.insert(m_people[number]);
}

void Engine::changePool(int pool)
{
    const bool mostChanged = m_resources.changePool(pool);
    m_blocking.stuckMayDiffer();
    m_pending.tryDeadlocks(m_blocking.deadlockStands());
    if (!mostChanged)
        return;
    for (const int member : m_model.pools[static_cast<std::size_t>(pool)].settings)
        sortLine(member);
    if (m_someoneStuck)
        sortLines();
}

/// Frees units whose turnaround is over.
void Engine::endTurnaround(const Turnaround& turnaround)
{
    m_observer.inTurnaround(turnaround.setting, turnaround.cohort, -turnaround.units, now());
    m_resources.free(turnaround.setting, turnaround.units);
}

/// Does what follows from the ends of an instant: admits people from lines, then people who are ready, until nobody
/// moves; then applies rules, one person at a time; then resolves deadlocks.
void Engine::settle()
{
    while (!m_cancel.cancelled()) {
        while ((m_pending.anyLine() && serveLines()) || (!m_ready.empty() && admitReady())) { }
        if (!m_ready.empty()) {
            applyRule(m_people[m_ready.takeFirst()]);
        } else if (!m_pending.anyDeadlock() || !exchange()) {
            return;
        }
    }
}

} // namespace homeward::sim
