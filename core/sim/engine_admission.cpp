// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using model::FullRuleKind;

/// After the ends of an instant: those who wait, then those who are ready, until nobody moves; then the rules.
void Engine::settle()
{
    for (;;) {
        while (serveQueues() || admitReady()) {
        }
        if (!m_ready.empty()) {
            const int person = m_ready.front();
            m_ready.erase(m_ready.begin());
            applyRule(person);
        } else if (!exchangeRings()) {
            return;
        }
    }
}

bool Engine::serveQueues()
{
    bool moved = false;
    for (int s = 0; s < m_model.settingCount(); ++s)
        if (room(s).dirty)
            moved = serve(s) || moved;
    return moved;
}

bool Engine::serve(int setting)
{
    Room& here = room(setting);
    here.dirty = false;
    const CompiledSetting& rules = m_model.settings[static_cast<std::size_t>(setting)];
    // Someone further back may fit where a smaller package may pass, or where the limits of the two origins differ.
    const bool lookOn = rules.inHours ? rules.smallerMayPass : rules.fromSettings.kind != rules.fromOutside.kind;
    bool moved = false;
    for (int number = here.queue.first; number != none;) {
        const int behind = m_people[number].behind;
        const Person& person = m_people[number];
        const Units own = person.standing.setting == setting ? person.standing.units : 0;
        if (here.used - own + person.unitsWanted <= roomLimit(person, setting)) {
            admit(number);
            moved = true;
        } else if (!lookOn) {
            break;
        }
        number = behind;
    }
    return refillWaitingPlaces(setting) || moved;
}

/// Where a limited number may wait outside before people are held in place, a freed waiting place is taken up.
bool Engine::refillWaitingPlaces(int setting)
{
    const CompiledRule& rule = m_model.settings[static_cast<std::size_t>(setting)].fromSettings;
    Queue& queue = room(setting).queue;
    if (rule.kind != FullRuleKind::WaitAtHome || queue.delayed == 0 || queue.waiting >= rule.queueLimit)
        return false;
    for (int number = queue.first; number != none && queue.waiting < rule.queueLimit; number = m_people[number].behind) {
        Person& person = m_people[number];
        if (person.standing.state != State::DelayedForPlace)
            continue;
        --queue.delayed;
        ++queue.waiting;
        --delayedIn(person.standing.setting, setting);
        release(number);
        Standing now = person.standing;
        now.state = State::Waiting;
        now.setting = none;
        now.units = 0;
        setStanding(number, now);
    }
    return true;
}

bool Engine::admitReady()
{
    bool moved = false;
    for (std::size_t i = 0; i < m_ready.size();) {
        if (tryAdmit(m_ready[i])) {
            m_ready.erase(m_ready.begin() + static_cast<std::ptrdiff_t>(i));
            moved = true;
        } else {
            ++i;
        }
    }
    return moved;
}

void Engine::applyRule(int number)
{
    const CompiledRule& rule = ruleFor(m_people[number], m_people[number].next);
    applyRule(number, rule, rule.kind, false);
}

void Engine::applyRule(int number, const CompiledRule& rule, FullRuleKind kind, bool fallback)
{
    Person& person = m_people[number];
    switch (kind) {
    case FullRuleKind::WaitInPlace:
        waitFor(number, rule, person.standing.setting != none, fallback);
        break;
    case FullRuleKind::WaitAtHome:
        waitFor(number, rule, false, fallback);
        break;
    case FullRuleKind::Divert:
        divert(number, rule.divertTo);
        break;
    case FullRuleKind::Surge:
        applyRule(number, rule, rule.fallback, true);
        break;
    case FullRuleKind::TurnAway:
        m_observer.counted(Happening::TurnedAway, person.next, person.standing.cohort, m_now);
        person.next = none;
        leaveModel(number);
        break;
    }
}

void Engine::waitFor(int number, const CompiledRule& rule, bool inPlace, bool fallback)
{
    const Queue& queue = room(m_people[number].next).queue;
    if (!fallback && (inPlace ? queue.delayed : queue.waiting) >= rule.queueLimit)
        applyRule(number, rule, rule.fallback, true);
    else
        joinQueue(number, inPlace);
}

/// To a named other setting; diverted to the setting one is in: stays there, delayed for the first choice.
void Engine::divert(int number, int to)
{
    Person& person = m_people[number];
    if (to == person.standing.setting) {
        joinQueue(number, true);
        return;
    }
    m_observer.counted(Happening::Diverted, person.next, person.standing.cohort, m_now);
    want(number, to);
    person.divertedNext = true;
    if (!tryAdmit(number))
        applyRule(number);
}

void Engine::joinQueue(int number, bool inPlace)
{
    Person& person = m_people[number];
    const int wanted = person.next;
    Queue& queue = room(wanted).queue;
    person.queue = wanted;
    person.waitingSince = m_now;
    person.before = queue.last;
    person.behind = none;
    (queue.last == none ? queue.first : m_people[queue.last].behind) = number;
    queue.last = number;
    ++(inPlace ? queue.delayed : queue.waiting);

    Standing now = person.standing;
    now.wanted = wanted;
    now.reason = none;
    if (inPlace) {
        now.state = State::DelayedForPlace;
        ++delayedIn(now.setting, wanted);
        m_ringMayForm = true;
    } else {
        release(number);
        now.state = State::Waiting;
        now.setting = none;
        now.units = 0;
    }
    setStanding(number, now);
    scheduleExit(number);
}

void Engine::takeFromQueue(int number)
{
    Person& person = m_people[number];
    Room& wanted = room(person.queue);
    (person.before == none ? wanted.queue.first : m_people[person.before].behind) = person.behind;
    (person.behind == none ? wanted.queue.last : m_people[person.behind].before) = person.before;
    if (person.standing.state == State::DelayedForPlace) {
        --wanted.queue.delayed;
        --delayedIn(person.standing.setting, person.queue);
    } else {
        --wanted.queue.waiting;
    }
    wanted.dirty = true;
    person.queue = person.before = person.behind = none;
    ++person.ticket;
}

void Engine::scheduleExit(int number)
{
    Person& person = m_people[number];
    ++person.ticket;
    const auto& exits = m_model.settings[static_cast<std::size_t>(person.queue)].exits;
    const model::QueueMembers notMe = person.standing.state == State::Waiting ? model::QueueMembers::Delayed
                                                                             : model::QueueMembers::Waiting;
    const int visit = m_people.visits(number, person.queue);
    double soonest = std::numeric_limits<double>::infinity();
    std::size_t way = 0;
    for (std::size_t e = 0; e < exits.size(); ++e) {
        if (exits[e].who == notMe)
            continue;
        const double u = draw(person.key, Purpose::QueueExit, person.queue, visit, static_cast<int>(e));
        const double days = std::min(-std::log1p(-u) * exits[e].meanDays, exits[e].longestDays);
        if (days < soonest) {
            soonest = days;
            way = e;
        }
    }
    if (soonest < std::numeric_limits<double>::infinity())
        schedule(m_now + secondsOf(soonest), EventKind::LeavesQueue, number, person.ticket, static_cast<int>(way));
}

void Engine::want(int number, int setting)
{
    Person& person = m_people[number];
    person.next = setting;
    person.unitsWanted = oneUnit;
    person.divertedNext = false;
    const int package = m_model.step(person.standing.cohort, setting).package;
    if (package == none)
        return;
    const double hours = m_model.samplers[static_cast<std::size_t>(package)].quantile(
                             draw(person.key, Purpose::Package, setting, m_people.visits(number, setting)))
        * factorOf(m_model.packageLevers, person.standing.cohort, setting);
    person.unitsWanted = std::max<Units>(1, std::llround(hours * static_cast<double>(oneUnit)));
}

bool Engine::tryAdmit(int number)
{
    if (!fits(m_people[number], m_people[number].next))
        return false;
    admit(number);
    return true;
}

void Engine::admit(int number, bool exchanged)
{
    Person& person = m_people[number];
    const int setting = person.next;
    const bool transfer = person.standing.setting != none;
    Second waited = 0;
    if (person.queue != none) {
        waited = m_now - person.waitingSince;
        takeFromQueue(number);
    }
    release(number);
    Room& here = room(setting);
    here.used += person.unitsWanted;
    if (here.used > here.capacity && !exchanged)
        m_observer.counted(Happening::Surged, setting, person.standing.cohort, m_now);

    Standing now = person.standing;
    now.state = State::InCare;
    now.setting = setting;
    now.wanted = now.reason = none;
    now.units = person.unitsWanted;
    now.askedFor = !person.divertedNext;
    person.next = none;
    person.heldSince = m_now;
    const int visit = ++m_people.visits(number, setting);
    setStanding(number, now, transfer);
    m_observer.admitted(setting, now.cohort, waited, m_now);

    const CompiledStep& step = m_model.step(now.cohort, setting);
    const double days = m_model.samplers[static_cast<std::size_t>(step.stay)].quantile(
                            draw(person.key, Purpose::Stay, setting, visit))
        * factorOf(m_model.stayLevers, now.cohort, setting);
    schedule(m_now + secondsOf(days), EventKind::StayEnds, number, ++person.ticket);
}

/// Gives back the units that the person holds; the standing is the caller's to change.
void Engine::release(int number)
{
    const Person& person = m_people[number];
    if (person.standing.setting == none)
        return;
    Room& held = room(person.standing.setting);
    held.used -= person.standing.units;
    held.dirty = true;
    m_ringMayForm = m_ringMayForm || m_model.settings[static_cast<std::size_t>(person.standing.setting)].inHours;
    m_observer.left(person.standing.setting, person.heldSince, m_now);
}

bool Engine::fits(const Person& person, int setting) const
{
    const CompiledSetting& rules = m_model.settings[static_cast<std::size_t>(setting)];
    const Room& there = room(setting);
    const bool returns = person.standing.setting == setting;
    // Those who wait have been served before: whoever is left does not fit. A newcomer may pass only if smaller ones may.
    if (there.queue.first != none && rules.inHours && !rules.smallerMayPass && !returns)
        return false;
    return there.used - (returns ? person.standing.units : 0) + person.unitsWanted <= roomLimit(person, setting);
}

Units Engine::roomLimit(const Person& person, int setting) const
{
    const Units capacity = room(setting).capacity;
    const CompiledRule& rule = ruleFor(person, setting);
    if (rule.kind != FullRuleKind::Surge)
        return capacity;
    const double limit = static_cast<double>(capacity) * (1.0 + rule.surgeShare);
    return limit >= static_cast<double>(unlimitedUnits) ? unlimitedUnits : static_cast<Units>(limit + 0.5);
}

const CompiledRule& Engine::ruleFor(const Person& person, int setting) const
{
    const CompiledSetting& rules = m_model.settings[static_cast<std::size_t>(setting)];
    return person.standing.setting == none ? rules.fromOutside : rules.fromSettings;
}

} // namespace homeward::sim
