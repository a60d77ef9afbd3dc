// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace homeward::need {

namespace {

constexpr int mostSweeps = 1'000;     ///< of one block
constexpr float tolerance = 1e-5f;    ///< people a day whose arrival may be deferred to the next block

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// How many days of a block lie within a series.
std::size_t daysWithin(int first, std::size_t days)
{
    return days > index(first) ? std::min(days - index(first), index(blockDays)) : 0;
}

Days part(const std::vector<double>& byDay, int first, double factor)
{
    Days days{};
    const std::size_t count = daysWithin(first, byDay.size());
    for (std::size_t day = 0; day < count; ++day)
        days[day] = static_cast<float>(factor * byDay[index(first) + day]);
    return days;
}

/// The days of a block that are before `end`; 0 beyond.
Days part(const float* byDay, int first, int end)
{
    Days days{};
    std::copy_n(byDay + first, daysWithin(first, index(end)), days.begin());
    return days;
}

void addTimes(Days& to, float share, const Days& people, const float* daily)
{
    setDays(to, [&](std::size_t day) { return to[day] + share * daily[day] * people[day]; });
}

} // namespace

void Flow::run(NeedResult& result)
{
    m_tally.begin(result);
    for (int first = 0; first < m_network.timeline.days; first += blockDays) {
        runBlock(first);
        endBlock(first);
    }
}

std::vector<std::vector<float>> Flow::entriesUpTo(int endDay)
{
    NeedResult nothing;
    m_tally.begin(nothing);
    std::vector<std::vector<float>> entries(m_order.size(), std::vector<float>(index(endDay), 0.0f));
    for (int first = 0; first < endDay; first += blockDays) {
        runBlock(first);
        for (std::size_t node = 0; node < m_order.size(); ++node)
            if (m_busy[node])
                std::copy_n(m_arrivals[node].begin(), daysWithin(first, index(endDay)),
                            entries[index(m_order[node])].begin() + first);
        endBlock(first);
    }
    return entries;
}

void Flow::runBlock(int first)
{
    beginBlock(first);
    sweep(first);
    for (int sweeps = 0; sweeps < mostSweeps && sweepAgain(first);)
        ++sweeps;
}

void Flow::beginBlock(int first)
{
    for (std::size_t node = 0; node < m_order.size(); ++node) {
        const bool wasBusy = std::exchange(m_busy[node], m_deferred[node] != 0.0f);
        if (wasBusy || m_busy[node])
            m_arrivals[node].fill(std::exchange(m_deferred[node], 0.0f) / static_cast<float>(blockDays));
    }
    extrapolateFeedback();
    for (std::size_t i = 0; i < m_edgesOfStream.size(); ++i)
        send(m_edgesOfStream[i], part(m_network.streams[i].perDay, first, 1.0), first, false);
}

/// Estimates the people who return over feedback edges: as many as on the same weekday of the last block, times its
/// growth over the block before; both measured by their last four weeks.
void Flow::extrapolateFeedback()
{
    constexpr std::size_t week = 7;
    constexpr std::size_t shift = static_cast<std::size_t>(blockDays) % week;
    for (Feedback& feedback : m_feedbacks) {
        const std::size_t node = index(feedback.station);
        const Days before = feedback.back;
        const float total = std::accumulate(before.begin() + shift, before.end(), 0.0f);
        const float growth = feedback.total > 0.0f ? std::clamp(total / feedback.total, 0.8f, 1.25f) : 1.0f;
        feedback.total = total;
        for (std::size_t day = 0; day < before.size(); ++day) {
            feedback.back[day] = growth * before[day + shift < before.size() ? day + shift : day + shift - week];
            m_pending[node][day] = -feedback.back[day];
        }
        addTo(m_arrivals[node], feedback.back);
        m_busy[node] = 1;
        m_hasPending[node] = 1;
    }
}

/// Evaluates every station once.
void Flow::sweep(int first)
{
    for (std::size_t node = 0; node < m_order.size(); ++node)
        evaluate(node, first);
    for (Feedback& feedback : m_feedbacks)
        for (std::size_t day = 0; day < feedback.others.size(); ++day)
            feedback.others[day] = m_arrivals[index(feedback.station)][day] - feedback.back[day];
}

void Flow::evaluate(std::size_t node, int first)
{
    const Stay& stay = m_stays[node];
    if (!m_busy[node] && nobodyIn(node, first))
        return;
    m_busy[node] = 1;
    if (stay.kind == Stay::Kind::Memoryless)
        m_departures[node] = m_memoryless[stay.number].leaving(m_arrivals[node]);
    else if (stay.kind == Stay::Kind::Convolution)
        m_departures[node] = m_convolutions[stay.number].with(m_arrivals[node]);
    else if (stay.kind == Stay::Kind::OfDayOne)
        m_departures[node] = part(*station(node).leaving, first, station(node).people);
    send(m_edgesOf[node], stay.kind == Stay::Kind::Fork ? m_arrivals[node] : m_departures[node], first, false);
}

/// Whether a station holds nobody from earlier blocks.
bool Flow::nobodyIn(std::size_t node, int first) const
{
    const Stay& stay = m_stays[node];
    switch (stay.kind) {
    case Stay::Kind::OfDayOne:
        return index(first) >= std::max(station(node).leaving->size(), station(node).over.size());
    case Stay::Kind::Memoryless: return m_memoryless[stay.number].nobody();
    case Stay::Kind::Convolution: return m_convolutions[stay.number].nobody();
    case Stay::Kind::Fork: break;
    }
    return true;
}

/// Evaluates the stations with pending arrivals again. False where there are none.
bool Flow::sweepAgain(int first)
{
    bool any = false;
    for (std::size_t node = 0; node < m_order.size(); ++node) {
        if (!m_hasPending[node])
            continue;
        m_hasPending[node] = 0;
        const Days more = m_pending[node];
        m_pending[node].fill(0.0f);
        if (isBelow(more, tolerance)) {
            m_deferred[node] += sumOf(more);
            continue;
        }
        any = true;
        if (!std::exchange(m_busy[node], 1))
            m_departures[node].fill(0.0f);
        const Days gone = departuresOf(m_stays[node], more);
        addTo(m_arrivals[node], more);
        addTo(m_departures[node], gone);
        send(m_edgesOf[node], gone, first, true);
    }
    return any;
}

/// Departures within the block of these arrivals only.
Days Flow::departuresOf(const Stay& stay, const Days& arrivals) const
{
    switch (stay.kind) {
    case Stay::Kind::Memoryless: return m_memoryless[stay.number].leavingOf(arrivals);
    case Stay::Kind::Convolution: return m_convolutions[stay.number].of(arrivals);
    case Stay::Kind::Fork:
    case Stay::Kind::OfDayOne: // has no arrivals
        break;
    }
    return arrivals;
}

/// Sends departures over edges. `more`: these are additional people who arrived after the stations were evaluated.
void Flow::send(const EdgeRange& edges, const Days& people, int first, bool more)
{
    for (int e = edges.first; e < edges.end; ++e) {
        const Edge& edge = m_edges[index(e)];
        if (edge.daily && (first >= edge.endDay || first + blockDays <= edge.firstDay))
            continue;
        const std::size_t node = index(edge.to);
        const bool waits = more || edge.back;
        (waits ? m_hasPending : m_busy)[node] = 1;
        Days& to = waits ? m_pending[node] : m_arrivals[node];
        if (!edge.daily)
            addTimes(to, edge.share, people);
        else if (first + blockDays <= m_network.timeline.days)
            addTimes(to, edge.share, people, edge.daily + first);
        else
            addTimes(to, edge.share, people, part(edge.daily, first, m_network.timeline.days).data());
    }
}

void Flow::endBlock(int first)
{
    for (Feedback& feedback : m_feedbacks)
        for (std::size_t day = 0; day < feedback.back.size(); ++day)
            feedback.back[day] = m_arrivals[index(feedback.station)][day] - feedback.others[day];
    for (std::size_t node = 0; node < m_order.size(); ++node) {
        const Stay& stay = m_stays[node];
        if (stay.kind == Stay::Kind::Fork || !m_busy[node])
            continue;
        if (stay.kind == Stay::Kind::Memoryless)
            m_memoryless[stay.number].endBlock(m_arrivals[node], m_departures[node]);
        else if (stay.kind == Stay::Kind::Convolution)
            m_convolutions[stay.number].endBlock(m_arrivals[node]);
        m_tally.add(m_order[node], m_arrivals[node], m_departures[node], presentAtEnd(node, first));
    }
    countSteppingDown(first);
    m_tally.endBlock(first);
}

/// How many people are in a station at the end of a block.
double Flow::presentAtEnd(std::size_t node, int first)
{
    const Stay& stay = m_stays[node];
    switch (stay.kind) {
    case Stay::Kind::Memoryless: return m_memoryless[stay.number].present();
    case Stay::Kind::Convolution: return m_convolutions[stay.number].present();
    case Stay::Kind::OfDayOne: {
        const std::vector<double>& leaving = *station(node).leaving;
        const auto from = leaving.begin() + std::min<std::ptrdiff_t>(first, std::ssize(leaving));
        const auto to = from + static_cast<std::ptrdiff_t>(daysWithin(first, leaving.size()));
        m_left[node] -= station(node).people * std::accumulate(from, to, 0.0);
        return std::max(0.0, m_left[node]);
    }
    case Stay::Kind::Fork: break;
    }
    return 0.0;
}

void Flow::countSteppingDown(int first)
{
    for (SteppingDown& down : m_steppingDown) {
        if (!m_busy[down.station] && down.over.nobody())
            continue;
        m_tally.addOver(m_order[down.station], down.over.with(m_arrivals[down.station]));
        down.over.endBlock(m_arrivals[down.station]);
    }
    for (std::size_t node = 0; node < m_order.size(); ++node)
        if (const Station& here = station(node); here.ofDayOne && here.steppingDown > 0.0 && m_busy[node])
            m_tally.addOver(m_order[node], part(here.over, first, here.people));
}

} // namespace homeward::need
