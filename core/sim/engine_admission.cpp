// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using model::FullRuleKind;

/// After the ends of an instant: those who wait, then those who are ready, until nobody moves; then the rules.
void Engine::settle()
{
    for (;;) {
        while ((m_anyDirty && serveQueues()) || (!m_ready.empty() && admitReady())) { }
        if (!m_ready.empty()) {
            Person& person = m_people[m_ready.front()];
            m_ready.erase(m_ready.begin());
            applyRule(person);
        } else if (!m_ringMayMove || !exchangeRings()) {
            return;
        }
    }
}

bool Engine::serveQueues()
{
    m_anyDirty = false;
    bool moved = false;
    for (int rank = m_dirty.takeFirst(); rank != none; rank = m_dirty.takeFirst())
        moved = serve(m_model.serviceOrder[static_cast<std::size_t>(rank)]) || moved;
    return moved;
}

bool Engine::serve(int setting)
{
    Room& here = room(setting);
    if (here.queue.people == 0)
        return false;
    bool moved = false;
    bool stopped = !here.open;
    for (std::size_t line = 0; line < here.queue.lines.size() && !stopped; ++line)
        moved = serveLine(setting, here.queue.lines[line], stopped) || moved;
    return refillWaitingPlaces(setting) || moved;
}

/// Whether so many more units could have room under either rule.
inline bool Engine::mayFit(const Room& here, int more) const
{
    const Units most = here.pool == none ? std::max(here.limitFromSettings, here.limitFromOutside)
                                         : std::max(limitUnder(here.rules->fromSettings, capacityOf(here)),
                                                    limitUnder(here.rules->fromOutside, capacityOf(here)));
    return here.used + more <= most;
}

bool Engine::serveLine(int setting, Line& line, bool& stopped)
{
    const Room& here = room(setting);
    const bool lookOn = here.looksOn;
    if (lookOn && !mayFit(here, line.smallest))
        return false;
    bool moved = false;
    int smallest = std::numeric_limits<int>::max();
    for (int number = line.first; number != none;) {
        const int behind = m_people.place(number).behind;
        if (const int least = m_people.place(number).units; lookOn && !mayFit(here, least)) {
            smallest = std::min(smallest, least);
            number = behind;
            continue;
        }
        Person& person = m_people[number];
        const int more = moreUnits(person, setting);
        if (here.used + more <= roomLimit(person, here)) {
            person.delayRuns ? reserve(person) : admit(person);
            moved = true;
            if (lookOn && !mayFit(here, line.smallest))
                return moved;   // `smallest` stays a bound, if not the closest
        } else {
            smallest = std::min(smallest, more);
            if (!lookOn) {
                stopped = true;
                return moved;
            }
        }
        number = behind;
    }
    line.smallest = smallest;
    return moved;
}

/// Where a limited number may wait outside before people are held in place, a freed waiting place is taken up.
bool Engine::refillWaitingPlaces(int setting)
{
    const CompiledRule& rule = room(setting).rules->fromSettings;
    Queue& queue = room(setting).queue;
    if (rule.kind != FullRuleKind::WaitAtHome || queue.delayed == 0 || queue.waiting >= rule.queueLimit)
        return false;
    for (const Line& line : queue.lines)
        for (int number = line.first; number != none && queue.waiting < rule.queueLimit;
             number = m_people.place(number).behind) {
            Person& person = m_people[number];
            if (person.standing.state != State::DelayedForPlace)
                continue;
            --queue.delayed;
            ++queue.waiting;
            m_delays.remove(number);
            const Standing before = person.standing;
            person.standing.state = State::Waiting;
            leavePlace(person);
            tell(person, before);
        }
    return true;
}

bool Engine::admitReady()
{
    bool moved = false;
    for (std::size_t i = 0; i < m_ready.size();) {
        if (tryAdmit(m_people[m_ready[i]])) {
            m_ready.erase(m_ready.begin() + static_cast<std::ptrdiff_t>(i));
            moved = true;
        } else {
            ++i;
        }
    }
    return moved;
}

void Engine::applyRule(Person& person)
{
    if (person.delayRuns) {
        joinQueue(person, State::ProcessDelay);
        return;
    }
    const CompiledRule& rule = ruleFor(person, room(person.next));
    applyRule(person, rule, rule.kind, false);
}

void Engine::applyRule(Person& person, const CompiledRule& rule, FullRuleKind kind, bool fallback)
{
    switch (kind) {
    case FullRuleKind::WaitInPlace: waitFor(person, rule, person.standing.setting != none, fallback); break;
    case FullRuleKind::WaitAtHome: waitFor(person, rule, false, fallback); break;
    case FullRuleKind::Divert: divert(person, ownPlace(person, rule.divertTo)); break;
    case FullRuleKind::Surge: applyRule(person, rule, rule.fallback, true); break;
    case FullRuleKind::TurnAway:
        m_observer.counted(Happening::TurnedAway, person.next, person.standing.cohort, m_now);
        person.next = none;
        leaveModel(person);
        break;
    }
}

void Engine::waitFor(Person& person, const CompiledRule& rule, bool inPlace, bool fallback)
{
    const Queue& queue = room(person.next).queue;
    if (!fallback && (inPlace ? queue.delayed : queue.waiting) >= rule.queueLimit)
        applyRule(person, rule, rule.fallback, true);
    else
        joinQueue(person, inPlace ? State::DelayedForPlace : State::Waiting);
}

/// To a named other setting; diverted to the setting one is in: stays there, delayed for the first choice.
void Engine::divert(Person& person, int to)
{
    if (to == person.standing.setting) {
        joinQueue(person, State::DelayedForPlace);
        return;
    }
    m_observer.counted(Happening::Diverted, person.next, person.standing.cohort, m_now);
    person.turn = 0;
    want(person, to);
    person.divertedNext = true;
    if (!tryAdmit(person))
        applyRule(person);
}

/// Comes into the next setting, out of the present one if there is one.
void Engine::admit(Person& person, bool exchanged)
{
    const int setting = person.next;
    Second waited = 0;
    if (person.queue != none) {
        waited = m_now - m_people.place(person).since;
        takeFromQueue(person);
    }
    const Standing before = person.standing;
    const bool held = before.away == setting;
    if (held) {
        person.unitsWanted = before.unitsAway;
        giveUpAway(person);
    }
    leavePlace(person);
    if (person.moved != none && movedBy(person)->to != setting)
        person.moved = none;
    if (held || exchanged)
        takeUnits(setting, person.unitsWanted);
    else
        takeRoom(person);
    enter(person, before, waited, {});
    m_events += before.setting != none;
}

/// Holds a unit in the next setting while a process delay runs.
void Engine::reserve(Person& person)
{
    if (person.queue != none)
        takeFromQueue(person);
    const Standing before = person.standing;
    giveUpAway(person);
    person.standing.away = person.next;
    person.standing.unitsAway = person.unitsWanted;
    person.reserved = true;
    takeRoom(person);
    tell(person, before);
}

} // namespace homeward::sim
