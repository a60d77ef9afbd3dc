// SPDX-License-Identifier: GPL-3.0-or-later
// There is no room: the rule of the setting is applied; people join its line and leave it.
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using model::FullRuleKind;

void Engine::applyRule(Person& person)
{
    if (person.delayRuns) {
        joinLine(person, StateKind::ProcessDelay);
        return;
    }
    if (person.reserved && person.state.away == person.next) {
        awaitOpening(person);
        return;
    }
    const CompiledRule& rule = Resources::ruleFor(person, m_resources[person.next]);
    applyRule(person, rule, rule.kind, false);
}

void Engine::applyRule(Person& person, const CompiledRule& rule, FullRuleKind kind, bool fallback)
{
    switch (kind) {
    case FullRuleKind::WaitInPlace: waitUnder(person, rule, person.state.setting != none, fallback); break;
    case FullRuleKind::WaitAtHome: waitUnder(person, rule, false, fallback); break;
    case FullRuleKind::Divert: divert(person, ownPlace(person, rule.divertTo)); break;
    case FullRuleKind::Surge: applyRule(person, rule, rule.fallback, true); break;
    case FullRuleKind::TurnAway:
        m_observer.counted(CountedEvent::TurnedAway, person.next, person.state.cohort, now());
        person.next = none;
        leaveModel(person);
        break;
    }
}

/// Lets a person wait, in no line, whose place is reserved in a setting that takes nobody in today.
void Engine::awaitOpening(Person& person)
{
    m_people.entry(person).since = now();
    m_awaitOpening.push_back(person.number);
    if (person.state.setting == none)
        return;
    const PersonState before = person.state;
    person.state.kind = StateKind::DelayedForPlace;
    person.state.wanted = person.next;
    person.state.reason = none;
    tell(person, before);
}

/// Makes people ready who have a place reserved in a setting that has opened. Nobody else can take their place
/// meanwhile.
void Engine::endAwaiting(int setting)
{
    std::erase_if(m_awaitOpening, [&](int number) {
        const Person& person = m_people[number];
        if (person.next != setting)
            return false;
        QueueEntry& entry = m_people.entry(person);
        entry.waited += now() - entry.since;
        m_ready.push(number);
        return true;
    });
}

/// Lets a person wait; where the queue is at its limit, applies the fallback, which has no limit.
void Engine::waitUnder(Person& person, const CompiledRule& rule, bool inPlace, bool fallback)
{
    const WaitingLine& line = m_resources[person.next].line;
    if (!fallback && (inPlace ? line.delayed() : line.waiting()) >= rule.queueLimit)
        applyRule(person, rule, rule.fallback, true);
    else
        joinLine(person, inPlace ? StateKind::DelayedForPlace : StateKind::Waiting);
}

/// Diverts a person to another setting. One diverted to the setting that it is in stays there, delayed for its first
/// choice.
void Engine::divert(Person& person, int to)
{
    if (to == person.state.setting) {
        joinLine(person, StateKind::DelayedForPlace);
        return;
    }
    m_observer.counted(CountedEvent::Diverted, person.next, person.state.cohort, now());
    m_people.settleRequest(person, person.next);
    person.ticket = 0;
    want(person, to);
    person.divertedNext = true;
    if (!tryAdmit(person))
        applyRule(person);
}

/// Joins the line of the next setting as a person who is delayed where it is, waits in no setting, or is in a process
/// delay and wants a unit reserved.
void Engine::joinLine(Person& person, StateKind as)
{
    const int wanted = person.next;
    Resource& there = m_resources[wanted];
    const PersonState before = person.state;
    if (as == StateKind::Waiting)
        leaveSetting(person); // before `classOf`, which depends on where the person waits
    person.queue = wanted;
    m_people.entry(person).since = now();
    if (person.ticket == 0)
        person.ticket = ++m_lastTicket;
    there.line.join(m_people, person, as, classOf(m_model, person, there.rules->priorities),
                    Resources::moreUnits(person, wanted), person.ticket == m_lastTicket);
    if (as == StateKind::ProcessDelay) {
        sortAside(person);
        return;
    }
    person.state.kind = as;
    person.state.wanted = wanted;
    person.state.reason = none;
    if (as == StateKind::DelayedForPlace) {
        m_blocking.add(person);
        m_pending.tryDeadlocks(m_holdersAside > 0);
    } else if (before.setting == wanted) {
        m_pending.serveLine(there.rank); // the person itself has just freed units there
    }
    tell(person, before);
    sortAside(person);
    scheduleExit(person);
}

/// Sets a person aside, or takes it back. A person who cannot be served stands aside: it waits on and may leave by an
/// exit of the queue, but nobody waits behind it, and it takes part in no exchange.
void Engine::changeSide(Person& person)
{
    Resource& there = m_resources[person.queue];
    const bool delayed = person.state.kind == StateKind::DelayedForPlace;
    const bool stoodAside = WaitingLine::standsAside(m_people, person);
    noteHolderAside(person, stoodAside ? -1 : 1);
    if (stoodAside) {
        noteTakenBack(person);
        there.line.takeBack(m_people, person, classOf(m_model, person, there.rules->priorities),
                            Resources::moreUnits(person, person.queue));
        if (delayed)
            m_blocking.add(person);
    } else {
        if (delayed)
            m_blocking.remove(person);
        there.line.setAside(m_people, person);
        if (!wasTakenBackNow(person))
            m_observer.counted(CountedEvent::CannotBeServed, person.queue, person.state.cohort, now());
    }
    m_observer.unservable(person.queue, person.state.cohort, stoodAside ? -1 : 1, now());
    ++there.epoch;
    m_pending.serveLine(there.rank);
}

/// `sortLines` takes everyone in a deadlock back and sets them aside again at the same moment. They are not counted a
/// second time, since a change that does not concern them may have caused it.
void Engine::noteTakenBack(const Person& person)
{
    if (m_takenBackAt != now())
        m_takenBack.clear();
    m_takenBackAt = now();
    m_takenBack.insert(person.number);
}

bool Engine::wasTakenBackNow(const Person& person) const
{
    return m_takenBackAt == now() && m_takenBack.contains(person.number);
}

/// Notes that a person who stands aside holds units (or no longer does): such a person may leave others stuck.
void Engine::noteHolderAside(const Person& person, int by)
{
    if (person.state.setting == none)
        return;
    m_holdersAside += by;
    m_blocking.stuckMayDiffer();
    m_pending.tryDeadlocks(true);
}

/// Sets people of a line aside, or takes them back, after the most units that the setting can have have changed.
void Engine::sortLine(int setting)
{
    for (const int number : m_resources[setting].line.everyone(m_people))
        sortAside(m_people[number]);
}

/// Judges people anew who were stuck.
void Engine::sortLines()
{
    m_someoneStuck = false;
    for (int setting = 0; setting < m_model.settingCount(); ++setting)
        sortLine(setting);
}

/// Takes a person out of its line, for the setting or for elsewhere.
void Engine::leaveLine(Person& person)
{
    Resource& wanted = m_resources[person.queue];
    if (WaitingLine::standsAside(m_people, person)) {
        noteHolderAside(person, -1);
        m_observer.unservable(person.queue, person.state.cohort, -1, now());
    }
    wanted.line.leave(m_people, person, person.state.kind);
    ++wanted.epoch;
    if (person.state.kind == StateKind::DelayedForPlace)
        m_blocking.remove(person);
    // Someone behind a package that did not fit may fit now; a waiting place may have become free.
    if (!wanted.inUnits || wanted.rules->fromSettings.kind == FullRuleKind::WaitAtHome)
        m_pending.serveLine(wanted.rank);
    person.queue = none;
    person.ticket = 0;
    if (!person.delayRuns)
        cancelEvent(person);
}

/// Schedules the soonest exit of the queue, if one comes before the end of the run. An exit for waiting people only, or
/// for delayed people only, counts from now. One for both counts from when the person joined, even after it has moved
/// out to wait at home.
void Engine::scheduleExit(Person& person)
{
    cancelEvent(person);
    const auto& exits = planOf(person.queue).exits;
    if (exits.empty())
        return;
    const model::QueueMembers others =
        person.state.kind == StateKind::Waiting ? model::QueueMembers::Delayed : model::QueueMembers::Waiting;
    const int asking = m_people.requests(person, person.queue);
    double soonest = std::numeric_limits<double>::infinity();
    int taken = none;
    for (std::size_t e = 0; e < exits.size(); ++e) {
        if (exits[e].who == others)
            continue;
        const double u = draw(person.key, Purpose::QueueExit, exits[e].key, asking);
        const Second from = exits[e].who == model::QueueMembers::Both ? m_people.entry(person).since : now();
        const double days =
            std::min(daysToExit(exits[e], u, from), exits[e].longestDays) - schedule::daysOf(now() - from);
        if (days < soonest) {
            soonest = days;
            taken = static_cast<int>(e);
        }
    }
    m_people.entry(person).exit = taken;
    if (taken != none)
        person.event =
            m_calendar.schedule(now() + secondsOf(std::max(soonest, 0.0)), EventKind::LeavesQueue, person.number);
}

/// Days from a moment until a person leaves by a daily chance. Without changes the time is exponential with the rate
/// -ln(1 - chance); with changes each calendar day has the rate of its noon.
double Engine::daysToExit(const CompiledExit& exit, double u, Second from) const
{
    const double due = -std::log1p(-u);
    if (exit.chance.changes.empty())
        return exit.ratePerDay > 0.0 ? due / exit.ratePerDay : std::numeric_limits<double>::infinity();
    double met = 0.0;
    Second begin = from;
    for (Second morning = schedule::morningOf(from); begin < m_model.end; begin = morning) {
        const double rate = -std::log1p(-exit.chance.at(morning + base::secondsPerDay / 2));
        morning += base::secondsPerDay;
        const double more = rate * schedule::daysOf(morning - begin);
        if (rate > 0.0 && met + more >= due)
            return schedule::daysOf(begin - from) + (due - met) / rate;
        met += more;
    }
    return std::numeric_limits<double>::infinity();
}

} // namespace homeward::sim
