// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include "core/need/turns.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace homeward::need {

namespace {

constexpr int mostRounds = 1'000;     ///< of one block
constexpr float tolerance = 2e-5f;    ///< people whose going round may wait until the next block, a day
constexpr float relativeTolerance = 1e-5f;

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
      m_entries(network.stations.size()), m_leaving(network.stations.size())
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
            const double goes = -std::expm1(-law.ratePerDay);
            m_memoryless.push_back({0.0, goes, 1.0 - goes / law.ratePerDay});
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
        const int loop = turnOf[index(share.station)] <= turn ? loopAt(share.station) : none;
        m_transfers.push_back({share.station, loop, static_cast<float>(share.share.scale()), share.share.daily()});
    }
    return {first, static_cast<int>(m_transfers.size())};
}

int Flow::loopAt(int station)
{
    const auto found = std::ranges::find(m_loops, station, &Loop::station);
    const auto number = static_cast<int>(found - m_loops.begin());
    if (found == m_loops.end())
        m_loops.push_back({station});
    return number;
}

void Flow::run(NeedResult& result)
{
    for (int first = 0; first < m_network.timeline.days; first += blockDays) {
        assumeLoops();
        int rounds = 0;
        do
            passOn(first);
        while (!loopsAgree() && ++rounds < mostRounds);
        endBlock(first, result);
    }
}

/// As many come back as on the same day of the week in the block before.
void Flow::assumeLoops()
{
    constexpr std::size_t week = 7;
    constexpr std::size_t shift = static_cast<std::size_t>(blockDays) % week;
    for (Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.assumed.size(); ++day) {
            const std::size_t same = day + shift < loop.found.size() ? day + shift : day + shift - week;
            loop.assumed[day] = loop.found[same];
        }
}

/// One turn of every station.
void Flow::passOn(int first)
{
    std::ranges::fill(m_entries, Days{});
    for (Loop& loop : m_loops) {
        m_entries[index(loop.station)] = loop.assumed;
        m_entries[index(loop.station)][0] += loop.late;
        loop.found.fill(0.0f);
    }
    for (std::size_t i = 0; i < m_streamWays.size(); ++i)
        handOn(m_streamWays[i], part(m_network.streams[i].perDay, first, 1.0), first);
    for (const int station : m_turns) {
        leave(station, first);
        handOn(m_ways[index(station)], m_leaving[index(station)], first);
    }
}

void Flow::leave(int number, int first)
{
    const std::size_t s = index(number);
    if (m_stays[s].memoryless != none) {
        const Memoryless& law = m_memoryless[index(m_stays[s].memoryless)];
        double people = law.people;
        for (std::size_t day = 0; day < m_entries[s].size(); ++day) {
            const double come = static_cast<double>(m_entries[s][day]);
            m_leaving[s][day] = static_cast<float>(people * law.goes + come * law.sameDay);
            people = people * (1.0 - law.goes) + come * (1.0 - law.sameDay);
        }
    } else if (m_stays[s].convolution != none) {
        m_leaving[s] = m_convolutions[index(m_stays[s].convolution)].with(m_entries[s]);
    } else {
        const Station& station = m_network.stations[s];
        m_leaving[s] = part(station.leaving, first, station.people);
    }
}

void Flow::handOn(const Way& way, const Days& people, int first)
{
    const std::size_t count = daysWithin(first, m_network.timeline.days);
    for (int t = way.first; t < way.end; ++t) {
        const Transfer& transfer = m_transfers[index(t)];
        Days& to = transfer.loop == none ? m_entries[index(transfer.to)] : m_loops[index(transfer.loop)].found;
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

/// Whether those who came back were assumed right; what is still missing comes in the next block.
bool Flow::loopsAgree()
{
    bool agree = true;
    for (const Loop& loop : m_loops)
        for (std::size_t day = 0; day < loop.found.size(); ++day)
            agree = agree && std::abs(loop.found[day] - loop.assumed[day]) <= tolerance + relativeTolerance * loop.found[day];
    for (Loop& loop : m_loops)
        if (!agree)
            loop.assumed = loop.found;
    return agree;
}

void Flow::endBlock(int first, NeedResult& result)
{
    for (Loop& loop : m_loops) {
        loop.late = 0.0f;
        for (std::size_t day = 0; day < loop.found.size(); ++day)
            loop.late += loop.found[day] - loop.assumed[day];
    }
    for (std::size_t s = 0; s < m_stays.size(); ++s) {
        m_tally.add(static_cast<int>(s), m_entries[s], m_leaving[s]);
        if (m_stays[s].memoryless != none) {
            Memoryless& law = m_memoryless[index(m_stays[s].memoryless)];
            for (std::size_t day = 0; day < m_entries[s].size(); ++day)
                law.people += static_cast<double>(m_entries[s][day]) - static_cast<double>(m_leaving[s][day]);
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
