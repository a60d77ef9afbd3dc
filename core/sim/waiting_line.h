// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"
#include "core/sim/person_list.h"

#include <vector>

namespace homeward::sim {

/// People of one priority class of a line, in the order of their tickets.
struct PriorityClass {
    int number = lastClass;                          ///< lower is served first
    PersonList<&QueueEntry::inClass> people;
    int fewestUnits = 0;                             ///< lower bound of the units that each of them wants
};

/// The queue of one setting: people who wait in no setting, people delayed in another, and people in a process delay
/// who want a unit reserved.
///
/// Invariants: the classes are in order of their numbers and the last has `lastClass`; within a class tickets rise;
/// everyone in the line has `Person::queue` set to the setting, and is in one class or stands aside.
class WaitingLine {
public:
    WaitingLine() : m_classes(1) { }

    [[nodiscard]] bool empty() const { return m_people == 0; }
    [[nodiscard]] int waiting() const { return m_waiting; }
    [[nodiscard]] int delayed() const { return m_delayed; }
    [[nodiscard]] std::vector<PriorityClass>& classes() { return m_classes; }
    [[nodiscard]] const std::vector<PriorityClass>& classes() const { return m_classes; }
    /// People who need more than the whole capacity of the setting: they wait, and nobody waits behind them.
    [[nodiscard]] const PersonList<&QueueEntry::inClass>& aside() const { return m_aside; }
    [[nodiscard]] static bool standsAside(People& people, const Person& person)
    {
        return people.entry(person).priorityClass == sim::standsAside;
    }
    /// Whether someone is in a class up to this number.
    [[nodiscard]] bool someoneUpTo(int classNumber) const;

    /// A person with a ticket joins, in the state in which it waits. `newest`: nobody has a later ticket.
    void join(People& people, Person& person, StateKind as, int classNumber, int units, bool newest);
    /// Sets a person of a class aside. `takeBack` puts it back at the position of its ticket.
    void setAside(People& people, const Person& person);
    void takeBack(People& people, Person& person, int classNumber, int units);
    /// Everyone in the line, class by class, then the people who stand aside.
    [[nodiscard]] std::vector<int> everyone(People& people) const;
    /// `was`: the state in which the person waited.
    void leave(People& people, const Person& person, StateKind was);
    /// Moves a person into another class, at the position of its ticket. Returns whether it was in a class, and a
    /// different one.
    bool changeClass(People& people, Person& person, int classNumber);
    /// Counts a delayed person of the line as one who waits in no setting from now on.
    void beginWaiting()
    {
        --m_delayed;
        ++m_waiting;
    }

    /// Replaces the classes by those of `rows`. Returns everyone who was in a class, in order of tickets, for `rejoin`.
    [[nodiscard]] std::vector<int> rearrange(People& people, const std::vector<CompiledPriority>& rows);
    void rejoin(People& people, Person& person, int classNumber, int units, bool newest);

private:
    void count(StateKind state, int by);

    std::vector<PriorityClass> m_classes;
    PersonList<&QueueEntry::inClass> m_aside;
    int m_waiting = 0; ///< people who wait in no setting
    int m_delayed = 0; ///< people delayed in another setting for want of a unit in this one
    int m_people = 0; ///< both, and people who want a unit reserved
};

/// The class of a person in a line with these priorities: that of the first row that fits.
[[nodiscard]] int classOf(const Compiled& model, const Person& person, const std::vector<CompiledPriority>& rows);

} // namespace homeward::sim
