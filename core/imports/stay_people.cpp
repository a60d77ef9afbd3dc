// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/imports/stay_rows.h"
#include "core/model/lookup.h"
#include "core/tables/own_values.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace homeward::imports {

namespace {

constexpr std::size_t monthsInYear = 12;

/// People of a group in a setting on a day.
struct There {
    double inCare = 0.0;
    struct Delayed {
        model::PlaceId to;
        std::optional<model::DelayReason> reason;
        double people = 0.0;
    };
    std::vector<Delayed> delayed;

    void addDelayed(const model::PlaceId& to, std::optional<model::DelayReason> reason)
    {
        for (Delayed& row : delayed)
            if (row.to == to && row.reason == reason) {
                row.people += 1.0;
                return;
            }
        delayed.push_back({to, reason, 1.0});
    }
};
struct Where {
    std::size_t area = 0;
    model::SettingId setting;

    friend bool operator<(const Where& left, const Where& right)
    {
        return std::tuple(left.area, left.setting.value) < std::tuple(right.area, right.setting.value);
    }
};
struct PeopleThere {
    std::map<Group, There> groups;
    Origin origin;
};

/// The shares of a group's cohorts: as the plan's people there, else equal.
std::vector<std::pair<model::CohortId, double>> sharesOf(const model::Plan& plan, const Where& where,
                                                         const Group& group)
{
    std::vector<std::pair<model::CohortId, double>> shares;
    double sum = 0.0;
    for (const model::CohortId& cohort : cohortsOf(plan, group, where.setting)) {
        double people = 0.0;
        for (const model::StartInCare& row : plan.areas[where.area].dayOne.inCare)
            if (row.cohort == cohort && row.setting == where.setting)
                people += row.people;
        shares.emplace_back(cohort, people);
        sum += people;
    }
    for (auto& [cohort, share] : shares)
        share = sum > 0.0 ? share / sum : 1.0 / static_cast<double>(shares.size());
    return shares;
}

/// Replaces the plan's people in the setting by those of the file.
std::vector<model::Path> putPeople(model::Plan& plan, const model::Plan& before, const Where& where,
                                   const PeopleThere& counted)
{
    model::Area& area = plan.areas[where.area];
    const auto isHere = [&](const auto& row) { return row.setting == where.setting; };
    std::erase_if(area.dayOne.inCare, isHere);
    std::erase_if(area.dayOne.delayed, isHere);
    std::map<std::string, double> inCare;
    for (const auto& [group, there] : counted.groups)
        for (const auto& [cohort, share] : sharesOf(before, where, group)) {
            inCare[cohort.value] += share * there.inCare;
            for (const There::Delayed& row : there.delayed)
                if (share > 0.0)
                    area.dayOne.delayed.push_back({cohort, where.setting, row.to, row.reason, share * row.people});
        }
    std::vector<model::Path> paths;
    const model::Path dayOne = edit::pathOf(area.id) / "dayOne";
    for (const auto& [cohort, people] : inCare)
        if (people > 0.0) {
            area.dayOne.inCare.push_back({model::CohortId(cohort), where.setting, people});
            paths.push_back(dayOne / "inCare" / (cohort + "+" + where.setting.value) / "people");
        }
    for (std::size_t i = 0; i < area.dayOne.delayed.size(); ++i)
        if (isHere(area.dayOne.delayed[i]))
            paths.push_back(dayOne / "delayed" / i / "people");
    return paths;
}

/// The plan's first day, or the file's last day if it ends before.
base::Date dayOf(const Stays& stays, Rows& rows)
{
    const base::Date wanted = rows.plan().calibratedFrom.value_or(rows.plan().start);
    base::Date first = stays.front().came;
    base::Date last = first;
    for (const Stay& stay : stays) {
        first = std::min(first, stay.came);
        last = std::max({last, stay.came, stay.left.value_or(stay.came), stay.ready.value_or(stay.came)});
    }
    if (first <= wanted && wanted <= last)
        return wanted;
    rows.say(FindingKind::AsAt, last.iso(), wanted.iso());
    return last;
}

/// Arrivals by month, and the time over which they were counted.
struct Arrivals {
    std::map<int, double> months; ///< by year x 12 + month from 0
    Origin origin;
};

int monthOf(base::Date day) { return 12 * day.year() + day.month() - 1; }
double daysIn(int month)
{
    const base::Date first(month / 12, month % 12 + 1, 1);
    return static_cast<double>(first.plusMonths(1).days() - first.days());
}

/// The whole months of a file. The first or last month is whole if the file begins or ends within three days of it.
std::pair<int, int> wholeMonths(const Stays& stays)
{
    base::Date first = stays.front().came;
    base::Date last = first;
    for (const Stay& stay : stays) {
        first = std::min(first, stay.came);
        last = std::max({last, stay.came, stay.left.value_or(stay.came)});
    }
    const int begin = monthOf(first) + (first.day() <= 3 ? 0 : 1);
    const bool endsWhole = last.plusDays(3).month() != last.month();
    return {begin, monthOf(last) + (endsWhole ? 1 : 0)};
}

/// Month factors with a mean of 1, for people a day, from the latest `years` whole years.
std::vector<double> factorsOf(const Arrivals& arrivals, int end, int years)
{
    std::array<double, monthsInYear> rates{};
    for (int month = end - 12 * years; month < end; ++month)
        if (const auto found = arrivals.months.find(month); found != arrivals.months.end())
            rates[static_cast<std::size_t>(month % 12)] += found->second / daysIn(month);
    const double mean = std::accumulate(rates.begin(), rates.end(), 0.0) / monthsInYear;
    std::vector<double> factors;
    for (const double rate : rates)
        factors.push_back(rate / mean);
    return factors;
}

Writing monthsOf(std::size_t area, const model::CohortId& id, std::vector<double> factors)
{
    return [area, id, factors = std::move(factors)](model::Plan& plan) -> std::vector<model::Path> {
        model::Cohort* const cohort = model::findById(plan.cohorts, id);
        if (!cohort)
            return {};
        const model::AreaId own = ownArea(plan, area);
        model::Path path = model::Path() / "cohorts" / id / "demand" / "monthFactors";
        if (own.empty()) {
            cohort->demand.monthFactors = factors;
            return {path};
        }
        model::AreaCohort& mine = tables::makeOwnCohort(plan.areas[area], id);
        if (!mine.demand)
            mine.demand = cohort->demand;
        mine.demand->monthFactors = factors;
        return {edit::pathOf(own) / "cohorts" / id / "demand" / "monthFactors"};
    };
}

bool entersAt(const model::Plan& plan, const model::CohortId& id, const model::SettingId& setting)
{
    const model::Cohort* const cohort = model::findById(plan.cohorts, id);
    return cohort && std::ranges::any_of(cohort->entries, [&](const model::EntryShare& entry) {
               return entry.setting == setting && entry.share > 0.0;
           });
}

} // namespace

void proposeDayOne(const Stays& stays, Rows& rows, Proposals& proposals)
{
    const bool anyThere = std::ranges::any_of(stays, [](const Stay& stay) { return !stay.left; });
    if (stays.empty() || !anyThere)
        return; // a list of ended stays does not show who is there
    const base::Date day = dayOf(stays, rows);
    std::map<Where, PeopleThere> counted;
    for (const Stay& stay : stays) {
        if (stay.came > day || (stay.left && *stay.left <= day))
            continue;
        auto [at, isNew] = counted.try_emplace({stay.where.area, stay.where.setting});
        if (isNew)
            at->second.origin = stay.origin;
        else
            ++at->second.origin.cells;
        There& there = at->second.groups[stay.where.group];
        const bool isDelayed = stay.ready && *stay.ready <= day && stay.to;
        if (isDelayed)
            there.addDelayed(*stay.to, stay.reason);
        else
            there.inCare += 1.0;
    }
    for (auto& [where, people] : counted) {
        people.origin.period = day.iso();
        const bool isGrouped =
            std::ranges::none_of(people.groups, [](const auto& group) { return group.first == Group{}; });
        if (!isGrouped)
            rows.say(FindingKind::SharedOut, nameOf(rows.plan(), where.setting));
        proposals.push_back({[where, people, before = rows.plan()](model::Plan& plan) {
                                 return putPeople(plan, before, where, people);
                             },
                             people.origin});
    }
}

void proposeMonths(const Stays& stays, Rows& rows, Proposals& proposals)
{
    constexpr double fewestArrivals = 120.0; // ten a month
    if (stays.empty())
        return;
    const auto [begin, end] = wholeMonths(stays);
    const int years = (end - begin) / 12;
    if (years < 1) {
        rows.say(FindingKind::MonthsNotWhole, std::to_string(std::max(end - begin, 0)));
        return;
    }
    std::map<Leavers, Arrivals> arrivals;
    for (const Stay& stay : stays) {
        const int month = monthOf(stay.came);
        if (!stay.fromOutside || month < end - 12 * years || month >= end)
            continue;
        auto [at, isNew] = arrivals.try_emplace(stay.where);
        at->second.months[month] += 1.0;
        if (isNew)
            at->second.origin = stay.origin;
        else
            ++at->second.origin.cells;
    }
    for (auto& [where, found] : arrivals) {
        double sum = 0.0;
        for (const auto& [month, people] : found.months)
            sum += people;
        if (sum < fewestArrivals) {
            rows.say(FindingKind::FewToFit, nameOf(rows.plan(), where.setting), "month", static_cast<std::size_t>(sum));
            continue;
        }
        const auto factors = factorsOf(found, end, years);
        for (const model::CohortId& cohort : cohortsGiven(rows, where.group, where.setting, "month"))
            if (entersAt(rows.plan(), cohort, where.setting))
                proposals.push_back({monthsOf(where.area, cohort, factors), found.origin});
    }
}

} // namespace homeward::imports
