// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/people.h"
#include "core/sim/setting_set.h"

#include <vector>

namespace homeward::sim {

/// Who is delayed in which setting for want of a place in which other, and whether delays form rings. Whoever keeps the
/// present place gives up nothing for another to come, and is not in these lists.
class Delays {
public:
    Delays(People& people, int settings);

    /// A person who stands in a queue is delayed from now on; behind those of an earlier line or turn.
    void add(int person);
    void remove(int person);

    /// The first of those delayed in one setting for another, in the order of the queue; then the next.
    [[nodiscard]] int first(int held, int wanted) const { return list(held, wanted).first; }
    [[nodiscard]] int next(int person) const { return m_people.place(person).delayedBehind; }

    /// Nobody delayed in one setting for another wants fewer units there; it may be that nobody wants so few.
    [[nodiscard]] int smallest(int held, int wanted) const { return list(held, wanted).smallest; }
    /// The fewest units that any of them wants, once they have been looked through.
    void setSmallest(int held, int wanted, int units) { list(held, wanted).smallest = units; }

    /// Whether a chain of delays leads from one setting to another: someone delayed in the first waits for a second,
    /// where someone waits for a third, and so on.
    [[nodiscard]] bool leadsTo(int from, int to) const;

    /// Looks which settings are on a ring: a chain of delays leads from them to themselves.
    void findRings();
    /// Whether a setting was on a ring when last looked.
    [[nodiscard]] bool onRing(int setting) const { return m_onRing[static_cast<std::size_t>(setting)] != 0; }
    [[nodiscard]] bool ringStands() const { return m_ringStands; }

private:
    struct List {
        int first = none;
        int last = none;
        int smallest = 0; ///< a bound on the units wanted
    };
    [[nodiscard]] List& list(int held, int wanted)
    {
        return m_lists[static_cast<std::size_t>(held * m_settings + wanted)];
    }
    [[nodiscard]] const List& list(int held, int wanted) const
    {
        return m_lists[static_cast<std::size_t>(held * m_settings + wanted)];
    }
    [[nodiscard]] static bool givesUp(const Person& person) { return person.keepsSeconds == 0; }
    [[nodiscard]] bool comesLater(int person, int other) const;

    People& m_people;
    int m_settings;
    std::vector<List> m_lists; ///< [held][wanted]
    std::vector<SettingSet> m_wanted; ///< [held] for which someone is delayed there
    std::vector<char> m_onRing;
    bool m_ringStands = false;
    mutable SettingSet m_reached; ///< scratch of `leadsTo`, as the next
    mutable SettingSet m_toFollow; ///< reached, their own delays not looked at yet
};

} // namespace homeward::sim
