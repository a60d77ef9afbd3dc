// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>

namespace homeward::sim {

Engine::Engine(const Compiled& model, std::uint64_t seed, int replication, Observer& observer)
    : m_model(model), m_observer(observer), m_keys(seed, replication, model.areaKey), m_people(model.settingCount())
    , m_rooms(model.settings.size()), m_delayedIn(model.settings.size() * model.settings.size(), 0), m_now(model.begin)
{
    for (int s = 0; s < model.settingCount(); ++s)
        changeCapacity(s);
    for (const bool added : {false, true})
        for (const CompiledStream& stream : model.streams)
            m_arrivals.emplace_back(model, stream, added ? m_keys.added(stream.cohort) : m_keys.entering(stream.cohort),
                                    added);
    m_nextArrival.resize(m_arrivals.size());
    for (std::size_t i = 0; i < m_arrivals.size(); ++i)
        scheduleArrival(static_cast<int>(i));
    if (!model.timetable.empty())
        schedule(model.timetable.front().at, EventKind::Arrival, none);
    startPeople();
}

void Engine::run(const base::CancelToken& cancel)
{
    settle();
    while (!m_calendar.empty() && m_calendar.next().at < m_model.end) {
        if ((m_events & 0xfff) == 0 && cancel.cancelled())
            return;
        const Event event = m_calendar.take();
        m_now = event.at;
        handle(event);
        const bool moreEnds = !m_calendar.empty() && m_calendar.next().at == m_now && m_calendar.next().phase() < 2;
        if (event.phase() < 2 && !moreEnds)
            settle();
    }
    m_now = m_model.end;
    for (const Person& person : m_people.all())
        m_count.still += person.standing.state != State::Gone;
}

void Engine::handle(const Event& event)
{
    if (event.kind == EventKind::Capacity) {
        changeCapacity(event.subject);
        return;
    }
    if (event.kind == EventKind::Arrival) {
        ++m_events;
        if (event.subject == none)
            arriveByTimetable();
        else
            arrive(event.subject);
        return;
    }
    if (m_people[event.subject].ticket != event.ticket)
        return;
    ++m_events;
    if (event.kind == EventKind::StayEnds) {
        endStay(event.subject);
    } else if (event.kind == EventKind::DelayEnds) {
        becomeReady(event.subject);
    } else {
        const Person& person = m_people[event.subject];
        const auto& exits = m_model.settings[static_cast<std::size_t>(person.queue)].exits;
        leaveQueue(event.subject, exits[static_cast<std::size_t>(event.detail)]);
    }
}

void Engine::changeCapacity(int setting)
{
    const auto& steps = m_model.settings[static_cast<std::size_t>(setting)].capacity;
    Room& here = room(setting);
    here.capacity = steps.empty() ? 0 : steps[here.capacityStep].units;
    here.dirty = true;
    m_ringMayForm = true;
    m_observer.capacitySet(setting, here.capacity, m_now);
    if (++here.capacityStep < steps.size())
        schedule(steps[here.capacityStep].from, EventKind::Capacity, setting);
}

void Engine::scheduleArrival(int stream)
{
    const Arrivals::Arrival next = m_arrivals[static_cast<std::size_t>(stream)].next();
    m_nextArrival[static_cast<std::size_t>(stream)] = next;
    if (next.at < m_model.end)
        schedule(next.at, EventKind::Arrival, stream);
}

void Engine::arrive(int stream)
{
    const Arrivals::Arrival now = m_nextArrival[static_cast<std::size_t>(stream)];
    scheduleArrival(stream);
    const CompiledStream& of = m_model.streams[static_cast<std::size_t>(stream) % m_model.streams.size()];
    enter(now.person, of.cohort, entrySetting(of, now.person, m_now));
}

void Engine::arriveByTimetable()
{
    const ScheduledArrival now = m_model.timetable[m_nextScheduled];
    const std::uint64_t key = stats::keyed(m_keys.scheduled(), m_nextScheduled);
    if (++m_nextScheduled < m_model.timetable.size())
        schedule(m_model.timetable[m_nextScheduled].at, EventKind::Arrival, none);
    enter(key, now.cohort, now.setting);
}

int Engine::entrySetting(const CompiledStream& stream, std::uint64_t key, Second at) const
{
    const double u = draw(key, Purpose::Entry);
    const auto found = std::ranges::upper_bound(stream.entryUpTo, u);
    const auto last = static_cast<std::ptrdiff_t>(stream.entryUpTo.size()) - 1;
    int setting = stream.entrySetting[static_cast<std::size_t>(std::min(found - stream.entryUpTo.begin(), last))];
    for (const CompiledLever& lever : m_model.entryLevers)
        if (lever.from == setting && lever.cohorts[static_cast<std::size_t>(stream.cohort)]
            && draw(key, Purpose::EntryLever, lever.from, 0, lever.to) < lever.amount * lever.strength.at(at))
            setting = lever.to;
    return setting;
}

void Engine::enter(std::uint64_t key, int cohort, int setting)
{
    const int person = m_people.add(key, cohort);
    ++m_count.entered;
    want(person, setting);
    if (!tryAdmit(person))
        applyRule(person);
    if (!m_ready.empty() || room(setting).dirty)
        settle();
}

void Engine::endStay(int number)
{
    Person& person = m_people[number];
    const CompiledRoute* route = drawRoute(number);
    if (drawProcessDelay(number, *route))
        return;
    person.next = route->to;
    becomeReady(number);
}

const CompiledRoute* Engine::drawRoute(int number)
{
    const Person& person = m_people[number];
    const int here = person.standing.setting;
    const int cohort = person.standing.cohort;
    const int visit = m_people.visits(number, here);
    const CompiledStep& step = m_model.step(cohort, here);
    const auto first = m_model.routes.begin() + step.firstRoute;
    const auto last = first + step.routeCount;
    const double u = draw(person.key, Purpose::Route, here, visit);
    auto route = std::find_if(first, last - 1, [u](const CompiledRoute& r) { return u < r.upTo; });
    int to = route->to;
    for (const CompiledLever& lever : m_model.dischargeLevers)
        if (lever.at == here && lever.from == to && lever.cohorts[static_cast<std::size_t>(cohort)]
            && draw(person.key, Purpose::DischargeLever, here, visit, lever.from, lever.to)
                < lever.amount * lever.strength.at(m_now))
            to = lever.to;
    if (to == route->to)
        return &*route;
    const auto moved = std::find_if(first, last, [to](const CompiledRoute& r) { return r.to == to; });
    if (moved != last)
        return &*moved;
    // A way that nobody took before: no process delay is known for it.
    return &m_model.bareRoutes[static_cast<std::size_t>(to)];
}

/// At most one delay is drawn, in the order of the reasons; a chance is of all who take the route, and the later
/// reasons get what the earlier ones leave.
bool Engine::drawProcessDelay(int number, const CompiledRoute& route)
{
    Person& person = m_people[number];
    const int here = person.standing.setting;
    const int visit = m_people.visits(number, here);
    const double u = route.delayCount > 0 ? draw(person.key, Purpose::DelayReason, here, visit, route.to) : 0.0;
    double below = 0.0;
    for (int d = route.firstDelay; d < route.firstDelay + route.delayCount; ++d) {
        const CompiledDelay& delay = m_model.delays[static_cast<std::size_t>(d)];
        const int reason = static_cast<int>(delay.reason);
        double chance = delay.chance;
        double stretch = 1.0;
        for (const CompiledLever& lever : m_model.delayLevers)
            if ((lever.at == none || lever.at == here) && (lever.to == none || lever.to == route.to)
                && (lever.reason == none || lever.reason == reason)
                && lever.cohorts[static_cast<std::size_t>(person.standing.cohort)])
                (lever.onChance ? chance : stretch) *= lever.strength.factor(lever.amount, m_now);
        below += chance;
        if (u >= below)
            continue;
        const double days = stretch
            * m_model.samplers[static_cast<std::size_t>(delay.duration)].quantile(
                draw(person.key, Purpose::DelayTime, here, visit, route.to, reason));
        person.next = route.to;
        Standing now = person.standing;
        now.state = State::ProcessDelay;
        now.wanted = route.to;
        now.reason = reason;
        setStanding(number, now);
        schedule(m_now + secondsOf(days), EventKind::DelayEnds, number, ++person.ticket);
        return true;
    }
    return false;
}

void Engine::becomeReady(int number)
{
    Person& person = m_people[number];
    ++person.ticket;
    if (!m_model.isSetting(person.next)) {
        leaveModel(number);
        return;
    }
    want(number, person.next);
    m_ready.push_back(number);
}

void Engine::leaveQueue(int number, const CompiledExit& exit)
{
    Person& person = m_people[number];
    const int queue = person.queue;
    const bool toSetting = m_model.isSetting(exit.to);
    m_observer.counted(toSetting ? Happening::Escalated : Happening::LeftQueue, queue, person.standing.cohort, m_now);
    takeFromQueue(number);
    if (!toSetting) {
        person.next = exit.to;
        leaveModel(number);
        return;
    }
    want(number, exit.to);
    m_ready.push_back(number);
}

void Engine::leaveModel(int number)
{
    Person& person = m_people[number];
    const Standing before = person.standing;
    const int outcome = person.next - m_model.settingCount();
    if (outcome >= 0 && m_model.outcomeIsDeath[static_cast<std::size_t>(outcome)] && before.setting != none)
        m_observer.counted(Happening::Died, before.setting, before.cohort, m_now);
    release(number);
    Standing gone = before;
    gone.state = State::Gone;
    gone.setting = gone.wanted = none;
    gone.units = 0;
    if (before.state != State::Gone)
        setStanding(number, gone);
    ++m_count.left;
    m_people.remove(number);
}

void Engine::setStanding(int number, const Standing& now, bool transfer)
{
    Person& person = m_people[number];
    const Standing before = person.standing;
    person.standing = now;
    if (before.state == State::Gone)
        m_observer.appeared(now, !m_started, m_now);
    else
        m_observer.changed(before, now, transfer, m_now);
}

void Engine::schedule(Second at, EventKind kind, int subject, std::uint32_t ticket, int detail)
{
    m_calendar.schedule({at, 0, subject, ticket, kind, static_cast<std::int16_t>(detail)});
}

double Engine::factorOf(const std::vector<CompiledLever>& levers, int cohort, int setting) const
{
    double factor = 1.0;
    for (const CompiledLever& lever : levers)
        if (lever.at == setting && lever.cohorts[static_cast<std::size_t>(cohort)])
            factor *= lever.strength.factor(lever.amount, m_now);
    return factor;
}

} // namespace homeward::sim
