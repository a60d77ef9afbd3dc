// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/indicators.h"
#include "core/sim/compiled.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace homeward::sim {

/// The past stays of the people in the model, as far back as national figures look. Each stay is an entry of one common
/// store and links to the stay before it, so that the end of a stay costs one write.
class CareHistory {
public:
    /// How far back it looks, at least.
    static constexpr auto span = static_cast<Second>(results::lastSixMonthsDays * base::secondsPerDay);

    /// Records a stay that has ended, later than all other stays of the person.
    void add(int person, int setting, Second from, Second until)
    {
        const auto number = static_cast<std::size_t>(person);
        if (number >= m_latest.size())
            m_latest.resize(std::max(number + 1, 2 * m_latest.size()), none);
        int& latest = m_latest[number];
        if (latest != none && stay(latest).until < until - span)
            release(latest);
        const int entry = freeEntry();
        m_stays[static_cast<std::size_t>(entry)] = {from, until, setting, latest};
        latest = entry;
    }
    /// Forgets a person who leaves the model, whose number may be given to another.
    void forget(int person)
    {
        if (static_cast<std::size_t>(person) < m_latest.size())
            release(m_latest[static_cast<std::size_t>(person)]);
    }
    /// Calls `what(setting, from, until)` for the stays that end after a moment, the latest first.
    template <class Do>
    void forEachEndedAfter(int person, Second moment, Do what) const
    {
        if (static_cast<std::size_t>(person) >= m_latest.size())
            return;
        for (int at = m_latest[static_cast<std::size_t>(person)]; at != none && stay(at).until > moment;
             at = stay(at).before)
            what(stay(at).setting, stay(at).from, stay(at).until);
    }

private:
    struct Stay {
        Second from = 0;
        Second until = 0;
        int setting = none;
        int before = none; ///< the stay before, or the next free entry
    };
    [[nodiscard]] const Stay& stay(int at) const { return m_stays[static_cast<std::size_t>(at)]; }
    int freeEntry()
    {
        if (m_free == none) {
            m_stays.emplace_back();
            return static_cast<int>(m_stays.size()) - 1;
        }
        return std::exchange(m_free, stay(m_free).before);
    }
    void release(int& latest)
    {
        while (latest != none) {
            int& before = m_stays[static_cast<std::size_t>(latest)].before;
            const int released = std::exchange(latest, before);
            before = std::exchange(m_free, released);
        }
    }

    std::vector<Stay> m_stays;
    std::vector<int> m_latest; ///< by number of a person
    int m_free = none;
};

} // namespace homeward::sim
