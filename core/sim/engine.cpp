// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cassert>

namespace homeward::sim {

namespace {

/// A guess: what follows from each who comes.
double eventsPerDay(const Compiled& model)
{
    constexpr double eventsPerPerson = 2.0;
    double perDay = static_cast<double>(model.timetable.size()) / 100.0;
    for (const CompiledStream& stream : model.streams)
        perDay += eventsPerPerson * stream.highestPerDay;
    return perDay;
}

} // namespace

Engine::Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer)
    : m_model(model),
      m_steps(model.steps.data()),
      m_settings(model.settingCount()),
      m_observer(observer),
      m_keys(seed, replication),
      m_calendar(model.begin, model.end, eventsPerDay(model)),
      m_sources(model, m_keys),
      m_people(model.settingCount()),
      m_rooms(model.settings.size()),
      m_pools(model.pools.size()),
      m_dirty(model.settingCount()),
      m_delays(m_people, model.settingCount()),
      m_now(model.begin)
{
    for (std::size_t rank = 0; rank < m_rooms.size(); ++rank)
        room(model.serviceOrder[rank]).rank = static_cast<int>(rank);
    for (int pool = 0; pool < static_cast<int>(m_pools.size()); ++pool)
        changePool(pool);
    for (int s = 0; s < model.settingCount(); ++s) {
        room(s).pool = setting(s).pool;
        room(s).inUnits = !setting(s).inHours;
        changeSetting(s);
    }
    startPeople();
}

/// The person whose stay, delay or waiting this ends.
inline Person& Engine::endEvent(const Event& event)
{
    ++m_events;
    Person& person = m_people[event.subject];
    person.event = Calendar::noTicket;
    return person;
}

inline void Engine::handle(const Event& event)
{
    assert(event.at >= m_now);
    m_now = event.at;
    switch (event.kind) {
    case EventKind::StayEnds: return endStay(endEvent(event));
    case EventKind::DelayEnds: return endDelay(endEvent(event));
    case EventKind::LeavesQueue: return leaveQueue(endEvent(event));
    case EventKind::StepsDown: return stepDown(m_people[event.subject]);
    case EventKind::KeepEnds: return endKeeping(m_people[event.subject]);
    case EventKind::SettingChanges: return changeSetting(event.subject);
    case EventKind::PoolChanges: return changePool(event.subject);
    }
}

void Engine::run(const base::CancelToken& cancel)
{
    settle();
    const Second last = m_model.end - 1;
    for (;;) {
        if ((m_events & 0xfff) == 0 && cancel.cancelled())
            return;
        const Second coming = m_sources.nextAt();
        if (m_calendar.dueBy(std::min(coming, last))) {
            const Event event = m_calendar.take();
            m_people.prepare(m_calendar.foresee());
            handle(event);
            if (someoneMayMove() && !m_calendar.dueBy(m_now))
                settle();
        } else if (coming <= last) {
            m_now = coming;
            arrive();
        } else {
            break;
        }
    }
    m_now = m_model.end;
    for (const Person& person : m_people.all())
        m_count.still += person.standing.state != State::Gone;
}

/// The next person comes, and with it the draws of a first stay, for the case that it begins at once.
void Engine::arrive()
{
    ++m_events;
    ++m_count.entered;
    const Sources::Coming coming = m_sources.take();
    Person& person = m_people.add(coming.person, coming.cohort);
    want(person, coming.setting);
    if (fits(person)) {
        takeRoom(person);
        enter(person, nowhere, 0, coming.stay);
    } else {
        applyRule(person);
    }
    if (someoneMayMove())
        settle();
}

} // namespace homeward::sim
