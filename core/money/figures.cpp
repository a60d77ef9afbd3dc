// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/figures.h"

#include "core/money/line_sum.h"
#include "core/results/futures.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace homeward::money {

using results::Measure;
using results::RunResult;
using results::Summary;
using results::ValueList;

namespace {

constexpr double middleOfYear = 0.5;

/// Financial years from the beginning of `year` to the middle of a period.
double yearsTo(const Accounts& accounts, std::size_t period)
{
    const base::Period& of = accounts.periods[period];
    const base::Date start = accounts.start;
    const double middle = static_cast<double>(start.days())
        + static_cast<double>(of.firstSecond + of.endSecond) / 2.0 / static_cast<double>(base::secondsPerDay);
    const int year = accounts.years[period];
    const auto first = static_cast<double>(base::Date(year, 4, 1).days());
    const auto next = static_cast<double>(base::Date(year + 1, 4, 1).days());
    return year + (middle - first) / (next - first);
}

std::optional<std::size_t> staysBelow(const std::vector<Summary>& added, double Summary::* end)
{
    std::size_t from = added.size();
    while (from > 0 && added[from - 1].*end <= 0.0)
        --from;
    return from < added.size() ? std::optional(from) : std::nullopt;
}

/// The cost of a unit for a day, open and in use, of a setting in an area.
double fullRate(const Accounts& accounts, const Sheet& sheet, int area, int setting, std::size_t period,
                std::size_t future, Terms terms)
{
    double rate = 0.0;
    for (const Line& line : sheet.lines)
        if (line.area == area && line.setting == setting && (line.part == Part::Fixed || line.part == Part::Variable))
            rate += inTerms(accounts, line.rate.at(period, future), period, future, terms);
    return rate;
}

} // namespace

ValueList pounds(const Accounts& accounts, const Cut& cut, std::size_t period, Terms terms)
{
    ValueList sums;
    const std::vector<const Line*> lines = linesOf(accounts, cut);
    for (std::size_t f = 0; f < accounts.futures; ++f) {
        double sum = 0.0;
        for (const Line* line : lines)
            sum += inTerms(accounts, line->cash.at(period, f), period, f, terms);
        sums.push(accounts.given() ? std::optional(sum) : std::nullopt);
    }
    return sums;
}

ValueList difference(const Accounts& accounts, const Cut& cut, int against, std::size_t period, Terms terms)
{
    Cut before = cut;
    before.scenario = against;
    return pounds(accounts, cut, period, terms) - pounds(accounts, before, period, terms);
}

std::vector<ValueList> addedUp(const Accounts& accounts, const Pair& pair)
{
    std::vector<ValueList> added;
    for (std::size_t p = 0; p < accounts.periods.size(); ++p) {
        const ValueList now = difference(accounts, {pair.scenario, pair.areas}, pair.against, p, Terms::Real);
        added.push_back(added.empty() ? now : added.back() + now);
    }
    return added;
}

double discountFactor(const Accounts& accounts, std::size_t period, double rate, int toYear)
{
    return std::pow(1.0 + rate, toYear + middleOfYear - yearsTo(accounts, period));
}

ValueList presentValue(const Accounts& accounts, const Pair& pair, double rate, int toYear)
{
    ValueList value(std::vector<double>(accounts.futures, 0.0));
    for (std::size_t p = 0; p < accounts.periods.size(); ++p)
        value = value
            + difference(accounts, {pair.scenario, pair.areas}, pair.against, p, Terms::Real)
                * discountFactor(accounts, p, rate, toYear);
    return value;
}

Payback paybackOf(const Accounts& accounts, const Pair& pair)
{
    Payback found;
    const std::vector<ValueList> added = addedUp(accounts, pair);
    for (const ValueList& each : added)
        found.added.push_back(results::summarise(each).value_or(Summary{}));
    found.everBehind = std::ranges::any_of(found.added, [](const Summary& each) { return each.mean > 0.0; });
    found.period = staysBelow(found.added, &Summary::mean);
    found.earliest = staysBelow(found.added, &Summary::ci95Low);
    found.latest = staysBelow(found.added, &Summary::ci95High);
    const std::vector<double> last = added.empty() ? std::vector<double>() : added.back().known();
    const auto paid = std::ranges::count_if(last, [](double sum) { return sum <= 0.0; });
    found.shareOfFutures = last.empty() ? 0.0 : static_cast<double>(paid) / static_cast<double>(last.size());
    return found;
}

ValueList costOfRightPlaceDay(const Accounts& accounts, const RunResult& result, int scenario,
                              const results::Choice& areas, std::size_t period, Terms terms)
{
    return pounds(accounts, {scenario, areas}, period, terms)
        / results::firstOf(results::perReplication(result, scenario, Measure::RightPlaceDays, {areas, results::all},
                                                   accounts.figurePeriod(period)),
                           accounts.futures);
}

ValueList costOfDelayedDay(const Accounts& accounts, const RunResult& result, int scenario,
                           const results::Choice& areas, std::size_t period, Terms terms)
{
    struct Place {
        int area;
        int setting;
        ValueList delayed;
    };
    std::vector<Place> places;
    for (const int area : areas.of(result.areas.size()))
        for (const int setting : results::settingsIn(result, model::Sphere::Hospital))
            places.push_back(
                {area, setting,
                 results::perReplication(result, scenario, Measure::DelayedDischargeDays,
                                         {std::vector{area}, std::vector{setting}}, accounts.figurePeriod(period))});
    const Sheet& sheet = accounts.sheets[static_cast<std::size_t>(scenario)];
    ValueList costs;
    for (std::size_t f = 0; f < accounts.futures; ++f) {
        double cost = 0.0, all = 0.0;
        for (const Place& place : places) {
            const double delayed = place.delayed[f].value_or(0.0);
            cost += delayed * fullRate(accounts, sheet, place.area, place.setting, period, f, terms);
            all += delayed;
        }
        costs.push(all > 0.0 && accounts.given() ? std::optional(cost / all) : std::nullopt);
    }
    return costs;
}

std::vector<int> settingsPaid(const Accounts& accounts)
{
    std::set<int> found;
    for (const Sheet& sheet : accounts.sheets)
        for (const Line& line : sheet.lines)
            if (line.setting >= 0)
                found.insert(line.setting);
    return {found.begin(), found.end()};
}

std::vector<int> payersPaid(const Accounts& accounts)
{
    std::set<int> found;
    for (const Sheet& sheet : accounts.sheets)
        for (const Line& line : sheet.lines)
            found.insert(line.payer);
    return {found.begin(), found.end()};
}

} // namespace homeward::money
