// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/sources.h"

#include <bit>
#include <limits>

namespace homeward::sim {

Sources::Sources(const Compiled& model, const StreamKeys& keys, const base::CancelToken& cancel)
    : m_model(model),
      m_scheduledKey(keys.scheduled())
{
    using enum Arrivals::Origin;
    for (const Arrivals::Origin origin : {Rate, AddedToRate, List, AddedToList})
        for (const CompiledStream& stream : model.streams) {
            Source source{Arrivals(model, stream, keys, origin, cancel), stream.cohort};
            if (source.arrivals.next().at < model.end)
                m_sources.push_back(std::move(source));
        }
    m_rounds.assign(2 * std::bit_ceil(m_sources.size() + 1), std::numeric_limits<std::uint64_t>::max());
    setNext(scheduledAt(), 0);
    for (std::size_t s = 0; s < m_sources.size(); ++s)
        setNext(m_sources[s].arrivals.next().at, s + 1);
}

Second Sources::scheduledAt() const
{
    return m_nextScheduled < m_model.timetable.size() ? m_model.timetable[m_nextScheduled].at : m_model.end;
}

Sources::Entry Sources::takeScheduled()
{
    const ScheduledArrival& now = m_model.timetable[m_nextScheduled];
    const bool sameSecond = m_nextScheduled > 0 && m_model.timetable[m_nextScheduled - 1].at == now.at;
    m_sameSecond = sameSecond ? m_sameSecond + 1 : 0;
    const std::uint64_t moment = stats::keyed(m_scheduledKey, static_cast<std::uint64_t>(now.at));
    const Entry entry{stats::keyed(moment, m_sameSecond), now.cohort, now.setting};
    ++m_nextScheduled;
    setNext(scheduledAt(), 0);
    return entry;
}

} // namespace homeward::sim
