// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/stuck.h"

#include <algorithm>

namespace homeward::sim {

namespace {

std::size_t at(int setting) { return static_cast<std::size_t>(setting); }

/// Removes everyone from the list who may move; returns whether there was one. All are judged by the units held at the
/// start of the pass, so that their order does not matter.
bool leaveOutMovers(std::vector<Delayed>& people, std::vector<Units>& held, std::span<const Units> most)
{
    std::vector<Units> largest(held.size(), 0); // held by one of these people
    for (const Delayed& person : people)
        largest[at(person.setting)] = std::max(largest[at(person.setting)], person.units);
    const auto isStuck = [&](const Delayed& person) {
        const std::size_t wanted = at(person.wanted);
        return person.unitsWanted > most[wanted] - held[wanted] + largest[wanted];
    };
    const auto movers = std::stable_partition(people.begin(), people.end(), isStuck);
    const bool anyMoves = movers != people.end();
    for (auto mover = movers; mover != people.end(); ++mover)
        held[at(mover->setting)] -= mover->units;
    people.erase(movers, people.end());
    return anyMoves;
}

} // namespace

void leaveStuck(std::vector<Delayed>& people, std::vector<Units>& held, std::span<const Units> most)
{
    while (leaveOutMovers(people, held, most)) { }
}

} // namespace homeward::sim
