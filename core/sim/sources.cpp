// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/sources.h"

#include <algorithm>
#include <functional>

namespace homeward::sim {

Sources::Sources(const Compiled& model, const StreamKeys& keys)
    : m_model(model), m_scheduledKey(keys.scheduled()), m_heap{entry(scheduledAt(), 0)}
{
    for (const bool added : {false, true})
        for (const CompiledStream& stream : model.streams) {
            const bool alike = stream.entrySetting.size() == 1 && stream.entryLevers.count == 0;
            Source source{Arrivals(model, stream, added ? keys.added(stream.key) : keys.entering(stream.key), added), &stream,
                          alike ? stream.entrySetting.front() : none, {}};
            source.next = source.arrivals.next();
            if (source.next.at >= model.end)
                continue;
            m_sources.push_back(std::move(source));
            m_heap.push_back(entry(m_sources.back().next.at, m_sources.size()));
        }
    std::ranges::make_heap(m_heap, std::greater{});
    m_nextAt = timeOf(m_heap.front());
}

Second Sources::scheduledAt() const
{
    return m_nextScheduled < m_model.timetable.size() ? m_model.timetable[m_nextScheduled].at : m_model.end;
}

Sources::Coming Sources::takeScheduled()
{
    const ScheduledArrival& now = m_model.timetable[m_nextScheduled];
    const Coming coming{stats::keyed(m_scheduledKey, m_nextScheduled), now.cohort, now.setting, nullptr};
    ++m_nextScheduled;
    putFirst(scheduledAt(), 0);
    return coming;
}

} // namespace homeward::sim
