// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/people.h"

namespace homeward::sim {

/// An intrusive doubly linked list of people through their queue entries: joining and leaving take constant time and
/// allocate nothing. A person is in at most one list of each link.
template <Link QueueEntry::* link>
class PersonList {
public:
    [[nodiscard]] bool empty() const { return m_first == none; }
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int last() const { return m_last; }
    [[nodiscard]] static int before(People& people, int person) { return (people.entry(person).*link).before; }
    [[nodiscard]] static int behind(People& people, int person) { return (people.entry(person).*link).behind; }

    /// Inserts a person behind `other`, or at the front if that is none.
    void insertBehind(People& people, int other, int person)
    {
        Link& own = people.entry(person).*link;
        own.before = other;
        own.behind = other == none ? m_first : behind(people, other);
        connect(people, own, person, person);
    }
    void remove(People& people, int person)
    {
        const Link& own = people.entry(person).*link;
        connect(people, own, own.behind, own.before);
    }

private:
    /// Makes the neighbours of a link point to these people.
    void connect(People& people, const Link& own, int fromBefore, int fromBehind)
    {
        (own.before == none ? m_first : (people.entry(own.before).*link).behind) = fromBefore;
        (own.behind == none ? m_last : (people.entry(own.behind).*link).before) = fromBehind;
    }

    int m_first = none;
    int m_last = none;
};

} // namespace homeward::sim
