// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace homeward::need {

namespace {

constexpr double tolerance = 1e-8;   ///< people a day who may still be on their way within it
constexpr int mostRounds = 1'000;

std::size_t index(int number) { return static_cast<std::size_t>(number); }

} // namespace

Flow::Flow(const Network& network) : m_network(network)
{
    const std::size_t count = network.stations.size();
    m_people.assign(count, 0.0);
    m_entries.assign(count, 0.0);
    m_leave.assign(count, 0.0);
    m_passed.assign(count, 0.0);
    m_over.assign(count, 0.0);
    m_sameDay.assign(count, 0.0);
    m_stayOn.assign(count, 0.0);
    for (std::size_t s = 0; s < count; ++s) {
        const Station& station = network.stations[s];
        const Law& law = network.laws[index(station.law)];
        if (station.ofDayOne) {
            m_people[s] = station.people;
        } else if (law.ratePerDay > 0.0) {
            m_stayOn[s] = std::exp(-law.ratePerDay);
            m_sameDay[s] = 1.0 + std::expm1(-law.ratePerDay) / law.ratePerDay;
        } else {
            m_sameDay[s] = law.kernel->leaving()[0];
        }
    }
    addGroups(false);
    addGroups(true);
    addTransfers();
}

void Flow::addGroups(bool steppingDown)
{
    std::vector<Group>& groups = steppingDown ? m_stepping : m_stays;
    std::map<int, std::pair<std::shared_ptr<const LaggedKernel>, double>> kernels;
    std::map<int, std::pair<std::size_t, std::size_t>> openGroup;   // of a law: its last group, and lanes taken
    for (std::size_t s = 0; s < m_network.stations.size(); ++s) {
        const Station& station = m_network.stations[s];
        const Law& law = m_network.laws[index(station.law)];
        if (station.ofDayOne || (steppingDown ? !(station.steppingDown > 0.0) : law.ratePerDay > 0.0))
            continue;
        auto& [kernel, sameDay] = kernels[station.law];
        if (!kernel) {
            const std::vector<double> byDay = steppingDown ? law.kernel->shareOver() : law.kernel->leaving();
            kernel = std::make_shared<const LaggedKernel>(byDay);
            sameDay = byDay[0];
        }
        auto& [group, taken] = openGroup[station.law];
        if (taken % Convolution::lanes == 0) {
            group = groups.size();
            groups.push_back({Convolution(kernel), {none, none, none, none}, sameDay});
        }
        groups[group].stations[taken++ % Convolution::lanes] = static_cast<int>(s);
    }
}

void Flow::addTransfers()
{
    const auto add = [&](const std::vector<Share>& shares) {
        Way way{static_cast<int>(m_transfers.size()), 0};
        for (const Share& share : shares) {
            m_transfers.push_back({share.station, share.share.daily(), share.share[0]});
            ++way.count;
        }
        return way;
    };
    for (const Station& station : m_network.stations)
        m_ways.push_back(add(station.onward));
    for (const Stream& stream : m_network.streams)
        m_streamWays.push_back(add(stream.entries));
}

void Flow::run(NeedResult& result)
{
    for (int day = 0; day < m_network.timeline.days; ++day) {
        enterFromOutside(day);
        leaveByHistory(day);
        passOn(day);
        endDay(day, result);
    }
}

void Flow::enterFromOutside(int day)
{
    std::ranges::fill(m_entries, 0.0);
    std::ranges::fill(m_passed, 0.0);
    for (std::size_t i = 0; i < m_streamWays.size(); ++i) {
        const double people = m_network.streams[i].perDay[index(day)];
        for (int t = m_streamWays[i].first; t < m_streamWays[i].first + m_streamWays[i].count; ++t) {
            const Transfer& transfer = m_transfers[index(t)];
            m_entries[index(transfer.to)] += people * (transfer.daily ? transfer.daily[day] : transfer.constant);
        }
    }
}

/// Those of earlier days who leave today.
void Flow::leaveByHistory(int day)
{
    for (std::size_t s = 0; s < m_network.stations.size(); ++s) {
        const Station& station = m_network.stations[s];
        if (station.ofDayOne)
            m_leave[s] = index(day) < station.leaving.size() ? station.people * station.leaving[index(day)] : 0.0;
        else
            m_leave[s] = m_people[s] * (1.0 - m_stayOn[s]);
    }
    for (const Group& group : m_stays) {
        const Convolution::Lanes leaving = group.convolution.today();
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (group.stations[q] != none)
                m_leave[index(group.stations[q])] = leaving[q];
    }
}

/// Hands on everyone who leaves, round after round, as some of those who come today leave today as well.
void Flow::passOn(int day)
{
    bool moved = true;
    for (int round = 0; moved && round < mostRounds; ++round) {
        moved = false;
        for (std::size_t s = 0; s < m_ways.size(); ++s) {
            const double more = m_leave[s] + m_sameDay[s] * m_entries[s] - m_passed[s];
            if (more < tolerance)
                continue;
            m_passed[s] += more;
            for (int t = m_ways[s].first; t < m_ways[s].first + m_ways[s].count; ++t) {
                const Transfer& transfer = m_transfers[index(t)];
                m_entries[index(transfer.to)] += more * (transfer.daily ? transfer.daily[day] : transfer.constant);
                moved = true;
            }
        }
    }
}

double Flow::overOnDay(std::size_t s, int day) const
{
    const Station& station = m_network.stations[s];
    if (!station.ofDayOne)
        return m_over[s];
    return index(day) < station.over.size() ? station.people * station.over[index(day)] : 0.0;
}

void Flow::endDay(int day, NeedResult& result)
{
    for (Group& group : m_stepping) {
        const Convolution::Lanes over = group.convolution.today();
        Convolution::Lanes entries{};
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (const int s = group.stations[q]; s != none) {
                entries[q] = static_cast<float>(m_entries[index(s)]);
                m_over[index(s)] = over[q] + group.sameDay * m_entries[index(s)];
            }
        group.convolution.endDay(entries);
    }
    for (Group& group : m_stays) {
        Convolution::Lanes entries{};
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (const int s = group.stations[q]; s != none)
                entries[q] = static_cast<float>(m_entries[index(s)]);
        group.convolution.endDay(entries);
    }
    const int reported = day + m_network.timeline.begin;
    for (std::size_t s = 0; s < m_network.stations.size(); ++s) {
        const Station& station = m_network.stations[s];
        const double before = m_people[s];
        m_people[s] = std::max(0.0, before + m_entries[s] - m_passed[s]);
        if (reported < 0)
            continue;
        const double present = (before + m_people[s]) / 2.0;
        if (station.setting != none) {
            result.peopleOf[result.at(station.setting, station.cohort, reported)] += present;
            if (station.starts)
                result.startsOf[index(reported) * result.settings.size() + index(station.setting)] += m_entries[s];
        }
        for (const Holding& held : station.holdings)
            result.unitsOf[result.at(held.setting, held.cohort, reported)] += held.units * present;
        if (station.steppingDown > 0.0)
            result.unitsOf[result.at(station.holdings[0].setting, station.holdings[0].cohort, reported)] -=
                station.steppingDown * overOnDay(s, day);
    }
}

} // namespace homeward::need
