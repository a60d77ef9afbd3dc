// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/resources.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// People who have ended a stay at this instant, or must go elsewhere, in order. They are tried in rounds until nobody
/// moves. Where there are many, a round skips everyone whose next setting has not changed since they last failed to
/// fit.
class ReadyList {
public:
    [[nodiscard]] bool empty() const { return m_first == m_people.size(); }
    void push(int person)
    {
        m_people.push_back(person);
        m_anyUntried = true;
    }
    void remove(int person)
    {
        const auto begin = m_people.begin() + static_cast<std::ptrdiff_t>(m_first);
        m_people.erase(std::remove(begin, m_people.end(), person), m_people.end());
        forgetTaken();
    }
    /// Removes and returns the first in order.
    [[nodiscard]] int takeFirst()
    {
        const int person = m_people[m_first++];
        forgetTaken();
        return person;
    }

    /// Tries everyone who may fit, in order; `nextOf(person)` is the setting that comes next; `admit(person)` admits
    /// the person if there is room and returns whether there was. Returns whether someone moved.
    template <class NextOf, class Admit>
    bool tryAll(const std::vector<Resource>& resources, NextOf nextOf, Admit admit)
    {
        if (m_people.size() - m_first <= few)
            return tryEach([](int) { return true; }, admit);
        const bool everyone = m_anyUntried || m_triedAt.size() != resources.size();
        if (!everyone && !anyChanged(resources))
            return false;
        m_anyUntried = false;
        m_begunAt.clear();
        for (const Resource& resource : resources)
            m_begunAt.push_back(resource.epoch);
        const bool moved = tryEach(
            [&](int person) {
                const auto next = static_cast<std::size_t>(nextOf(person));
                return everyone || resources[next].epoch != m_triedAt[next];
            },
            admit);
        m_triedAt.swap(m_begunAt);
        return moved;
    }

private:
    /// With this many people or fewer, trying all costs less than finding out who can be skipped.
    static constexpr std::size_t few = 16;

    template <class MayFit, class Admit>
    bool tryEach(MayFit mayFit, Admit admit)
    {
        std::size_t kept = m_first;
        for (std::size_t i = m_first; i < m_people.size(); ++i)
            if (const int person = m_people[i]; !mayFit(person) || !admit(person))
                m_people[kept++] = person;
        const bool moved = kept < m_people.size();
        m_people.resize(kept);
        forgetTaken();
        return moved;
    }

    /// Whether any setting has changed since everyone was last tried.
    [[nodiscard]] bool anyChanged(const std::vector<Resource>& resources) const
    {
        return !std::ranges::equal(resources, m_triedAt, {}, &Resource::epoch);
    }

    void forgetTaken()
    {
        if (!empty())
            return;
        m_people.clear();
        m_first = 0;
        m_triedAt.clear();
    }

    std::vector<int> m_people;
    std::size_t m_first = 0; ///< people before this index have been taken
    bool m_anyUntried = false;
    std::vector<std::uint32_t> m_triedAt; ///< `Resource::epoch` of each setting when everyone was last tried
    std::vector<std::uint32_t> m_begunAt;
};

} // namespace homeward::sim
