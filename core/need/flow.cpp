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

Flow::Flow(const Network& network) : m_network(network), m_now(network.stations.size()), m_over(network.stations.size())
{
    for (std::size_t s = 0; s < m_now.size(); ++s) {
        const Station& station = network.stations[s];
        const Law& law = network.laws[index(station.law)];
        if (station.ofDayOne) {
            m_now[s].people = station.people;
        } else if (law.ratePerDay > 0.0) {
            m_now[s].goes = -std::expm1(-law.ratePerDay);
            m_now[s].sameDay = 1.0 - m_now[s].goes / law.ratePerDay;
        } else {
            m_now[s].sameDay = law.kernel->leaving()[0];
        }
    }
    addGroups(false);
    addGroups(true);
    addTransfers();
    addCells();
    sortTurns();
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
            m_transfers.push_back({share.station, share.share.scale(), share.share.daily()});
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
        remember();
        endDay(day, result);
    }
}

void Flow::enterFromOutside(int day)
{
    for (Now& now : m_now) {
        now.entries = 0.0;
        now.passed = 0.0;
    }
    for (std::size_t i = 0; i < m_streamWays.size(); ++i)
        handOn(m_streamWays[i], m_network.streams[i].perDay[index(day)], day, -1);
}

/// `turn` is that of the station they come from; those who come to one that had its turn give it another.
void Flow::handOn(const Way& way, double people, int day, int turn)
{
    for (int t = way.first; t < way.first + way.count; ++t) {
        const Transfer& transfer = m_transfers[index(t)];
        const double share = transfer.daily ? transfer.share * transfer.daily[day] : transfer.share;
        Now& to = m_now[index(transfer.to)];
        to.entries += people * share;
        if (to.turn <= turn && !to.again) {
            to.again = true;
            m_again.push_back(transfer.to);
        }
    }
}

/// Each station after those that hand on to it, as far as cycles let it (depth first, in reverse order of return).
void Flow::sortTurns()
{
    std::vector<char> seen(m_now.size(), 0);
    std::vector<std::pair<int, int>> path;
    for (std::size_t first = m_now.size(); first-- > 0;) {
        if (!seen[first])
            path.emplace_back(static_cast<int>(first), 0);
        seen[first] = 1;
        while (!path.empty()) {
            auto& [station, next] = path.back();
            const Way& way = m_ways[index(station)];
            if (next == way.count) {
                m_active.push_back(station);
                path.pop_back();
                continue;
            }
            const int to = m_transfers[index(way.first + next++)].to;
            if (!seen[index(to)])
                path.emplace_back(to, 0);
            seen[index(to)] = 1;
        }
    }
    std::ranges::reverse(m_active);
    for (std::size_t turn = 0; turn < m_active.size(); ++turn)
        m_now[index(m_active[turn])].turn = static_cast<int>(turn);
}

/// Those of earlier days who leave today; `leave` holds those whose going had to wait.
void Flow::leaveByHistory(int day)
{
    for (const int s : m_active) {
        Now& now = m_now[index(s)];
        if (now.goes > 0.0) {
            now.leave = now.people * now.goes;
            continue;
        }
        const Station& station = m_network.stations[index(s)];
        if (station.ofDayOne && index(day) < station.leaving.size())
            now.leave += station.people * station.leaving[index(day)];
    }
    for (const Group& group : m_stays) {
        const Convolution::Lanes leaving = group.convolution.today();
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (group.stations[q] != none)
                m_now[index(group.stations[q])].leave += leaving[q];
    }
}

/// Hands on everyone who leaves: each station in its turn, and again those to which people come round who leave on the
/// same day.
void Flow::passOn(int day)
{
    for (const int s : m_active) {
        Now& now = m_now[index(s)];
        now.passed = now.leave + now.sameDay * now.entries;
        if (now.passed > 0.0)
            handOn(m_ways[index(s)], now.passed, day, now.turn);
    }
    const auto all = static_cast<int>(m_now.size());
    for (std::size_t i = 0; i < m_again.size() && i < mostTurns * m_now.size(); ++i) {
        Now& now = m_now[index(m_again[i])];
        now.again = false;
        const double more = now.leave + now.sameDay * now.entries - now.passed;
        if (more < tolerance)
            continue;
        now.passed += more;
        handOn(m_ways[index(m_again[i])], more, day, all);
    }
    m_again.clear();
    for (const int s : m_active) {
        Now& now = m_now[index(s)];
        now.again = false;
        now.leave = std::max(0.0, now.leave + now.sameDay * now.entries - now.passed);
    }
}

void Flow::remember()
{
    for (Group& group : m_stepping) {
        const Convolution::Lanes over = group.convolution.today();
        for (std::size_t q = 0; q < Convolution::lanes; ++q)
            if (const int s = group.stations[q]; s != none)
                m_over[index(s)] = over[q] + group.sameDay * m_now[index(s)].entries;
    }
    for (std::vector<Group>* groups : {&m_stays, &m_stepping})
        for (Group& group : *groups) {
            Convolution::Lanes entries{};
            for (std::size_t q = 0; q < Convolution::lanes; ++q)
                if (group.stations[q] != none)
                    entries[q] = static_cast<float>(m_now[index(group.stations[q])].entries);
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
    m_present.assign(m_cells.size(), 0.0);
}

void Flow::endDay(int day, NeedResult& result)
{
    for (const int s : m_active) {
        Now& now = m_now[index(s)];
        const double before = now.people;
        now.people = std::max(0.0, before + now.entries - now.passed);
        m_present[index(s)] = (before + now.people) / 2.0;
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
                starts[cell.starts] += m_now[index(s)].entries;
        }
        reportExtras(day, units);
    }
    std::erase_if(m_active, [&](int s) {
        const Station& station = m_network.stations[index(s)];
        if (!station.ofDayOne || index(day) + 1 < station.leaving.size() || m_now[index(s)].leave > 0.0)
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
