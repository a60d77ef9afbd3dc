// SPDX-License-Identifier: GPL-3.0-or-later
// The run-in of a plan that gives only some people of the first day. Given people replace those of the run-in.
#include "core/need/builder.h"
#include "core/need/flow.h"

#include <algorithm>
#include <numeric>

namespace homeward::need {

/// Computes the run-in. Its people stay on from the first day with the rest of their stays, unless given people replace
/// them.
void Builder::replaceRunIn()
{
    const int dayOne = m_network.timeline.dayOne;
    const schedule::DayOneGiven given = schedule::dayOneGiven(m_plan, m_area);
    const bool any = given.delayed || given.waiting || std::ranges::find(given.settings, 1) != given.settings.end();
    if (dayOne == 0 || !any)
        return;
    if (!given.everything()) {
        addAllWaysOn();
        BlockKernels kernels;
        const std::vector<std::vector<float>> entries = Flow(m_network, kernels).entriesUpTo(dayOne);
        for (std::size_t s = 0; s < entries.size(); ++s)
            if (const Station station = m_network.stations[s]; station.law != none && !isReplaced(station, given))
                carryOver(station, entries[s]);
    }
    for (Stream& stream : m_network.streams)
        std::fill_n(stream.perDay.begin(), dayOne, 0.0);
}

/// Whether the plan gives the first day's people of a station, so that they replace those of the run-in.
bool Builder::isReplaced(const Station& station, const schedule::DayOneGiven& given) const
{
    const bool inDelay = station.setting != none && !station.starts;
    if (inDelay)
        return given.delayed;
    const int where = station.setting != none ? station.setting : station.peopleIn;
    return where != none && given.settings[static_cast<std::size_t>(where)] != 0;
}

/// Adds a station of the people who came on the days before the first and are still there.
void Builder::carryOver(const Station& station, const std::vector<float>& entries)
{
    const std::vector<double>& shares = kernelOf(station.law).leaving();
    const auto days = static_cast<std::size_t>(m_network.timeline.days);
    const auto dayOne = static_cast<std::size_t>(m_network.timeline.dayOne);
    std::vector<double> leaving(days, 0.0);
    double people = 0.0;
    for (std::size_t came = 0; came < dayOne; ++came) {
        const auto coming = static_cast<double>(entries[came]);
        const std::size_t known = std::min(shares.size(), dayOne - came);
        people +=
            coming * (1.0 - std::accumulate(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(known), 0.0));
        for (std::size_t k = known; coming != 0.0 && k < shares.size() && came + k < days; ++k)
            leaving[came + k] += coming * shares[k];
    }
    constexpr double fewest = 1e-9;
    if (people < fewest)
        return;
    if (station.setting != none)
        m_unitsCarried[static_cast<std::size_t>(station.setting)] += people * station.holdings.front().units;
    for (double& share : leaving)
        share /= people;
    Station carried = station;
    carried.ofDayOne = true;
    carried.people = people;
    carried.leaving = std::make_shared<const std::vector<double>>(std::move(leaving));
    if (station.steppingDown > 0.0)
        carried.over = overOf(station, entries, people);
    addStation(std::move(carried), {});
}

/// The mean share of the stay that is over, for people who came before the first day.
std::vector<double> Builder::overOf(const Station& station, const std::vector<float>& entries, double people)
{
    const std::vector<double> shares = kernelOf(station.law).shareOver();
    const auto days = static_cast<std::size_t>(m_network.timeline.days);
    const auto dayOne = static_cast<std::size_t>(m_network.timeline.dayOne);
    std::vector<double> over(days, 0.0);
    for (std::size_t came = 0; came < dayOne; ++came)
        for (std::size_t k = dayOne - came; k < shares.size() && came + k < days; ++k)
            over[came + k] += static_cast<double>(entries[came]) * shares[k] / people;
    return over;
}

} // namespace homeward::need
