// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/arrivals.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {
constexpr double secondsPerDay = static_cast<double>(base::secondsPerDay);
}

Arrivals::Arrivals(const Compiled& model, const CompiledStream& stream, std::uint64_t key, bool added,
                   const base::CancelToken& cancel)
    : m_cancel(cancel),
      m_model(&model),
      m_stream(&stream),
      m_key(key),
      m_meanGap(1.0 / (stream.highestPerDay * (added ? stream.mostAdded : 1.0))),
      m_added(added),
      m_lastDay(static_cast<double>(model.end - model.begin) / secondsPerDay),
      m_gap(stats::Sampler::exponential(1.0))
{
    makeReady();
}

inline bool Arrivals::accepted(std::uint64_t person, Second at) const
{
    if (!m_stream->shareOnDay.empty()) {
        const double share =
            m_stream->shareOnDay[static_cast<std::size_t>((at - m_model->begin) / base::secondsPerDay)];
        if (draw(person, Purpose::Accept) >= share)
            return false;
    }
    return m_stream->changes.empty() ? !m_added : acceptedByChanges(person, at);
}

void Arrivals::makeReady()
{
    m_ready = m_next = 0;
    // Candidates come at the highest rate of the run: where demand grows without bounds, nearly none is accepted at first.
    while (m_ready == 0 && m_days < m_lastDay && std::isfinite(m_meanGap) && !m_cancel.cancelled()) {
        std::array<double, batch> gaps{};
        for (std::size_t i = 0; i < batch; ++i) {
            m_batch[i].person = stats::keyed(m_key, m_candidate++);
            gaps[i] = m_gap.quantile(stats::uniform(m_batch[i].person)) * m_meanGap;
        }
        for (std::size_t i = 0; i < batch; ++i) {
            m_days += gaps[i];
            const Arrival arrival{m_model->begin + secondsOf(m_days), m_batch[i].person};
            if (arrival.at < m_model->end && accepted(arrival.person, arrival.at))
                m_batch[m_ready++] = arrival;
        }
    }
    for (std::size_t i = 0; i < m_ready; ++i) {
        m_batch[i].setting = entryOf(m_batch[i]);
        m_batch[i].stay = firstStay(m_batch[i]);
    }
    if (m_ready == 0)
        m_batch[m_ready++].at = m_model->end;
}

inline int Arrivals::entryOf(const Arrival& arrival) const
{
    int setting = m_stream->entrySetting.front();
    if (m_stream->entrySetting.size() > 1) {
        const auto found = std::ranges::upper_bound(m_stream->entryUpTo, draw(arrival.person, Purpose::Entry));
        const auto last = static_cast<std::ptrdiff_t>(m_stream->entryUpTo.size()) - 1;
        setting = m_stream->entrySetting[static_cast<std::size_t>(std::min(found - m_stream->entryUpTo.begin(), last))];
    }
    for (const CompiledLever& lever : m_model->leversOf(m_stream->entryLevers))
        if (lever.from == setting
            && draw(arrival.person, Purpose::EntryLever, lever.key) < lever.amount * lever.strength.at(arrival.at))
            setting = lever.to;
    return setting;
}

inline StayDraw Arrivals::firstStay(const Arrival& arrival) const
{
    const std::uint64_t settingKey = m_model->settingKeys[static_cast<std::size_t>(arrival.setting)];
    return drawStay(*m_model, m_model->step(m_stream->cohort, arrival.setting), nullptr, arrival.person, settingKey, 1);
}

bool Arrivals::acceptedByChanges(std::uint64_t person, Second at) const
{
    const double factor = changeFactor(*m_stream, at);
    const double kept = m_added ? std::max(0.0, factor - 1.0) / m_stream->mostAdded : factor;
    return kept >= 1.0 || draw(person, Purpose::ChangeAccept) < kept;
}

} // namespace homeward::sim
