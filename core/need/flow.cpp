// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include "core/need/turns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace homeward::need {

namespace {

constexpr int mostRounds = 1'000;     ///< of one block
constexpr float tolerance = 3e-6f;    ///< people a day whose coming may wait until the next block

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// Days of a block that are within a series.
std::size_t daysWithin(int first, int days) { return index(std::clamp(days - first, 0, blockDays)); }

Days part(const std::vector<double>& byDay, int first, double factor)
{
    Days days{};
    const std::size_t count = daysWithin(first, static_cast<int>(byDay.size()));
    for (std::size_t day = 0; day < count; ++day)
        days[day] = static_cast<float>(factor * byDay[index(first) + day]);
    return days;
}

} // namespace

Flow::Flow(const Network& network)
    : m_network(network), m_tally(network), m_turns(turnsOf(network)), m_stays(network.stations.size()),
      m_entries(network.stations.size()), m_leaving(network.stations.size()), m_more(network.stations.size()),
      m_waits(network.stations.size(), 0), m_late(network.stations.size(), 0.0f)
{
    addStays();
    addTransfers();
}

void Flow::addStays()
{
    std::map<int, std::shared_ptr<const BlockKernel>> leaving;
    std::map<int, std::shared_ptr<const BlockKernel>> over;
    const auto kernelOf = [](auto& known, int law, const auto& byDay) {
        auto& kernel = known[law];
        if (!kernel)
            kernel = std::make_shared<const BlockKernel>(byDay());
        return kernel;
    };
    for (std::size_t s = 0; s < m_network.stations.size(); ++s) {
        const Station& station = m_network.stations[s];
        if (station.ofDayOne)
            continue;
        const Law& law = m_network.laws[index(station.law)];
        if (law.ratePerDay > 0.0) {
            m_stays[s].memoryless = static_cast<int>(m_memoryless.size());
            m_memoryless.emplace_back(law.ratePerDay);
        } else {
            m_stays[s].convolution = static_cast<int>(m_convolutions.size());
            m_convolutions.emplace_back(kernelOf(leaving, station.law, [&] { return law.kernel->leaving(); }));
        }
        if (station.steppingDown > 0.0)
            m_steppingDown.push_back({static_cast<int>(s), Convolution(kernelOf(over, station.law, [&] { return law.kernel->shareOver(); }))});
    }
}

void Flow::addTransfers()
{
    std::vector<int> turnOf(m_turns.size());
    for (std::size_t turn = 0; turn < m_turns.size(); ++turn)
        turnOf[index(m_turns[turn])] = static_cast<int>(turn);
    for (std::size_t s = 0; s < m_network.stations.size(); ++s)
        m_ways.push_back(addWay(m_network.stations[s].onward, turnOf, turnOf[s]));
    for (const Stream& stream : m_network.streams)
        m_streamWays.push_back(addWay(stream.entries, turnOf, none));
}

Flow::Way Flow::addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn)
{
    const auto first = static_cast<int>(m_transfers.size());
    for (const Share& share : shares) {
        const bool back = turnOf[index(share.station)] <= turn;
        if (back)
            addLoop(share.station);
        m_transfers.push_back({share.station, back, static_cast<float>(share.share.scale()), share.share.daily()});
    }
    return {first, static_cast<int>(m_transfers.size())};
}

void Flow::addLoop(int station)
{
    if (std::ranges::find(m_loops, station, &Loop::station) == m_loops.end())
        m_loops.push_back({station, {}, {}});
}

void Flow::run(NeedResult& result)
{
    for (int first = 0; first < m_network.timeline.days; first += blockDays) {
        beginBlock(first);
        passOn(first);
        for (int round = 0; round < mostRounds && passOnMore(first);)
            ++round;
        endBlock(first, result);
    }
}

/// Of those who come round, as many as on the same day of the week in the block before.
void Flow::beginBlock(int first)
{
    for (std::size_t s = 0; s < m_entries.size(); ++s) {
        m_entries[s].fill(0.0f);
        m_entries[s][0] = std::exchange(m_late[s], 0.0f);
    }
    constexpr std::size_t week = 7;
    constexpr std::size_t shift = static_cast<std::size_t>(blockDays) % week;
    for (Loop& loop : m_loops) {
        const Days before = loop.back;
        for (std::size_t day = 0; day < before.size(); ++day) {
            loop.back[day] = before[day + shift < before.size() ? day + shift : day + shift - week];
            m_more[index(loop.station)][day] = -loop.back[day];
        }
        add(m_entries[index(loop.station)], loop.back);
        m_waits[index(loop.station)] = 1;
    }
    for (std::size_t i = 0; i < m_streamWays.size(); ++i)
        handOn(m_streamWays[i], part(m_network.streams[i].perDay, first, 1.0), first, false);
}

/// One turn of every station.
void Flow::passOn(int first)
{
    for (const int station : m_turns) {
        const std::size_t s = index(station);
        m_leaving[s] = leaving(station, first);
        handOn(m_ways[s], m_leaving[s], first, false);
    }
    for (Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.others.size(); ++day)
            loop.others[day] = m_entries[index(loop.station)][day] - loop.back[day];
}

/// Another turn of those that people came to since the last. False where nobody waits any more.
bool Flow::passOnMore(int first)
{
    bool any = false;
    for (const int station : m_turns) {
        const std::size_t s = index(station);
        if (!m_waits[s])
            continue;
        m_waits[s] = 0;
        const Days more = std::exchange(m_more[s], Days{});
        if (std::ranges::all_of(more, [](float people) { return std::abs(people) < tolerance; })) {
            m_late[s] += std::accumulate(more.begin(), more.end(), 0.0f);
            continue;
        }
        any = true;
        const Days gone = leavingOf(station, more);
        add(m_entries[s], more);
        add(m_leaving[s], gone);
        handOn(m_ways[s], gone, first, true);
    }
    return any;
}

/// Those who leave with the entries known so far.
Days Flow::leaving(int number, int first) const
{
    const std::size_t s = index(number);
    const Station& station = m_network.stations[s];
    if (station.ofDayOne)
        return part(station.leaving, first, station.people);
    if (m_stays[s].memoryless != none)
        return m_memoryless[index(m_stays[s].memoryless)].leaving(m_entries[s]);
    return m_convolutions[index(m_stays[s].convolution)].with(m_entries[s]);
}

/// Those of some entries who leave within the block.
Days Flow::leavingOf(int number, const Days& entries) const
{
    const std::size_t s = index(number);
    if (m_stays[s].memoryless != none)
        return m_memoryless[index(m_stays[s].memoryless)].leavingOf(entries);
    return m_convolutions[index(m_stays[s].convolution)].of(entries);
}

/// `more` = of those who come to stations that had their turn.
void Flow::handOn(const Way& way, const Days& people, int first, bool more)
{
    const std::size_t count = daysWithin(first, m_network.timeline.days);
    for (int t = way.first; t < way.end; ++t) {
        const Transfer& transfer = m_transfers[index(t)];
        const bool waits = more || transfer.back;
        if (waits)
            m_waits[index(transfer.to)] = 1;
        Days& to = (waits ? m_more : m_entries)[index(transfer.to)];
        if (!transfer.daily) {
            for (std::size_t day = 0; day < to.size(); ++day)
                to[day] += transfer.share * people[day];
            continue;
        }
        const double* daily = transfer.daily + first;
        for (std::size_t day = 0; day < count; ++day)
            to[day] += transfer.share * static_cast<float>(daily[day]) * people[day];
    }
}

void Flow::endBlock(int first, NeedResult& result)
{
    for (Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.back.size(); ++day)
            loop.back[day] = m_entries[index(loop.station)][day] - loop.others[day];
    for (std::size_t s = 0; s < m_stays.size(); ++s) {
        m_tally.add(static_cast<int>(s), m_entries[s], m_leaving[s]);
        if (m_stays[s].memoryless != none) {
            m_memoryless[index(m_stays[s].memoryless)].endBlock(m_entries[s], m_leaving[s]);
        } else if (m_stays[s].convolution != none) {
            m_convolutions[index(m_stays[s].convolution)].endBlock(m_entries[s]);
        }
    }
    for (SteppingDown& down : m_steppingDown) {
        m_tally.addOver(down.station, down.over.with(m_entries[index(down.station)]));
        down.over.endBlock(m_entries[index(down.station)]);
    }
    for (std::size_t s = 0; s < m_stays.size(); ++s)
        if (const Station& station = m_network.stations[s]; station.ofDayOne && station.steppingDown > 0.0)
            m_tally.addOver(static_cast<int>(s), part(station.over, first, station.people));
    m_tally.endBlock(first, result);
}

} // namespace homeward::need
