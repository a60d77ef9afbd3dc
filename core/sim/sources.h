// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/arrivals.h"
#include "core/sim/compiled.h"
#include "core/sim/draws.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// All arrivals of a model, merged: streams by rate and by list, each with a second stream of the people that changes
/// add, and the timetable. Within one second the timetable comes first, then streams by rate in order, then the people
/// added to them, then lists, then the people added to lists.
class Sources {
public:
    /// Who enters the model, and where.
    struct Entry {
        std::uint64_t person = 0;
        int cohort = none;
        int setting = none;
        StayDraw stay{}; ///< the draws of the first stay, if it is drawn already
    };

    /// The model must outlive this. The streams end when the run is cancelled.
    Sources(const Compiled& model, const StreamKeys& keys, const base::CancelToken& cancel = {});

    /// When the next person arrives; at the end of the run or later when there are no more.
    [[nodiscard]] Second nextAt() const { return static_cast<Second>(m_rounds[1] >> sourceBits) + m_model.begin; }
    /// Takes the next person.
    Entry take()
    {
        const auto number = static_cast<std::size_t>(m_rounds[1] & sourceMask);
        if (number == 0)
            return takeScheduled();
        Source& source = m_sources[number - 1];
        const Arrivals::Arrival& next = source.arrivals.next();
        const Entry entry{next.person, source.cohort, next.setting, next.stay};
        source.arrivals.advance();
        setNext(source.arrivals.next().at, number);
        return entry;
    }

private:
    static constexpr int sourceBits = 24;
    static constexpr std::uint64_t sourceMask = (std::uint64_t{1} << sourceBits) - 1;

    struct Source {
        Arrivals arrivals;
        int cohort = none;
    };

    [[nodiscard]] std::uint64_t keyOf(Second at, std::size_t number) const
    {
        return static_cast<std::uint64_t>(at - m_model.begin) << sourceBits | number;
    }
    /// Sets the moment of a source and replays the rounds from its leaf to the root, without branches to mispredict.
    /// The winner so far stays in a register: reading it back would wait for the store of the round before.
    void setNext(Second at, std::size_t number)
    {
        std::size_t place = m_rounds.size() / 2 + number;
        std::uint64_t winner = keyOf(at, number);
        m_rounds[place] = winner;
        for (; place > 1; place /= 2) {
            winner = std::min(winner, m_rounds[place ^ 1U]);
            m_rounds[place / 2] = winner;
        }
    }
    [[nodiscard]] Second scheduledAt() const;
    Entry takeScheduled();

    const Compiled& m_model;
    std::uint64_t m_scheduledKey;
    std::size_t m_nextScheduled = 0;
    std::uint64_t m_sameSecond = 0; ///< number of the last arrival of the timetable within its second, from 0
    std::vector<Source> m_sources;
    /// A tournament tree (Knuth, The Art of Computer Programming 3, 5.4.1): entry 1 is the next arrival of all, 2 and 3
    /// those of both halves, and so on down to the sources. An entry is the seconds from the beginning, then the source
    /// (0 = timetable).
    std::vector<std::uint64_t> m_rounds;
};

} // namespace homeward::sim
