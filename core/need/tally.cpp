// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/tally.h"

#include <algorithm>
#include <utility>

namespace homeward::need {

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// The mean number present on each day, from `number` at the beginning; people who arrive or leave are there for half
/// the day. Uses four independent partial sums, so that days need not wait for one another.
Days present(double number, const Days& change)
{
    constexpr std::size_t strands = 4;
    constexpr std::size_t length = static_cast<std::size_t>(blockDays) / strands;
    std::array<float, strands> more{};
    for (std::size_t i = 1; i < strands; ++i) {
        more[i] = more[i - 1];
        for (std::size_t day = 0; day < length; ++day)
            more[i] += change[(i - 1) * length + day];
    }
    Days present;
    for (std::size_t day = 0; day < length; ++day)
        for (std::size_t i = 0; i < strands; ++i) {
            const float today = change[i * length + day];
            present[i * length + day] = more[i] + 0.5f * today;
            more[i] += today;
        }
    const auto before = static_cast<float>(number);
    setDays(present, [&](std::size_t day) { return before + present[day]; });
    return present;
}

} // namespace

Tally::Tally(const Network& network)
    : m_network(network),
      m_peopleOf(index(network.settings * network.cohorts), none),
      m_unitsOf(m_peopleOf),
      m_starts(index(network.settings))
{
    const std::vector<char> oneUnit = cellsOfOneUnit();
    for (const Station& station : network.stations)
        addStation(station, oneUnit);
}

std::size_t Tally::cell(int setting, int cohort) const { return index(setting * m_network.cohorts + cohort); }

/// By setting and cohort, whether everybody holds one unit, so that units need not be counted.
std::vector<char> Tally::cellsOfOneUnit() const
{
    std::vector<char> oneUnit(m_peopleOf.size(), 1);
    for (const Station& station : m_network.stations)
        for (const Holding& held : station.holdings) {
            const bool own =
                &held == &station.holdings.front() && held.setting == station.setting && held.cohort == station.cohort;
            if (!own || held.units != 1.0 || station.steppingDown > 0.0)
                oneUnit[cell(held.setting, held.cohort)] = 0;
        }
    return oneUnit;
}

void Tally::addStation(const Station& station, const std::vector<char>& oneUnit)
{
    const auto first = static_cast<int>(m_parts.size());
    const double people = station.ofDayOne ? station.people : 0.0;
    if (station.setting != none)
        addPart(m_peopleOf[cell(station.setting, station.cohort)], people, 1.0);
    for (const Holding& held : station.holdings)
        if (const std::size_t there = cell(held.setting, held.cohort); !oneUnit[there])
            addPart(m_unitsOf[there], people, held.units);
    m_partsOf.push_back({first, static_cast<int>(m_parts.size())});
}

void Tally::addPart(int& count, double people, double perPerson)
{
    if (count == none) {
        count = static_cast<int>(m_counts.size());
        m_counts.emplace_back();
    }
    m_counts[index(count)].number += people * perPerson;
    m_parts.push_back({count, static_cast<float>(perPerson)});
}

void Tally::begin(NeedResult& result)
{
    m_days = result.days;
    result.peopleOf.assign(m_peopleOf.size(), {});
    result.unitsOf.assign(m_unitsOf.size(), {});
    result.startsOf.assign(m_starts.size(), {});
    m_startsOf = &result.startsOf;
    const auto room = [&](int count, std::vector<float>& byDay) {
        if (count == none)
            return;
        byDay.resize(index(m_days));
        m_counts[index(count)].byDay = &byDay;
    };
    for (std::size_t there = 0; there < m_peopleOf.size(); ++there) {
        room(m_peopleOf[there], result.peopleOf[there]);
        room(m_unitsOf[there], result.unitsOf[there]);
    }
    for (const Station& station : m_network.stations)
        if (station.starts)
            result.startsOf[index(station.setting)].resize(index(m_days));
}

void Tally::add(int number, const Days& arrivals, const Days& leaving, double present)
{
    Days change;
    setDays(change, [&](std::size_t day) { return arrivals[day] - leaving[day]; });
    const Parts parts = m_partsOf[index(number)];
    for (int i = parts.first; i < parts.end; ++i) {
        const Part& part = m_parts[index(i)];
        Count& count = m_counts[index(part.count)];
        addTimes(count.change, part.perPerson, change);
        count.atEnd += static_cast<double>(part.perPerson) * present;
    }
    const Station& station = m_network.stations[index(number)];
    if (station.starts && !station.ofDayOne)
        addTo(m_starts[index(station.setting)], arrivals);
}

void Tally::addOver(int number, const Days& over)
{
    const Station& station = m_network.stations[index(number)];
    const Holding& held = station.holdings.front();
    Days& sum = m_counts[index(m_unitsOf[cell(held.setting, held.cohort)])].over;
    addTimes(sum, static_cast<float>(station.steppingDown), over);
}

void Tally::endBlock(int first)
{
    const int begin = first + m_network.timeline.begin;
    const int firstDay = std::max(begin, 0);
    const int endDay = std::min(begin + blockDays, m_days);
    for (Count& count : m_counts)
        write(count, begin, firstDay, endDay);
    for (std::size_t s = 0; s < m_starts.size(); ++s)
        if (std::vector<float>& byDay = (*m_startsOf)[s]; !byDay.empty() && firstDay < endDay)
            std::copy_n(m_starts[s].begin() + (firstDay - begin), endDay - firstDay, byDay.begin() + firstDay);
    std::ranges::fill(m_starts, Days{});
}

void Tally::write(Count& count, int begin, int firstDay, int endDay)
{
    if (firstDay < endDay) {
        Days here = present(count.number, count.change);
        setDays(here, [&](std::size_t day) { return std::max(0.0f, here[day]) - count.over[day]; });
        std::copy_n(here.begin() + (firstDay - begin), endDay - firstDay, count.byDay->begin() + firstDay);
    }
    count.number = std::exchange(count.atEnd, 0.0);
    count.change.fill(0.0f);
    count.over.fill(0.0f);
}

} // namespace homeward::need
