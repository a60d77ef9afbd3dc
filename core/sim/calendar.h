// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/compiled.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::sim {

/// What happens; the order of the names is the order at one instant (model: capacity changes, ends of stay,
/// exchanges and admissions of those waiting, arrivals). Exchanges and admissions follow the events above
/// `Arrival` and are not events of their own.
enum class EventKind : std::uint8_t { Capacity, StayEnds, DelayEnds, LeavesQueue, Arrival };

/// One entry of the calendar. `subject` is a setting, a person or a stream by kind.
struct Event {
    Second at = 0;
    std::uint64_t order = 0;       ///< of scheduling, so that ties are settled once and for all
    int subject = 0;
    std::uint32_t ticket = 0;      ///< of the person when it was scheduled; an old ticket is void
    EventKind kind = EventKind::Capacity;
    std::int16_t detail = 0;       ///< which exit of the queue, which step of capacity

    /// Capacity, then ends (of stays, of delays, of waiting) as they were scheduled, then arrivals.
    [[nodiscard]] int phase() const { return kind == EventKind::Capacity ? 0 : kind == EventKind::Arrival ? 2 : 1; }
    friend bool operator>(const Event& a, const Event& b)
    {
        if (a.at != b.at)
            return a.at > b.at;
        if (a.phase() != b.phase())
            return a.phase() > b.phase();
        return a.order > b.order;
    }
};

/// Events to come, in their total order: a binary heap.
class Calendar {
public:
    void schedule(Event event)
    {
        event.order = m_next++;
        m_heap.push_back(event);
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>{});
    }
    [[nodiscard]] bool empty() const { return m_heap.empty(); }
    [[nodiscard]] const Event& next() const { return m_heap.front(); }
    Event take()
    {
        std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>{});
        const Event event = m_heap.back();
        m_heap.pop_back();
        return event;
    }

private:
    std::vector<Event> m_heap;
    std::uint64_t m_next = 0;
};

} // namespace homeward::sim
