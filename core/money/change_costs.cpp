// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/change_costs.h"

#include "core/model/lookup.h"
#include "core/schedule/strength.h"

#include <algorithm>
#include <numeric>

namespace homeward::money {

using namespace model;

namespace {

/// The number of days of the financial year that contains a day.
double daysOfYear(base::Date day)
{
    const int year = base::financialYear(day);
    return static_cast<double>(base::Date(year + 1, 4, 1).days() - base::Date(year, 4, 1).days());
}

/// Calls `act(period, day, strength at noon)` for every day of the periods.
template <class Do>
void forDays(const Change& change, base::Date planStart, std::span<const base::Period> periods, Do&& act)
{
    const schedule::Strength strength = schedule::strengthOf(change, planStart);
    for (std::size_t p = 0; p < periods.size(); ++p)
        for (std::int64_t at = periods[p].firstSecond; at < periods[p].endSecond; at += base::secondsPerDay)
            act(p, planStart.plusDays(at / base::secondsPerDay), strength.at(at + base::secondsPerDay / 2));
}

double peopleOf(const Area& area)
{
    if (area.population.empty())
        return 0.0;
    const auto& people = area.population.front().people;
    return std::accumulate(people.begin(), people.end(), 0.0);
}

} // namespace

std::vector<double> oneOffIn(const Change& change, base::Date planStart, std::span<const base::Period> periods)
{
    std::vector<double> pounds(periods.size(), 0.0);
    const schedule::Second start = schedule::secondOf(planStart, change.start);
    for (std::size_t p = 0; change.cost && p < periods.size(); ++p)
        if (start >= periods[p].firstSecond && start < periods[p].endSecond)
            pounds[p] = change.cost->oneOff;
    return pounds;
}

std::vector<double> yearlyIn(const Change& change, base::Date planStart, std::span<const base::Period> periods)
{
    std::vector<double> pounds(periods.size(), 0.0);
    if (change.cost && change.cost->perYear != 0.0)
        forDays(change, planStart, periods, [&](std::size_t p, base::Date day, double strength) {
            pounds[p] += change.cost->perYear * strength / daysOfYear(day);
        });
    return pounds;
}

std::vector<double> meanStrength(const Change& change, base::Date planStart, std::span<const base::Period> periods)
{
    std::vector<double> mean(periods.size(), 0.0);
    forDays(change, planStart, periods, [&](std::size_t p, base::Date, double strength) { mean[p] += strength; });
    for (std::size_t p = 0; p < periods.size(); ++p)
        mean[p] /= schedule::daysOf(periods[p].endSecond - periods[p].firstSecond);
    return mean;
}

std::vector<double> sharesOfAreas(const Plan& plan, const Change& change)
{
    std::vector<double> people, works;
    for (const Area& area : plan.areas) {
        works.push_back(appliesTo(change, area.id) ? 1.0 : 0.0);
        people.push_back(works.back() * peopleOf(area));
    }
    bool known = true;
    for (std::size_t a = 0; a < works.size(); ++a)
        known = known && (works[a] == 0.0 || people[a] > 0.0);
    std::vector<double>& shares = known ? people : works;
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    for (double& share : shares)
        share = sum > 0.0 ? share / sum : 0.0;
    return shares;
}

} // namespace homeward::money
