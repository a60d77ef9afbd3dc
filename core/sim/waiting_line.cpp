// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/waiting_line.h"

#include <algorithm>

namespace homeward::sim {

bool WaitingLine::someoneUpTo(int classNumber) const
{
    return std::ranges::any_of(m_classes, [classNumber](const PriorityClass& priority) {
        return !priority.people.empty() && priority.number <= classNumber;
    });
}

void WaitingLine::join(People& people, Person& person, StateKind as, int classNumber, int units, bool newest)
{
    rejoin(people, person, classNumber, units, newest);
    ++m_people;
    count(as, 1);
}

void WaitingLine::leave(People& people, const Person& person, StateKind was)
{
    if (standsAside(people, person))
        m_aside.remove(people, person.number);
    else
        m_classes[static_cast<std::size_t>(people.entry(person.number).priorityClass)].people.remove(people,
                                                                                                     person.number);
    --m_people;
    count(was, -1);
}

void WaitingLine::setAside(People& people, const Person& person)
{
    QueueEntry& entry = people.entry(person);
    m_classes[static_cast<std::size_t>(entry.priorityClass)].people.remove(people, person.number);
    entry.priorityClass = sim::standsAside;
    m_aside.insertBehind(people, m_aside.last(), person.number);
}

void WaitingLine::takeBack(People& people, Person& person, int classNumber, int units)
{
    m_aside.remove(people, person.number);
    rejoin(people, person, classNumber, units, false);
}

std::vector<int> WaitingLine::everyone(People& people) const
{
    std::vector<int> all;
    const auto add = [&](const PersonList<&QueueEntry::inClass>& list) {
        for (int number = list.first(); number != none; number = list.behind(people, number))
            all.push_back(number);
    };
    for (const PriorityClass& priority : m_classes)
        add(priority.people);
    add(m_aside);
    return all;
}

bool WaitingLine::changeClass(People& people, Person& person, int classNumber)
{
    if (standsAside(people, person))
        return false;
    const QueueEntry& entry = people.entry(person);
    PriorityClass& present = m_classes[static_cast<std::size_t>(entry.priorityClass)];
    if (present.number == classNumber)
        return false;
    present.people.remove(people, person.number);
    rejoin(people, person, classNumber, entry.units, false);
    return true;
}

void WaitingLine::count(StateKind state, int by)
{
    m_delayed += state == StateKind::DelayedForPlace ? by : 0;
    m_waiting += state == StateKind::Waiting ? by : 0;
}

/// Inserts a person into a class, behind everyone with an earlier ticket.
void WaitingLine::rejoin(People& people, Person& person, int classNumber, int units, bool newest)
{
    QueueEntry& entry = people.entry(person.number);
    entry.priorityClass = 0;
    while (m_classes[static_cast<std::size_t>(entry.priorityClass)].number != classNumber)
        ++entry.priorityClass;
    PriorityClass& priority = m_classes[static_cast<std::size_t>(entry.priorityClass)];
    entry.units = units;
    priority.fewestUnits = priority.people.empty() ? units : std::min(priority.fewestUnits, units);
    int before = priority.people.last();
    while (!newest && before != none && people[before].ticket > person.ticket)
        before = priority.people.before(people, before);
    priority.people.insertBehind(people, before, person.number);
}

std::vector<int> WaitingLine::rearrange(People& people, const std::vector<CompiledPriority>& rows)
{
    std::vector<int> everyone;
    for (const PriorityClass& priority : m_classes)
        for (int number = priority.people.first(); number != none; number = priority.people.behind(people, number))
            everyone.push_back(number);
    std::ranges::sort(everyone, {}, [&people](int number) { return people[number].ticket; });

    m_classes.assign(1, PriorityClass{});
    for (const CompiledPriority& row : rows)
        if (std::ranges::find(m_classes, row.priorityClass, &PriorityClass::number) == m_classes.end())
            m_classes.push_back({row.priorityClass, {}, 0});
    std::ranges::sort(m_classes, {}, &PriorityClass::number);
    return everyone;
}

int classOf(const Compiled& model, const Person& person, const std::vector<CompiledPriority>& rows)
{
    const PersonState& state = person.state;
    const auto fits = [&](const CompiledPriority& row) {
        if (!row.cohorts[static_cast<std::size_t>(state.cohort)])
            return false;
        switch (row.where) {
        case model::WaitingPlace::Anywhere: return true;
        case model::WaitingPlace::NoSetting: return state.setting == none;
        case model::WaitingPlace::Setting:
            return state.setting == model.placeIn(model.areaOf(state.cohort), row.setting);
        }
        return false;
    };
    const auto row = std::ranges::find_if(rows, fits);
    return row != rows.end() ? row->priorityClass : lastClass;
}

} // namespace homeward::sim
