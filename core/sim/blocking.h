// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/person_list.h"
#include "core/sim/resources.h"
#include "core/sim/setting_set.h"

#include <optional>
#include <vector>

namespace homeward::sim {

/// Blocking after service: who is delayed in which setting because another has no unit, and the deadlocks that this
/// forms. A deadlock is a ring: a person delayed in A waits for B, where a person waits for C, and so on back to A.
/// When everyone in a ring can move at once they exchange their units.
///
/// Invariants: everyone delayed for want of a unit is in the list of (setting held, setting wanted), in the order in
/// which that setting serves them. The exceptions are people who keep their unit when they leave, since they free
/// nothing, and people who cannot be served.
class Blocking {
public:
    Blocking(const Compiled& model, People& people, Resources& resources, Pending& pending);

    /// A person in a line is blocked from now on, or (`remove`) no longer.
    void add(const Person& person);
    void remove(const Person& person);
    /// Adds without looking for deadlocks, for people whose line is rearranged.
    void insert(const Person& person);

    /// Whether there was a deadlock at the last search.
    [[nodiscard]] bool deadlockStands() const { return m_deadlockStands; }
    /// The first ring whose members can all move at once, by the order of service; empty when none can.
    [[nodiscard]] std::vector<int> findExchange();
    /// Everyone in a deadlock that no series of moves resolves (core/sim/stuck.h). Searches only where the answer may
    /// have changed: the last search found somebody, or a person was added or `stuckMayDiffer` called since.
    [[nodiscard]] std::vector<int> findStuck();
    /// The most units that a setting can have have changed, or the people who stand aside.
    void stuckMayDiffer() { m_mayBeStuck = true; }

private:
    /// People delayed in one setting for another.
    struct Blocked {
        PersonList<&QueueEntry::amongBlocked> people;
        int fewestUnits = 0; ///< lower bound of the units that each of them wants
        Units mostHeld = 0; ///< upper bound of the units that each of them holds
    };
    /// A search for a ring: each person of the path waits for the setting that the next one holds.
    struct Search {
        int home; ///< the setting that the first person holds
        std::vector<int> path;
        std::vector<char> onPath; ///< by setting
    };

    [[nodiscard]] Blocked& blocked(int held, int wanted)
    {
        return m_blocked[static_cast<std::size_t>(held * m_settings + wanted)];
    }
    [[nodiscard]] int behind(int person) const
    {
        return PersonList<&QueueEntry::amongBlocked>::behind(m_people, person);
    }
    [[nodiscard]] bool mayExchange(const Person& person) const
    {
        return person.keepsSeconds == 0 && m_people.entry(person).priorityClass != standsAside;
    }
    [[nodiscard]] bool isServedAfter(int person, int other) const;
    /// Whether a chain of delays leads from one setting to the other: someone delayed in the first waits for a second,
    /// where someone waits for a third, and so on.
    [[nodiscard]] bool leadsTo(int from, int to) const;
    void findDeadlocks();
    [[nodiscard]] bool startsAt(int home, Search& search);
    [[nodiscard]] bool extends(Search& search);
    [[nodiscard]] bool extendsThrough(int held, int wanted, Search& search);
    [[nodiscard]] Units mostFor(int setting, const Person& leaver, Units held) const;

    const Compiled& m_model;
    People& m_people;
    Resources& m_resources;
    Pending& m_pending;
    int m_settings;
    std::vector<Blocked> m_blocked; ///< [held][wanted]
    std::vector<SettingSet> m_wanted; ///< [held]: the settings for which someone is delayed there
    bool m_deadlockStands = false;
    bool m_mayBeStuck = false;
    mutable SettingSet m_reached; ///< scratch of `leadsTo`
    mutable SettingSet m_toFollow; ///< scratch of `leadsTo`: reached, but not yet followed further
};

} // namespace homeward::sim
