// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/arrivals.h"
#include "core/sim/compiled.h"
#include "core/sim/draws.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace homeward::sim {

/// Where people come from: the streams of a model, each with one for those whom changes add, and the timetable.
/// Tells who comes next of them all; at one second the timetable's come first, then the others in order of the streams.
class Sources {
public:
    /// Who comes.
    struct Coming {
        std::uint64_t person = 0;
        int cohort = none;
        int setting = none;                       ///< where; none where it is to be drawn
        const CompiledStream* stream = nullptr;   ///< none of the timetable's
    };

    /// The model must outlive this.
    Sources(const Compiled& model, const StreamKeys& keys);

    /// When the next person comes; not before the end of the run when nobody comes any more.
    [[nodiscard]] Second nextAt() const { return m_nextAt; }
    /// The person who comes next.
    Coming take()
    {
        const auto number = static_cast<std::size_t>(m_heap.front() & sourceMask);
        if (number == 0)
            return takeScheduled();
        Source& source = m_sources[number - 1];
        const Coming coming{source.next.person, source.stream->cohort, source.onlySetting, source.stream};
        source.next = source.arrivals.next();
        putFirst(source.next.at, number);
        return coming;
    }

private:
    static constexpr int sourceBits = 24;
    static constexpr std::uint64_t sourceMask = (std::uint64_t{1} << sourceBits) - 1;

    struct Source {
        Arrivals arrivals;
        const CompiledStream* stream;
        int onlySetting;                   ///< where all enter; none where they differ
        Arrivals::Arrival next;
    };

    [[nodiscard]] std::uint64_t entry(Second at, std::size_t number) const
    {
        return static_cast<std::uint64_t>(at - m_model.begin) << sourceBits | number;
    }
    [[nodiscard]] Second timeOf(std::uint64_t due) const { return static_cast<Second>(due >> sourceBits) + m_model.begin; }
    /// Another moment for the source at the top of the heap.
    void putFirst(Second at, std::size_t number)
    {
        const std::uint64_t due = entry(at, number);
        std::size_t place = 0;
        for (std::size_t child = 1; child < m_heap.size(); child = 2 * place + 1) {
            child += child + 1 < m_heap.size() && m_heap[child + 1] < m_heap[child];
            if (due <= m_heap[child])
                break;
            m_heap[std::exchange(place, child)] = m_heap[child];
        }
        m_heap[place] = due;
        m_nextAt = timeOf(m_heap.front());
    }
    [[nodiscard]] Second scheduledAt() const;
    Coming takeScheduled();

    const Compiled& m_model;
    std::uint64_t m_scheduledKey;
    std::size_t m_nextScheduled = 0;
    std::vector<Source> m_sources;
    Second m_nextAt = 0;
    std::vector<std::uint64_t> m_heap;   ///< seconds from the beginning, then the source: 0 = timetable
};

} // namespace homeward::sim
