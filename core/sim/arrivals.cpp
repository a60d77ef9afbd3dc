// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/arrivals.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {
constexpr double secondsPerDay = static_cast<double>(base::secondsPerDay);
}

Arrivals::Arrivals(const Compiled& model, const CompiledStream& stream, std::uint64_t key, bool added)
    : m_model(&model), m_stream(&stream), m_key(key)
    , m_envelopePerDay(stream.highestPerDay * (added ? stream.mostAdded : 1.0)), m_added(added)
    , m_lastDay(static_cast<double>(model.end - model.begin) / secondsPerDay), m_gap(stats::Sampler::exponential(1.0))
{
}

Arrivals::Arrival Arrivals::next()
{
    if (!(m_envelopePerDay > 0.0))
        return {m_model->end, 0};
    while (m_days < m_lastDay) {
        const std::uint64_t person = stats::keyed(m_key, m_candidate++);
        m_days += m_gap.quantile(draw(person, Purpose::Gap)) / m_envelopePerDay;
        const Second at = m_model->begin + secondsOf(m_days);
        if (at < m_model->end && accepted(person, at))
            return {at, person};
    }
    return {m_model->end, 0};
}

bool Arrivals::accepted(std::uint64_t person, Second at) const
{
    if (!m_stream->shareOnDay.empty()) {
        const double share = m_stream->shareOnDay[static_cast<std::size_t>((at - m_model->begin) / base::secondsPerDay)];
        if (draw(person, Purpose::Accept) >= share)
            return false;
    }
    if (m_stream->changes.empty())
        return !m_added;
    const double factor = changeFactor(*m_stream, at);
    const double kept = m_added ? std::max(0.0, factor - 1.0) / m_stream->mostAdded : factor;
    return kept >= 1.0 || draw(person, Purpose::ChangeAccept) < kept;
}

} // namespace homeward::sim
