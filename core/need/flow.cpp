// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/flow.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace homeward::need {

namespace {

constexpr double tolerance = 2e-5;   ///< people whose going on the same day may wait until the next
constexpr std::size_t mostTurns = 1'000;

std::size_t index(int number) { return static_cast<std::size_t>(number); }

} // namespace

Flow::Flow(const Network& network) : m_network(network)
{
    const std::size_t count = network.stations.size();
    for (auto* values : {&m_people, &m_entries, &m_leave, &m_passed, &m_present, &m_sameDay, &m_goes, &m_over})
        values->assign(count, 0.0);
    m_waits.assign(count, 0);
    for (std::size_t s = 0; s < count; ++s) {
        const Station& station = network.stations[s];
        const Law& law = network.laws[index(station.law)];
        if (station.ofDayOne) {
            m_people[s] = station.people;
        } else if (law.ratePerDay > 0.0) {
            m_goes[s] = -std::expm1(-law.ratePerDay);
            m_sameDay[s] = 1.0 - m_goes[s] / law.ratePerDay;
        } else {
            m_sameDay[s] = law.kernel->leaving()[0];
        }
    }
    addGroups(false);
    addGroups(true);
    addTransfers();
    addCells();
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
    m_active = turns();
    std::vector<int> turnOf(m_active.size());
    for (std::size_t turn = 0; turn < m_active.size(); ++turn)
        turnOf[index(m_active[turn])] = static_cast<int>(turn);
    for (std::size_t s = 0; s < m_network.stations.size(); ++s)
        m_ways.push_back(addWay(m_network.stations[s].onward, turnOf, turnOf[s]));
    for (const Stream& stream : m_network.streams)
        m_streamWays.push_back(addWay(stream.entries, turnOf, none));
}

Flow::Way Flow::addWay(const std::vector<Share>& shares, const std::vector<int>& turnOf, int turn)
{
    const auto first = static_cast<std::ptrdiff_t>(m_transfers.size());
    for (const Share& share : shares)
        m_transfers.push_back({share.station, turnOf[index(share.station)] <= turn, share.share.scale(), share.share.daily()});
    const auto others = std::partition(m_transfers.begin() + first, m_transfers.end(),
                                       [](const Transfer& transfer) { return !transfer.back && !transfer.daily; });
    return {static_cast<int>(first), static_cast<int>(others - m_transfers.begin()), static_cast<int>(m_transfers.size())};
}

/// Each station after those that hand on to it, as far as cycles let it (depth first, in reverse order of return).
std::vector<int> Flow::turns() const
{
    std::vector<int> order;
    std::vector<char> seen(m_network.stations.size(), 0);
    std::vector<std::pair<int, std::size_t>> path;
    for (std::size_t first = seen.size(); first-- > 0;) {
        if (!seen[first])
            path.emplace_back(static_cast<int>(first), 0);
        seen[first] = 1;
        while (!path.empty()) {
            auto& [station, next] = path.back();
            const std::vector<Share>& onward = m_network.stations[index(station)].onward;
            if (next == onward.size()) {
                order.push_back(station);
                path.pop_back();
                continue;
            }
            const int to = onward[next++].station;
            if (!seen[index(to)])
                path.emplace_back(to, 0);
            seen[index(to)] = 1;
        }
    }
    std::ranges::reverse(order);
    return order;
}

void Flow::run(NeedResult& result)
{
    for (int day = 0; day < m_network.timeline.days; ++day) {
        enterFromOutside(day);
        leaveByHistory(day);
        passOn(day);
        remember();
        endDay(day, result);
    }
}

void Flow::enterFromOutside(int day)
{
    std::ranges::fill(m_entries, 0.0);
    for (std::size_t i = 0; i < m_streamWays.size(); ++i)
        handOn(m_streamWays[i], m_network.streams[i].perDay[index(day)], day);
}

void Flow::handOn(const Way& way, double people, int day)
{
    for (int t = way.first; t < way.others; ++t)
        m_entries[index(m_transfers[index(t)].to)] += people * m_transfers[index(t)].share;
    for (int t = way.others; t < way.end; ++t) {
        const Transfer& transfer = m_transfers[index(t)];
        const double share = transfer.daily ? transfer.share * transfer.daily[day] : transfer.share;
        m_entries[index(transfer.to)] += people * share;
        if (transfer.back && !m_waits[index(transfer.to)]) {
            m_waits[index(transfer.to)] = 1;
            m_again.push_back(transfer.to);
        }
    }
}

/// Those of earlier days who leave today; `m_leave` holds those whose going had to wait.
void Flow::leaveByHistory(int day)
{
    for (const int number : m_active) {
        const std::size_t s = index(number);
        const Station& station = m_network.stations[s];
        if (m_goes[s] > 0.0)
            m_leave[s] = m_people[s] * m_goes[s];
        else if (station.ofDayOne && index(day) < station.leaving.size())
            m_leave[s] += station.people * station.leaving[index(day)];
    }
    for (const Group& group : m_stays) {
        const Convolution::Lanes leaving = group.convolution.today();
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (group.stations[q] != none)
                m_leave[index(group.stations[q])] += leaving[q];
    }
}

/// Hands on everyone who leaves, each station in its turn.
void Flow::passOn(int day)
{
    for (const int number : m_active) {
        const std::size_t s = index(number);
        m_passed[s] = m_leave[s] + m_sameDay[s] * m_entries[s];
        if (m_passed[s] > 0.0)
            handOn(m_ways[s], m_passed[s], day);
    }
    passOnAgain(day);
    for (const int number : m_active) {
        const std::size_t s = index(number);
        m_leave[s] = std::max(0.0, m_leave[s] + m_sameDay[s] * m_entries[s] - m_passed[s]);
    }
}

/// Those who came round to a station after its turn, and leave it on the same day.
void Flow::passOnAgain(int day)
{
    for (std::size_t i = 0; i < m_again.size() && i < mostTurns * m_people.size(); ++i) {
        const std::size_t s = index(m_again[i]);
        m_waits[s] = 0;
        const double more = m_leave[s] + m_sameDay[s] * m_entries[s] - m_passed[s];
        if (more < tolerance)
            continue;
        m_passed[s] += more;
        handOn(m_ways[s], more, day);
        // Those who come next had their turn as well.
        for (int t = m_ways[s].first; t < m_ways[s].end; ++t)
            if (const int to = m_transfers[index(t)].to; !m_waits[index(to)]) {
                m_waits[index(to)] = 1;
                m_again.push_back(to);
            }
    }
    for (const int s : m_again)
        m_waits[index(s)] = 0;
    m_again.clear();
}

void Flow::remember()
{
    for (Group& group : m_stepping) {
        const Convolution::Lanes over = group.convolution.today();
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (const int s = group.stations[q]; s != none)
                m_over[index(s)] = over[q] + group.sameDay * m_entries[index(s)];
    }
    for (std::vector<Group>* groups : {&m_stays, &m_stepping})
        for (Group& group : *groups) {
            Convolution::Lanes entries{};
            for (std::size_t q = 0; q < Convolution::lanes; ++q)
                if (group.stations[q] != none)
                    entries[q] = static_cast<float>(m_entries[index(group.stations[q])]);
            group.convolution.endDay(entries);
        }
}

void Flow::addCells()
{
    const auto cellOf = [&](int setting, int cohort) { return setting * m_network.cohorts + cohort; };
    for (std::size_t s = 0; s < m_network.stations.size(); ++s) {
        const Station& station = m_network.stations[s];
        const auto number = static_cast<int>(s);
        Cell cell;
        if (station.setting != none) {
            cell.people = cellOf(station.setting, station.cohort);
            cell.starts = station.starts ? station.setting : none;
        }
        for (std::size_t h = 0; h < station.holdings.size(); ++h) {
            const Holding& held = station.holdings[h];
            if (h == 0 && station.setting != none) {
                cell.units = cellOf(held.setting, held.cohort);
                cell.perPerson = held.units;
            } else {
                m_extras.push_back({number, cellOf(held.setting, held.cohort), held.units, false});
            }
        }
        if (station.steppingDown > 0.0)
            m_extras.push_back({number, cell.units, -station.steppingDown, true});
        m_cells.push_back(cell);
    }
}

void Flow::endDay(int day, NeedResult& result)
{
    for (const int number : m_active) {
        const std::size_t s = index(number);
        const double before = m_people[s];
        m_people[s] = std::max(0.0, before + m_entries[s] - m_passed[s]);
        m_present[s] = (before + m_people[s]) / 2.0;
    }
    if (const int reported = day + m_network.timeline.begin; reported >= 0) {
        double* people = &result.peopleOf[result.at(0, 0, reported)];
        double* units = &result.unitsOf[result.at(0, 0, reported)];
        double* starts = &result.startsOf[index(reported) * result.settings.size()];
        for (const int s : m_active) {
            const Cell& cell = m_cells[index(s)];
            if (cell.people == none)
                continue;
            people[cell.people] += m_present[index(s)];
            units[cell.units] += cell.perPerson * m_present[index(s)];
            if (cell.starts != none)
                starts[cell.starts] += m_entries[index(s)];
        }
        reportExtras(day, units);
    }
    std::erase_if(m_active, [&](int s) {
        const Station& station = m_network.stations[index(s)];
        if (!station.ofDayOne || index(day) + 1 < station.leaving.size() || m_leave[index(s)] > 0.0)
            return false;
        m_present[index(s)] = 0.0;
        return true;
    });
}

void Flow::reportExtras(int day, double* units) const
{
    for (const Extra& extra : m_extras)
        units[extra.units] += extra.perPerson * (extra.over ? overOn(extra.station, day) : m_present[index(extra.station)]);
}

/// People of a station times the share of their stay that is over.
double Flow::overOn(int s, int day) const
{
    const Station& station = m_network.stations[index(s)];
    if (!station.ofDayOne)
        return m_over[index(s)];
    return index(day) < station.over.size() ? station.people * station.over[index(day)] : 0.0;
}

} // namespace homeward::need
