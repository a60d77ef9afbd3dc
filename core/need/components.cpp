// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/components.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace homeward::need {

namespace {

std::size_t index(int number) { return static_cast<std::size_t>(number); }

/// Disjoint sets, also called union-find (Galler and Fisher, Communications of the ACM 7, 1964).
class DisjointSets {
public:
    explicit DisjointSets(std::size_t things) : m_above(things) { std::iota(m_above.begin(), m_above.end(), 0); }

    [[nodiscard]] std::size_t of(std::size_t thing)
    {
        while (m_above[thing] != thing)
            thing = m_above[thing] = m_above[m_above[thing]];
        return thing;
    }
    void join(std::size_t one, std::size_t other) { m_above[of(one)] = of(other); }

private:
    std::vector<std::size_t> m_above;
};

/// The connected sets of stations and, numbered after them, cohorts.
DisjointSets connectedIn(const Network& network)
{
    const std::size_t stations = network.stations.size();
    DisjointSets sets(stations + index(network.cohorts));
    for (std::size_t s = 0; s < stations; ++s) {
        const Station& station = network.stations[s];
        if (station.cohort != none)
            sets.join(s, stations + index(station.cohort));
        for (const Holding& held : station.holdings)
            sets.join(s, stations + index(held.cohort));
        for (const Share& share : station.onward)
            sets.join(s, index(share.station));
    }
    for (const Stream& stream : network.streams)
        for (const Share& share : stream.entries)
            sets.join(index(stream.entries.front().station), index(share.station));
    return sets;
}

/// Which stations people come to or are in.
std::vector<char> usedIn(const Network& network)
{
    std::vector<char> used(network.stations.size(), 0);
    const auto comeTo = [&](const std::vector<Share>& shares) {
        for (const Share& share : shares)
            used[index(share.station)] = 1;
    };
    for (const Stream& stream : network.streams)
        comeTo(stream.entries);
    for (std::size_t s = 0; s < used.size(); ++s) {
        comeTo(network.stations[s].onward);
        if (network.stations[s].ofDayOne)
            used[s] = 1;
    }
    return used;
}

void renumber(std::vector<Share>& shares, const std::vector<int>& numbers)
{
    for (Share& share : shares)
        share.station = numbers[index(share.station)];
}

} // namespace

std::vector<Network> componentsOf(Network network)
{
    DisjointSets sets = connectedIn(network);
    const std::vector<char> used = usedIn(network);
    std::vector<Network> components;
    std::map<std::size_t, std::size_t> numberOf;   // components by set
    const auto componentOf = [&](std::size_t station) -> Network& {
        const auto [found, isNew] = numberOf.try_emplace(sets.of(station), components.size());
        if (isNew)
            components.push_back({network.timeline, network.settings, network.cohorts, network.laws, {}, {}});
        return components[found->second];
    };
    std::vector<int> numbers;                      // of stations within their components
    for (std::size_t s = 0; s < network.stations.size(); ++s) {
        if (!used[s]) {
            numbers.push_back(none);
            continue;
        }
        std::vector<Station>& stations = componentOf(s).stations;
        numbers.push_back(static_cast<int>(stations.size()));
        stations.push_back(std::move(network.stations[s]));
    }
    for (Stream& stream : network.streams)
        if (!stream.entries.empty())
            componentOf(index(stream.entries.front().station)).streams.push_back(std::move(stream));
    for (Network& component : components) {
        for (Station& station : component.stations)
            renumber(station.onward, numbers);
        for (Stream& stream : component.streams)
            renumber(stream.entries, numbers);
    }
    std::ranges::stable_sort(components, std::greater(), [](const Network& one) { return one.stations.size(); });
    return components;
}

} // namespace homeward::need
