// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/arrivals.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::sim {

namespace {
constexpr double secondsPerDay = static_cast<double>(base::secondsPerDay);
constexpr Second secondsPerHour = 3'600;

std::uint64_t keyOf(const StreamKeys& keys, std::uint64_t stream, Arrivals::Origin origin)
{
    switch (origin) {
    case Arrivals::Origin::Rate: return keys.entering(stream);
    case Arrivals::Origin::AddedToRate: return keys.added(stream);
    case Arrivals::Origin::List: return keys.listed(stream);
    case Arrivals::Origin::AddedToList: break;
    }
    return keys.addedToList(stream);
}
} // namespace

Arrivals::Arrivals(const Compiled& model, const CompiledStream& stream, const StreamKeys& keys, Origin origin,
                   base::CancelToken cancel)
    : m_cancel(std::move(cancel)),
      m_model(&model),
      m_stream(&stream),
      m_key(keyOf(keys, stream.key, origin)),
      m_added(origin == Origin::AddedToRate || origin == Origin::AddedToList),
      m_fromList(origin == Origin::List || origin == Origin::AddedToList),
      m_pieceKey(m_key),
      m_pieceBegin(model.begin),
      m_pieceEnd(model.end),
      m_mostAdded(m_added ? stream.mostAdded : 1.0),
      m_meanGap(1.0 / (stream.highestPerDay * m_mostAdded)),
      m_lastDay(static_cast<double>(model.end - model.begin) / secondsPerDay),
      m_gap(stats::Sampler::exponential(1.0)),
      m_firstMorning(schedule::morningOf(model.begin))
{
    if (origin == Origin::AddedToRate && stream.mostAdded > 0.0)
        m_pieces = schedule::addedPieces(stream.rate.changes(), stream.highestPerDay, model.begin, model.end);
    if (!schedule::areApart(m_pieces, model.begin, model.end))
        m_pieces.clear();
    nextPiece();
    drawBatch();
}

/// Goes on to the next piece in which changes add people; false when there is none. The key of its candidates is made
/// of the moment at which it begins, so that scenarios in which a burst begins together share them.
bool Arrivals::nextPiece()
{
    if (m_piece == m_pieces.size())
        return false;
    const schedule::AddedPiece& piece = m_pieces[m_piece++];
    m_pieceBegin = piece.from;
    m_pieceEnd = piece.until;
    m_pieceKey = stats::keyed(m_key, static_cast<std::uint64_t>(piece.from));
    m_mostAdded = piece.most;
    m_meanGap = 1.0 / (m_stream->highestPerDay * piece.most);
    m_lastDay = static_cast<double>(piece.until - piece.from) / secondsPerDay;
    m_days = 0.0;
    m_candidate = 0;
    return true;
}

/// The rate of the base plan at a moment, as a share of its highest rate.
inline double Arrivals::shareAt(Second at) const
{
    const Second since = at - m_firstMorning;
    const double ofDay = m_stream->shareOnDay[static_cast<std::size_t>(since / base::secondsPerDay)];
    if (m_stream->shareInHour.empty())
        return ofDay;
    return ofDay * m_stream->shareInHour[static_cast<std::size_t>(since % base::secondsPerDay / secondsPerHour)];
}

inline bool Arrivals::accepted(std::uint64_t person, Second at) const
{
    if (!m_stream->shareOnDay.empty() && draw(person, Purpose::Accept) >= shareAt(at))
        return false;
    return m_stream->rate.changes().empty() ? !m_added : acceptedByChanges(person, at);
}

void Arrivals::drawBatch()
{
    m_drawn = m_next = 0;
    m_fromList ? takeListed() : takeCandidates();
    for (std::size_t i = 0; i < m_drawn; ++i) {
        m_batch[i].setting = entryOf(m_batch[i]);
        m_batch[i].stay = firstStay(m_batch[i]);
    }
    if (m_drawn == 0)
        m_batch[m_drawn++].at = m_model->end;
}

/// Candidates come at the highest rate of the run. Where demand grows much, nearly all early ones are rejected: the
/// loop goes on until somebody is accepted.
void Arrivals::takeCandidates()
{
    while (m_drawn == 0 && std::isfinite(m_meanGap) && (m_days < m_lastDay || nextPiece()) && !m_cancel.cancelled()) {
        std::array<double, batch> gaps{};
        for (std::size_t i = 0; i < batch; ++i) {
            m_batch[i].person = stats::keyed(m_pieceKey, m_candidate++);
            gaps[i] = m_gap.quantile(stats::uniform(m_batch[i].person)) * m_meanGap;
        }
        for (std::size_t i = 0; i < batch; ++i) {
            m_days += gaps[i];
            const Arrival arrival{m_pieceBegin + secondsOf(m_days), m_batch[i].person};
            if (arrival.at < m_pieceEnd && accepted(arrival.person, arrival.at))
                m_batch[m_drawn++] = arrival;
        }
    }
}

/// The key of a listed person is made of the moment and the person's number in it. Where changes multiply demand by
/// 2.3, each listed person brings one more, and a draw decides with chance 0.3 whether it brings another.
void Arrivals::takeListed()
{
    const std::vector<schedule::ListedArrival>& list = m_stream->listed;
    if (m_added && m_stream->mostAdded <= 0.0)
        return;
    while (m_drawn < batch && m_moment < list.size() && !m_cancel.cancelled()) {
        const schedule::ListedArrival& moment = list[m_moment];
        const int copies = copiesAt(moment.at);
        const std::uint64_t listed = stats::keyed(stats::keyed(m_key, static_cast<std::uint64_t>(moment.at)),
                                                  static_cast<std::uint64_t>(m_ofMoment));
        const std::uint64_t person = m_added ? stats::keyed(listed, static_cast<std::uint64_t>(m_copy)) : listed;
        if (m_copy < copies && keptOfList(person, moment.at))
            m_batch[m_drawn++] = {moment.at, person};
        if (++m_copy < copies)
            continue;
        m_copy = 0;
        if (++m_ofMoment < moment.people)
            continue;
        m_ofMoment = 0;
        ++m_moment;
    }
}

/// How many candidates one listed person stands for: itself, or the most people that changes may add to it then.
int Arrivals::copiesAt(Second at) const
{
    if (!m_added)
        return 1;
    return static_cast<int>(std::clamp(std::ceil(m_stream->rate.changes().at(at) - 1.0), 0.0, m_stream->mostAdded));
}

/// Whether a listed person, or a copy that changes add, comes.
inline bool Arrivals::keptOfList(std::uint64_t person, Second at) const
{
    if (m_stream->rate.changes().empty())
        return !m_added;
    const double factor = m_stream->rate.changes().at(at);
    return draw(person, Purpose::ChangeAccept) < (m_added ? factor - 1.0 - m_copy : factor);
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
    const double factor = m_stream->rate.changes().at(at);
    const double kept = m_added ? std::max(0.0, factor - 1.0) / m_mostAdded : factor;
    return kept >= 1.0 || draw(person, Purpose::ChangeAccept) < kept;
}

} // namespace homeward::sim
