// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/indicators.h"

#include "core/results/futures.h"
#include "core/results/query.h"

#include <algorithm>
#include <numeric>

namespace homeward::results {

namespace {

using base::Date;

constexpr int thursday = 3;

Date aprilAfter(int firstYear) { return Date(firstYear + 1, 4, 1); }

/// Days from `from` (inclusive) to `to` (exclusive) that lie in the month that begins on `month`.
int daysInMonth(Date from, Date to, Date month)
{
    const Date first = std::max(from, month);
    const Date end = std::min(to, month.plusMonths(1));
    return static_cast<int>(std::max<std::int64_t>(0, end.days() - first.days()));
}

bool endsBeforeItBegins(const Episode& stay) { return stay.discharged && *stay.discharged < stay.admitted; }

/// A summable measure of one year, joined over settings, areas and cohorts, by replication.
ValueList joined(const RunResult& result, const IndicatorQuery& query, Measure measure,
                 const std::vector<int>& settings)
{
    const Selection selection{query.areas, settings};
    if (query.cohorts.isAll())
        return perReplication(result, query.scenario, measure, selection, query.year);
    std::optional<ValueList> sums;
    for (const int cohort : query.cohorts.of(result.cohorts.size())) {
        const ValueList one = perReplicationOfCohort(result, query.scenario, cohort, measure, selection, query.year);
        sums = sums ? *sums + one : one;
    }
    return sums.value_or(ValueList::absent(futuresOf(result, query.areas)));
}

ValueList inHospital(const RunResult& result, const IndicatorQuery& query, Measure measure)
{
    return joined(result, query, measure,
                  query.hospitals ? *query.hospitals : settingsIn(result, model::Sphere::Hospital));
}

ValueList noValues(const RunResult& result, const IndicatorQuery& query)
{
    return ValueList::absent(futuresOf(result, query.areas));
}

ValueList zeros(const RunResult& result, const IndicatorQuery& query)
{
    return ValueList(std::vector<double>(futuresOf(result, query.areas), 0.0));
}

double daysOf(const RunResult& result, int year)
{
    const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
    return static_cast<double>(period.endSecond - period.firstSecond) / static_cast<double>(base::secondsPerDay);
}

} // namespace

std::optional<int> stayDays(const Episode& stay, int firstYear)
{
    if (endsBeforeItBegins(stay))
        return std::nullopt;
    const Date end = stay.discharged.value_or(aprilAfter(firstYear));
    return static_cast<int>(std::max<std::int64_t>(0, end.days() - stay.admitted.days()));
}

std::optional<std::array<int, 12>> monthlyBedDays(const Episode& stay, int firstYear, BedDayRule rule)
{
    if (endsBeforeItBegins(stay))
        return std::nullopt;
    const int shift = rule == BedDayRule::LastDay ? 1 : 0;
    const Date from = stay.admitted.plusDays(shift);
    const Date to = stay.discharged ? stay.discharged->plusDays(shift) : aprilAfter(firstYear);
    std::array<int, 12> days{};
    for (int m = 0; m < 12; ++m)
        days[static_cast<std::size_t>(m)] = daysInMonth(from, to, Date(firstYear, 4, 1).plusMonths(m));
    return days;
}

int delayedBedDays(const DelayedEpisode& delay, int year, int month)
{
    if (delay.age < 18 || delay.discharged == delay.ready)
        return 0;
    const Date lastBefore = Date(year, month, 1).plusDays(-1);
    const Date last = Date(year, month, 1).plusMonths(1).plusDays(-1);
    const Date start = std::max(delay.ready, lastBefore);
    const Date end = std::min(delay.discharged.value_or(last), last);
    return static_cast<int>(std::max<std::int64_t>(0, end.days() - start.days()));
}

Date censusDay(int year, int month)
{
    const Date last = Date(year, month, 1).plusMonths(1).plusDays(-1);
    return last.plusDays(-((last.weekday() - thursday + 7) % 7));
}

bool countsAtCensus(const DelayedEpisode& delay, int year, int month)
{
    const Date census = censusDay(year, month);
    return delay.age >= 18 && delay.discharged != delay.ready && delay.ready < census
        && (!delay.discharged || *delay.discharged >= census) && delay.secondReason != "26X"
        && delay.secondReason != "46X";
}

DelayLength delayLengthOf(int days)
{
    constexpr std::array longest{3, 14, 28, 42, 84, 182, 365};
    return static_cast<DelayLength>(std::ranges::lower_bound(longest, days) - longest.begin());
}

int DelayedBedDays::total() const
{
    return std::accumulate(from18To74.begin(), from18To74.end(), 0) + std::accumulate(from75.begin(), from75.end(), 0);
}

DelayedBedDays delayedBedDays(const std::vector<DelayedEpisode>& delays, int year, int month)
{
    DelayedBedDays sums;
    for (const DelayedEpisode& delay : delays)
        (delay.age >= 75 ? sums.from75 : sums.from18To74)[static_cast<std::size_t>(delay.reason)] +=
            delayedBedDays(delay, year, month);
    return sums;
}

double daysInLastSixMonths(const Episode& stay, Date death)
{
    const auto end = static_cast<double>(std::min(stay.discharged.value_or(death), death).days());
    const double from =
        std::max(static_cast<double>(stay.admitted.days()), static_cast<double>(death.days()) - lastSixMonthsDays);
    return std::max(0.0, end - from);
}

std::optional<std::vector<double>> lastSixMonthsShares(const std::vector<double>& daysByPlace, double deaths)
{
    const double possible = lastSixMonthsDays * deaths;
    const double spent = std::accumulate(daysByPlace.begin(), daysByPlace.end(), 0.0);
    if (possible <= 0.0 || spent > possible)
        return std::nullopt;
    std::vector<double> shares;
    for (const double days : daysByPlace)
        shares.push_back(days / possible);
    shares.push_back((possible - spent) / possible);
    return shares;
}

std::optional<BalanceOfCare> balanceOfCare(const std::array<double, carePlaceCount - 1>& people, double population)
{
    const double placed = std::accumulate(people.begin(), people.end(), 0.0);
    if (population <= 0.0 || placed > population)
        return std::nullopt;
    BalanceOfCare shares{};
    std::ranges::transform(people, shares.begin(), [population](double count) { return count / population; });
    shares.back() = (population - placed) / population;
    return shares;
}

ValueList emergencyAdmissions(const RunResult& result, const IndicatorQuery& query)
{
    return inHospital(result, query, Measure::Starts);
}

ValueList unplannedBedDays(const RunResult& result, const IndicatorQuery& query)
{
    return inHospital(result, query, Measure::CareDays);
}

ValueList delayedDischargeBedDays(const RunResult& result, const IndicatorQuery& query,
                                  std::optional<model::DelayReason> reason)
{
    constexpr std::array<Measure, 3> byReason{Measure::DelayedDischargeCode9Days, Measure::DelayedDischargeFamilyDays,
                                              Measure::DelayedDischargeHealthSocialDays};
    return inHospital(result, query,
                      reason ? byReason[static_cast<std::size_t>(*reason)] : Measure::DelayedDischargeDays);
}

std::vector<BalanceOfCare> balanceOfCare(const RunResult& result, const IndicatorQuery& query,
                                         const std::vector<std::optional<CarePlace>>& places, double population)
{
    std::vector<std::array<double, carePlaceCount - 1>> people(futuresOf(result, query.areas));
    for (std::size_t s = 0; s < places.size(); ++s) {
        if (!places[s] || *places[s] == CarePlace::HomeUnsupported)
            continue;
        const ValueList present = joined(result, query, Measure::PeoplePresent, {static_cast<int>(s)});
        for (std::size_t r = 0; r < people.size(); ++r)
            people[r][static_cast<std::size_t>(*places[s])] += present[r].value_or(0.0);
    }
    std::vector<BalanceOfCare> shares;
    for (const auto& one : people) {
        const auto balance = balanceOfCare(one, population);
        if (!balance)
            return {};
        shares.push_back(*balance);
    }
    return shares;
}

bool knowsAges(const RunResult& result, Ages ages)
{
    if (ages == Ages::All)
        return true;
    const int from = ages == Ages::From65 ? 65 : 75;
    return result.countsNationalFigures && std::ranges::all_of(result.cohorts, [from](const CohortAxis& cohort) {
               return cohort.ages && (cohort.ages->isFrom(from) || cohort.ages->isBelow(from));
           });
}

std::vector<int> settingsAt(const RunResult& result, CarePlace place)
{
    std::vector<int> found;
    for (std::size_t s = 0; s < result.settings.size(); ++s)
        if (result.settings[s].carePlace == place)
            found.push_back(static_cast<int>(s));
    return found;
}

ValueList peopleAt(const RunResult& result, const IndicatorQuery& query, CarePlace place, Ages ages)
{
    const std::vector<int> settings = settingsAt(result, place);
    if (!knowsAges(result, ages))
        return noValues(result, query);
    if (settings.empty())
        return zeros(result, query);
    if (ages == Ages::All)
        return perReplication(result, query.scenario, Measure::PeoplePresent, {query.areas, settings}, query.year);
    return daysAt(result, query.scenario, ages == Ages::From65 ? Level::From65 : Level::From75, {query.areas, settings},
                  query.year)
        * (1.0 / daysOf(result, query.year));
}

std::array<ValueList, carePlaceCount> balanceOfCare(const RunResult& result, const IndicatorQuery& query, Ages ages,
                                                    double population)
{
    std::array<ValueList, carePlaceCount - 1> people;
    for (int place = 0; place < carePlaceCount - 1; ++place)
        people[static_cast<std::size_t>(place)] = peopleAt(result, query, static_cast<CarePlace>(place), ages);
    std::array<ValueList, carePlaceCount> shares;
    for (std::size_t r = 0; r < futuresOf(result, query.areas); ++r) {
        std::array<double, carePlaceCount - 1> counts{};
        bool known = true;
        for (std::size_t place = 0; place < counts.size(); ++place) {
            known = known && people[place][r];
            counts[place] = people[place][r].value_or(0.0);
        }
        const auto balance = known ? balanceOfCare(counts, population) : std::nullopt;
        for (std::size_t place = 0; place < shares.size(); ++place)
            shares[place].push(balance ? std::optional((*balance)[place]) : std::nullopt);
    }
    return shares;
}

ValueList followedDischarges(const RunResult& result, const IndicatorQuery& query)
{
    const auto inHospital = [&](int place) {
        return result.settings[static_cast<std::size_t>(place)].sphere == model::Sphere::Hospital;
    };
    if (!result.countsNationalFigures)
        return noValues(result, query);
    std::vector<double> counts(futuresOf(result, query.areas), 0.0);
    for (const int area : query.areas.of(result.areas.size())) {
        const auto& replications = result.block(query.scenario, area).replications;
        for (std::size_t r = 0; r < counts.size(); ++r)
            for (const Flow& flow : replications[r].flows.of(static_cast<std::size_t>(query.year)))
                if (flow.from != fromOutside && flow.to < static_cast<int>(result.settings.size())
                    && inHospital(flow.from) && !inHospital(flow.to))
                    counts[r] += flow.people;
    }
    return ValueList(std::move(counts));
}

ValueList readmissions(const RunResult& result, const IndicatorQuery& query)
{
    if (!result.countsNationalFigures)
        return noValues(result, query);
    return counted(result, query.scenario, Count::Readmitted,
                   {query.areas, settingsIn(result, model::Sphere::Hospital)}, query.year);
}

ValueList readmissionShare(const RunResult& result, const IndicatorQuery& query)
{
    return readmissions(result, query) / followedDischarges(result, query);
}

std::array<ValueList, carePlaceCount> lastSixMonths(const RunResult& result, const IndicatorQuery& query)
{
    std::array<ValueList, carePlaceCount> shares;
    shares.fill(noValues(result, query));
    if (!result.countsNationalFigures)
        return shares;
    const ValueList followed =
        counted(result, query.scenario, Count::LastSixMonthsFollowed, {query.areas, all}, query.year);
    ValueList remains = followed / followed;
    for (int p = 0; p < carePlaceCount - 1; ++p) {
        const std::vector<int> settings = settingsAt(result, static_cast<CarePlace>(p));
        ValueList& share = shares[static_cast<std::size_t>(p)];
        share = (settings.empty() ? zeros(result, query)
                                  : counted(result, query.scenario, Count::LastSixMonthsSeconds,
                                            {query.areas, settings}, query.year))
            / followed;
        remains = remains - share;
    }
    shares.back() = std::move(remains);
    return shares;
}

ValueList lastSixMonthsOutsideHospital(const RunResult& result, const IndicatorQuery& query)
{
    const auto shares = lastSixMonths(result, query);
    const auto at = [&](CarePlace place) -> const ValueList& { return shares[static_cast<std::size_t>(place)]; };
    return at(CarePlace::CareHome) + at(CarePlace::HomeSupported) + at(CarePlace::HomeUnsupported);
}

ValueList intensiveAtHomeShare(const RunResult& result, const IndicatorQuery& query)
{
    const bool anyInHours = std::ranges::any_of(result.settings, &SettingAxis::countedInHours);
    if (!anyInHours || !knowsAges(result, Ages::From65))
        return noValues(result, query);
    const auto days = [&](Level level, CarePlace place) {
        const std::vector<int> settings = settingsAt(result, place);
        return settings.empty() ? zeros(result, query)
                                : daysAt(result, query.scenario, level, {query.areas, settings}, query.year);
    };
    const ValueList atHome = days(Level::LargePackageFrom65, CarePlace::HomeSupported);
    return atHome / (atHome + days(Level::From65, CarePlace::CareHome));
}

} // namespace homeward::results
