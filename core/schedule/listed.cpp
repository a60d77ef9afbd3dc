// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/listed.h"

#include <algorithm>
#include <cmath>

namespace homeward::schedule {

namespace {

/// Seconds after midnight.
Second secondOfDay(double hour)
{
    constexpr double secondsPerHour = 3'600.0;
    return std::clamp<Second>(std::llround(hour * secondsPerHour), 0, base::secondsPerDay - 1);
}

/// Whether a repeating row is in force on the first day, even if its first arrival comes a few days later.
bool inForceOnDayOne(const model::ListedTime& row, Second first, const Horizon& horizon)
{
    const bool begun = first < horizon.dayOne() + *row.everyDays * base::secondsPerDay;
    return begun && (!row.until || secondOf(horizon.start(), row.until->plusDays(1)) > horizon.dayOne());
}

void addTimes(std::vector<ListedArrival>& arrivals, const model::ListedTime& row, const Horizon& horizon)
{
    const Second first = secondOf(horizon.start(), row.from) + secondOfDay(row.hour);
    const auto add = [&](Second at) {
        if (at >= horizon.begin() && at < horizon.end())
            arrivals.push_back({at, row.people});
    };
    add(first);
    if (!row.everyDays || *row.everyDays < 1)
        return;
    const Second step = *row.everyDays * base::secondsPerDay;
    const Second over = row.until ? secondOf(horizon.start(), row.until->plusDays(1)) : horizon.end();
    const Second turns = std::max<Second>(0, (horizon.begin() - first) / step);
    for (Second at = first + std::max<Second>(1, turns) * step; at < std::min(over, horizon.end()); at += step)
        add(at);
    if (!inForceOnDayOne(row, first, horizon))
        return;
    for (Second at = first - step; at >= horizon.begin(); at -= step)
        add(at);
}

} // namespace

std::vector<ListedArrival> listedArrivals(const model::Demand& demand, const Horizon& horizon)
{
    std::vector<ListedArrival> arrivals;
    for (const model::ListedTime& row : demand.listed)
        if (row.people > 0)
            addTimes(arrivals, row, horizon);
    std::ranges::sort(arrivals, {}, &ListedArrival::at);
    std::vector<ListedArrival> moments;
    for (const ListedArrival& next : arrivals)
        if (!moments.empty() && moments.back().at == next.at)
            moments.back().people += next.people;
        else
            moments.push_back(next);
    return moments;
}

double listedPerDay(const std::vector<ListedArrival>& arrivals, Second about, Second begin, Second end)
{
    constexpr Second fourWeeks = 28 * base::secondsPerDay;
    const Second from = std::max(begin, std::min(about - fourWeeks / 2, end - fourWeeks));
    const Second to = std::min(end, from + fourWeeks);
    auto next = std::ranges::lower_bound(arrivals, from, {}, &ListedArrival::at);
    double people = 0.0;
    for (; next != arrivals.end() && next->at < to; ++next)
        people += next->people;
    return people / daysOf(to - from);
}

} // namespace homeward::schedule
