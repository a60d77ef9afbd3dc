// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/tally.h"

#include <algorithm>

namespace homeward::need {

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

} // namespace

Tally::Tally(const Network& network)
    : m_network(network), m_starts(index(network.settings))
{
    for (const Station& station : network.stations)
        addStation(station);
}

void Tally::addStation(const Station& station)
{
    const auto first = static_cast<int>(m_joined.size());
    const double number = station.ofDayOne ? station.people : 0.0;
    const int people = station.setting == none ? none : cell(station.setting, station.cohort);
    for (std::size_t h = 0; h < station.holdings.size(); ++h) {
        const Holding& held = station.holdings[h];
        join(h == 0 ? people : none, cell(held.setting, held.cohort), held.units, number);
    }
    m_members.push_back({first, static_cast<int>(m_joined.size())});
}

void Tally::join(int people, int units, double perPerson, double number)
{
    const auto [found, isNew] = m_groupOf.try_emplace({people, units, perPerson}, static_cast<int>(m_groups.size()));
    if (isNew)
        m_groups.push_back({people, units, perPerson});
    m_groups[index(found->second)].number += number;
    m_joined.push_back(found->second);
}

void Tally::add(int number, const Days& entries, const Days& leaving)
{
    const Membership& member = m_members[index(number)];
    for (int i = member.firstGroup; i < member.endGroup; ++i) {
        Days& change = m_groups[index(m_joined[index(i)])].change;
        for (std::size_t day = 0; day < change.size(); ++day)
            change[day] += entries[day] - leaving[day];
    }
    const Station& station = m_network.stations[index(number)];
    if (station.starts && !station.ofDayOne)
        addTo(m_starts[index(station.setting)], entries);
}

void Tally::addOver(int number, const Days& over, int first, NeedResult& result) const
{
    const Station& station = m_network.stations[index(number)];
    const Holding& held = station.holdings.front();
    for (int day = 0; day < blockDays; ++day)
        if (const int reported = first + day + m_network.timeline.begin; isReported(reported, result))
            result.unitsOf[result.at(held.setting, held.cohort, reported)] -= static_cast<float>(station.steppingDown) * over[index(day)];
}

void Tally::endBlock(int first, NeedResult& result)
{
    for (Group& group : m_groups)
        report(group, first, result);
    for (int day = 0; day < blockDays; ++day)
        if (const int reported = first + day + m_network.timeline.begin; isReported(reported, result))
            for (std::size_t s = 0; s < m_starts.size(); ++s)
                result.startsOf[index(reported) * m_starts.size() + s] = m_starts[s][index(day)];
    std::ranges::fill(m_starts, Days{});
}

void Tally::report(Group& group, int first, NeedResult& result)
{
    const Days change = group.change;
    group.change.fill(0.0f);
    const double before = group.number;
    group.number += static_cast<double>(sumOf(change));
    const int begin = first + m_network.timeline.begin;
    const int firstDay = std::max(0, -begin);
    const int endDay = std::min(blockDays, result.days - begin);
    if (firstDay >= endDay)
        return;
    Days present;
    double number = before;
    for (std::size_t day = 0; day < present.size(); ++day) {
        present[day] = static_cast<float>(std::max(0.0, number + static_cast<double>(change[day]) / 2.0));
        number += static_cast<double>(change[day]);
    }
    const auto perPerson = static_cast<float>(group.perPerson);
    const std::size_t cells = index(m_network.settings * m_network.cohorts);
    const std::size_t row = index(begin + firstDay) * cells;
    float* units = result.unitsOf.data() + row + index(group.units);
    for (int day = firstDay; day < endDay; ++day, units += cells)
        *units += perPerson * present[index(day)];
    if (group.people == none)
        return;
    float* people = result.peopleOf.data() + row + index(group.people);
    for (int day = firstDay; day < endDay; ++day, people += cells)
        *people += present[index(day)];
}

} // namespace homeward::need
