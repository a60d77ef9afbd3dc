// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

namespace homeward::sim {

/// Stands in the queue for the next setting: delayed where it is, waiting in none, or in a process delay with the
/// wish to have the place reserved.
void Engine::joinQueue(Person& person, State as)
{
    const int wanted = person.next;
    Queue& queue = room(wanted).queue;
    person.queue = wanted;
    Place& place = m_people.place(person);
    place.since = m_now;
    if (person.turn == 0)
        person.turn = ++m_turns;
    stand(person, queue);
    ++queue.people;
    if (as == State::ProcessDelay)
        return;

    const Standing before = person.standing;
    person.standing.state = as;
    person.standing.wanted = wanted;
    person.standing.reason = none;
    if (as == State::DelayedForPlace) {
        ++queue.delayed;
        beginDelay(person);
    } else {
        ++queue.waiting;
        leavePlace(person);
    }
    tell(person, before);
    scheduleExit(person);
}

void Engine::takeFromQueue(Person& person)
{
    Room& wanted = room(person.queue);
    unlink(person, wanted.queue);
    --wanted.queue.people;
    if (person.standing.state == State::DelayedForPlace) {
        --wanted.queue.delayed;
        m_delays.remove(person.number);
    } else if (person.standing.state == State::Waiting) {
        --wanted.queue.waiting;
    }
    // Whoever stood behind a package that did not fit may fit; a waiting place may be taken up.
    if (!wanted.inUnits || wanted.rules->fromSettings.kind == model::FullRuleKind::WaitAtHome)
        touch(person.queue);
    person.queue = none;
    person.turn = 0;
    if (!person.delayRuns)
        cancelEvent(person);
}

/// Into the line of the person's class, behind those whose turn came first.
void Engine::stand(Person& person, Queue& queue)
{
    Place& place = m_people.place(person);
    const int priorityClass = classOf(person, *room(person.queue).rules);
    place.line = 0;
    while (queue.lines[static_cast<std::size_t>(place.line)].priorityClass != priorityClass)
        ++place.line;
    Line& line = queue.lines[static_cast<std::size_t>(place.line)];
    place.units = moreUnits(person, person.queue);
    line.smallest = line.first == none ? place.units : std::min(line.smallest, place.units);
    place.before = line.last;
    place.behind = none;
    const bool newest = person.turn == m_turns;   // nobody's turn comes later
    while (!newest && place.before != none && m_people[place.before].turn > person.turn) {
        place.behind = place.before;
        place.before = m_people.place(place.behind).before;
    }
    (place.before == none ? line.first : m_people.place(place.before).behind) = person.number;
    (place.behind == none ? line.last : m_people.place(place.behind).before) = person.number;
}

void Engine::unlink(Person& person, Queue& queue)
{
    const Place& place = m_people.place(person);
    Line& line = queue.lines[static_cast<std::size_t>(place.line)];
    (place.before == none ? line.first : m_people.place(place.before).behind) = place.behind;
    (place.behind == none ? line.last : m_people.place(place.behind).before) = place.before;
}

/// Lays the lines of a queue by the priorities in force; those who stand in it keep their turn.
void Engine::layLines(int setting)
{
    Room& here = room(setting);
    std::vector<int> standing;
    for (const Line& line : here.queue.lines)
        for (int number = line.first; number != none; number = m_people.place(number).behind)
            standing.push_back(number);
    std::ranges::sort(standing, {}, [this](int number) { return m_people[number].turn; });

    here.queue.lines.assign(1, Line{});
    for (const CompiledPriority& row : here.rules->priorities)
        if (std::ranges::find(here.queue.lines, row.priorityClass, &Line::priorityClass) == here.queue.lines.end())
            here.queue.lines.push_back({row.priorityClass, none, none, 0});
    std::ranges::sort(here.queue.lines, {}, &Line::priorityClass);
    const auto delayed = [this](int number) { return m_people[number].standing.state == State::DelayedForPlace; };
    for (const int number : standing | std::views::filter(delayed))
        m_delays.remove(number);
    for (const int number : standing)
        stand(m_people[number], here.queue);
    for (const int number : standing | std::views::filter(delayed))
        m_delays.add(number);
}

int Engine::classOf(const Person& person, const RulesAt& rules) const
{
    for (const CompiledPriority& row : rules.priorities) {
        const bool place = row.where == model::WaitingPlace::Anywhere
            || (row.where == model::WaitingPlace::NoSetting && person.standing.setting == none)
            || (row.where == model::WaitingPlace::Setting && person.standing.setting == ownPlace(person, row.setting));
        if (place && row.cohorts[static_cast<std::size_t>(person.standing.cohort)])
            return row.priorityClass;
    }
    return lastClass;
}

/// Whether someone stands in the queue whom a newcomer may not overtake.
bool Engine::someoneAhead(const Person& person, int setting) const
{
    const Room& there = room(setting);
    const int mine = classOf(person, *there.rules);
    return std::ranges::any_of(there.queue.lines,
                               [mine](const Line& line) { return line.first != none && line.priorityClass <= mine; });
}

/// The soonest way out of the queue, if any comes before the end.
void Engine::scheduleExit(Person& person)
{
    cancelEvent(person);
    const auto& exits = setting(person.queue).exits;
    if (exits.empty())
        return;
    const model::QueueMembers notMe =
        person.standing.state == State::Waiting ? model::QueueMembers::Delayed : model::QueueMembers::Waiting;
    const int visit = m_people.visits(person, person.queue);
    double soonest = std::numeric_limits<double>::infinity();
    int way = none;
    for (std::size_t e = 0; e < exits.size(); ++e) {
        if (exits[e].who == notMe)
            continue;
        const double u = draw(person.key, Purpose::QueueExit, exits[e].key, visit);
        const double days = std::min(daysToExit(exits[e], u), exits[e].longestDays);
        if (days < soonest) {
            soonest = days;
            way = static_cast<int>(e);
        }
    }
    m_people.place(person).exit = way;
    if (way != none)
        person.event = m_calendar.schedule(m_now + secondsOf(soonest), EventKind::LeavesQueue, person.number);
}

/// Days until a daily chance strikes. Without changes the time is exponential with the rate -ln(1 - chance); with
/// changes the rate of each day is that of its noon.
double Engine::daysToExit(const CompiledExit& exit, double u) const
{
    if (exit.levers.empty())
        return exit.ratePerDay > 0.0 ? -std::log1p(-u) / exit.ratePerDay : std::numeric_limits<double>::infinity();
    const double due = -std::log1p(-u);
    double met = 0.0;
    for (Second day = 0; m_now + day * base::secondsPerDay < m_model.end; ++day) {
        const Second noon = m_now + day * base::secondsPerDay + base::secondsPerDay / 2;
        double chance = exit.dailyChance;
        for (const ChanceLever& lever : exit.levers)
            chance = lever.sets ? chance + (lever.value - chance) * lever.strength.at(noon)
                                : chance * lever.strength.factor(lever.value, noon);
        const double rate = -std::log1p(-chance);
        if (met + rate >= due)
            return static_cast<double>(day) + (due - met) / rate;
        met += rate;
    }
    return std::numeric_limits<double>::infinity();
}

} // namespace homeward::sim
