// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include "core/need/turns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace homeward::need {

namespace {

constexpr int mostRounds = 1'000;     ///< of one block
constexpr float tolerance = 1e-5f;    ///< people a day whose coming may wait until the next block

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// Days of a block that are within a series.
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

/// The days from the first figure that is not 0 up to the last.
std::pair<int, int> daysOfAny(const float* daily, std::size_t count)
{
    const auto any = [](float figure) { return figure != 0.0f; };
    const float* const end = daily + count;
    const float* const first = std::find_if(daily, end, any);
    const float* const last =
        std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(first), any).base();
    return {static_cast<int>(first - daily), static_cast<int>(last - daily)};
}

} // namespace

Flow::Flow(const Network& network, BlockKernels& kernels)
    : m_network(network),
      m_tally(network),
      m_turns(turnsOf(network)),
      m_entries(m_turns.size()),
      m_leaving(m_turns.size()),
      m_more(m_turns.size()),
      m_busy(m_turns.size(), 0),
      m_waits(m_turns.size(), 0),
      m_late(m_turns.size(), 0.0f)
{
    addStays(kernels);
    addTransfers();
}

void Flow::addStays(BlockKernels& kernels)
{
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn) {
        const Station& here = station(turn);
        Stay& stay = m_stays.emplace_back();
        if (here.ofDayOne || here.law == none) {
            stay.kind = here.ofDayOne ? Stay::Kind::OfDayOne : Stay::Kind::Fork;
            continue;
        }
        const Law& law = m_network.laws[index(here.law)];
        if (law.ratePerDay > 0.0) {
            stay = {Stay::Kind::Memoryless, m_memoryless.size()};
            m_memoryless.emplace_back(law.ratePerDay);
        } else {
            stay = {Stay::Kind::Convolution, m_convolutions.size()};
            m_convolutions.emplace_back(kernels.leaving(*law.kernel));
        }
        if (here.steppingDown > 0.0)
            m_steppingDown.push_back({turn, Convolution(kernels.over(*law.kernel))});
    }
}

void Flow::addTransfers()
{
    std::vector<int> turnOf(m_turns.size());
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
        turnOf[index(m_turns[turn])] = static_cast<int>(turn);
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
        m_ways.push_back(addWay(station(turn).onward, turnOf, static_cast<int>(turn)));
    for (const Stream& stream : m_network.streams)
        m_streamWays.push_back(addWay(stream.entries, turnOf, none));
}

Flow::Way Flow::addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn)
{
    const auto first = static_cast<int>(m_transfers.size());
    for (const Share& share : shares) {
        const int to = turnOf[index(share.station)];
        const bool back = to <= turn;
        if (back)
            addLoop(to);
        Transfer transfer{to, back, static_cast<float>(share.share.scale()), share.share.daily()};
        if (transfer.daily) {
            const auto [known, isNew] = m_daysOfAny.try_emplace(transfer.daily);
            if (isNew)
                known->second = daysOfAny(transfer.daily, share.share.size());
            std::tie(transfer.firstDay, transfer.endDay) = known->second;
        }
        m_transfers.push_back(transfer);
    }
    return {first, static_cast<int>(m_transfers.size())};
}

void Flow::addLoop(int station)
{
    if (std::ranges::find(m_loops, station, &Loop::station) == m_loops.end())
        m_loops.push_back({station, {}, {}, 0.0f});
}

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
    std::vector<std::vector<float>> entries(m_turns.size(), std::vector<float>(index(endDay), 0.0f));
    for (int first = 0; first < endDay; first += blockDays) {
        runBlock(first);
        for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
            if (m_busy[turn])
                std::copy_n(m_entries[turn].begin(), daysWithin(first, index(endDay)),
                            entries[index(m_turns[turn])].begin() + first);
        endBlock(first);
    }
    return entries;
}

void Flow::runBlock(int first)
{
    beginBlock(first);
    passOn(first);
    for (int round = 0; round < mostRounds && passOnMore(first);)
        ++round;
}

void Flow::beginBlock(int first)
{
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn) {
        const bool wasBusy = std::exchange(m_busy[turn], m_late[turn] != 0.0f);
        if (wasBusy || m_busy[turn])
            m_entries[turn].fill(std::exchange(m_late[turn], 0.0f) / static_cast<float>(blockDays));
    }
    guessLoops();
    for (std::size_t i = 0; i < m_streamWays.size(); ++i)
        handOn(m_streamWays[i], part(m_network.streams[i].perDay, first, 1.0), first, false);
}

/// Of those who come round, as many as on the same day of the week in the block before, with its growth on the one before
/// that; both by their last four weeks.
void Flow::guessLoops()
{
    constexpr std::size_t week = 7;
    constexpr std::size_t shift = static_cast<std::size_t>(blockDays) % week;
    for (Loop& loop : m_loops) {
        const std::size_t turn = index(loop.station);
        const Days before = loop.back;
        const float total = std::accumulate(before.begin() + shift, before.end(), 0.0f);
        const float growth = loop.total > 0.0f ? std::clamp(total / loop.total, 0.8f, 1.25f) : 1.0f;
        loop.total = total;
        for (std::size_t day = 0; day < before.size(); ++day) {
            loop.back[day] = growth * before[day + shift < before.size() ? day + shift : day + shift - week];
            m_more[turn][day] = -loop.back[day];
        }
        addTo(m_entries[turn], loop.back);
        m_busy[turn] = 1;
        m_waits[turn] = 1;
    }
}

/// One turn of every station.
void Flow::passOn(int first)
{
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
        leave(turn, first);
    for (Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.others.size(); ++day)
            loop.others[day] = m_entries[index(loop.station)][day] - loop.back[day];
}

void Flow::leave(std::size_t turn, int first)
{
    const Stay& stay = m_stays[turn];
    if (!m_busy[turn] && nobodyIn(turn, first))
        return;
    m_busy[turn] = 1;
    if (stay.kind == Stay::Kind::Memoryless)
        m_leaving[turn] = m_memoryless[stay.number].leaving(m_entries[turn]);
    else if (stay.kind == Stay::Kind::Convolution)
        m_leaving[turn] = m_convolutions[stay.number].with(m_entries[turn]);
    else if (stay.kind == Stay::Kind::OfDayOne)
        m_leaving[turn] = part(*station(turn).leaving, first, station(turn).people);
    handOn(m_ways[turn], stay.kind == Stay::Kind::Fork ? m_entries[turn] : m_leaving[turn], first, false);
}

/// Whether nobody of the blocks before is left in a station.
bool Flow::nobodyIn(std::size_t turn, int first) const
{
    const Stay& stay = m_stays[turn];
    switch (stay.kind) {
    case Stay::Kind::OfDayOne:
        return index(first) >= std::max(station(turn).leaving->size(), station(turn).over.size());
    case Stay::Kind::Memoryless: return m_memoryless[stay.number].nobody();
    case Stay::Kind::Convolution: return m_convolutions[stay.number].nobody();
    case Stay::Kind::Fork: break;
    }
    return true;
}

/// Another turn of those that people came to since the last. False where nobody waits any more.
bool Flow::passOnMore(int first)
{
    bool any = false;
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn) {
        if (!m_waits[turn])
            continue;
        m_waits[turn] = 0;
        const Days more = m_more[turn];
        m_more[turn].fill(0.0f);
        if (isBelow(more, tolerance)) {
            m_late[turn] += sumOf(more);
            continue;
        }
        any = true;
        if (!std::exchange(m_busy[turn], 1))
            m_leaving[turn].fill(0.0f);
        const Days gone = leavingOf(m_stays[turn], more);
        addTo(m_entries[turn], more);
        addTo(m_leaving[turn], gone);
        handOn(m_ways[turn], gone, first, true);
    }
    return any;
}

/// Those of some entries who leave within the block.
Days Flow::leavingOf(const Stay& stay, const Days& entries) const
{
    switch (stay.kind) {
    case Stay::Kind::Memoryless: return m_memoryless[stay.number].leavingOf(entries);
    case Stay::Kind::Convolution: return m_convolutions[stay.number].of(entries);
    case Stay::Kind::Fork:
    case Stay::Kind::OfDayOne: // nobody comes there
        break;
    }
    return entries;
}

/// `more` = of those who come to stations that had their turn.
void Flow::handOn(const Way& way, const Days& people, int first, bool more)
{
    for (int t = way.first; t < way.end; ++t) {
        const Transfer& transfer = m_transfers[index(t)];
        if (transfer.daily && (first >= transfer.endDay || first + blockDays <= transfer.firstDay))
            continue;
        const std::size_t turn = index(transfer.to);
        const bool waits = more || transfer.back;
        (waits ? m_waits : m_busy)[turn] = 1;
        Days& to = waits ? m_more[turn] : m_entries[turn];
        if (!transfer.daily)
            addTimes(to, transfer.share, people);
        else if (first + blockDays <= m_network.timeline.days)
            addTimes(to, transfer.share, people, transfer.daily + first);
        else
            addTimes(to, transfer.share, people, part(transfer.daily, first, m_network.timeline.days).data());
    }
}

void Flow::endBlock(int first)
{
    for (Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.back.size(); ++day)
            loop.back[day] = m_entries[index(loop.station)][day] - loop.others[day];
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn) {
        const Stay& stay = m_stays[turn];
        if (stay.kind == Stay::Kind::Fork || !m_busy[turn])
            continue;
        m_tally.add(m_turns[turn], m_entries[turn], m_leaving[turn]);
        if (stay.kind == Stay::Kind::Memoryless)
            m_memoryless[stay.number].endBlock(m_entries[turn], m_leaving[turn]);
        else if (stay.kind == Stay::Kind::Convolution)
            m_convolutions[stay.number].endBlock(m_entries[turn]);
    }
    countSteppingDown(first);
    m_tally.endBlock(first);
}

void Flow::countSteppingDown(int first)
{
    for (SteppingDown& down : m_steppingDown) {
        if (!m_busy[down.station] && down.over.nobody())
            continue;
        m_tally.addOver(m_turns[down.station], down.over.with(m_entries[down.station]));
        down.over.endBlock(m_entries[down.station]);
    }
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
        if (const Station& here = station(turn); here.ofDayOne && here.steppingDown > 0.0 && m_busy[turn])
            m_tally.addOver(m_turns[turn], part(here.over, first, here.people));
}

} // namespace homeward::need
