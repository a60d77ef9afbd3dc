// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/need/timeline.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::need {

namespace {

constexpr double daysPerYear = 365.25;

/// Entries a day before trend, factors and changes, at the ends of straight lines: mid-year by mid-year.
struct Knot {
    double day = 0.0;    ///< from the plan's start
    double perDay = 0.0;
};

std::vector<Knot> knotsOf(const model::Plan& plan, const model::Area& area, const model::Demand& demand)
{
    if (demand.countPerYear)
        return {{0.0, *demand.countPerYear / daysPerYear}};
    std::vector<Knot> knots;
    for (const model::PopulationYear& year : area.population) {
        double perYear = 0.0;
        for (const model::BandRate& rate : demand.rates)
            perYear += year.people[static_cast<std::size_t>(indexById(plan.ageBands, rate.band))] * rate.per1000PerYear
                / 1000.0;
        knots.push_back(
            {static_cast<double>(base::Date(year.year, 6, 30).days() - plan.start.days()), perYear / daysPerYear});
    }
    return knots;
}

/// `above` = the first knot after the day.
double between(const std::vector<Knot>& knots, std::size_t above, double day)
{
    if (above == 0 || above == knots.size())
        return knots.empty() ? 0.0 : knots[above == 0 ? 0 : above - 1].perDay;
    const Knot& below = knots[above - 1];
    return below.perDay + (day - below.day) / (knots[above].day - below.day) * (knots[above].perDay - below.perDay);
}

} // namespace

Series operator*(const Series& a, const Series& b)
{
    if (!a.m_daily || !b.m_daily) {
        Series product = a.m_daily ? a : b;
        product.m_scale = a.m_scale * b.m_scale;
        if (product.m_scale == 0.0)
            product.m_daily.reset();
        return product;
    }
    std::vector<float> daily(a.size());
    for (std::size_t day = 0; day < daily.size(); ++day)
        daily[day] = (*a.m_daily)[day] * (*b.m_daily)[day];
    return Series(a.m_scale * b.m_scale) * Series(std::move(daily));
}

Series operator+(const Series& a, const Series& b)
{
    if (a.zero() || b.zero())
        return a.zero() ? b : a;
    if (a.m_daily == b.m_daily) {
        Series sum = a;
        sum.m_scale += b.m_scale;
        return sum.m_scale == 0.0 ? Series(0.0) : sum;
    }
    std::vector<float> daily(std::max(a.size(), b.size()));
    for (std::size_t day = 0; day < daily.size(); ++day)
        daily[day] = static_cast<float>(a[static_cast<int>(day)] + b[static_cast<int>(day)]);
    return Series(std::move(daily));
}

Timeline timelineOf(const model::Plan& plan, const model::Area& area)
{
    Timeline timeline;
    timeline.planStart = plan.start;
    if (plan.calibratedFrom && *plan.calibratedFrom < plan.start) {
        timeline.begin = static_cast<int>(plan.calibratedFrom->days() - plan.start.days());
        timeline.firstDayRates = false;
    } else if (area.dayOne.delayed.empty() && area.dayOne.waiting.empty()) {
        timeline.begin = -plan.run.runInDays;
    }
    timeline.days = static_cast<int>(plan.start.plusYears(plan.run.years).days() - plan.start.days()) - timeline.begin;
    for (int day = 0; day < timeline.days; ++day) {
        const base::Date date = plan.start.plusDays(timeline.begin + day);
        timeline.month.push_back(static_cast<std::uint8_t>(date.month() - 1));
        timeline.weekday.push_back(static_cast<std::uint8_t>(date.weekday()));
    }
    return timeline;
}

Series strengthOf(const model::Change& change, const Timeline& timeline)
{
    std::vector<float> daily(static_cast<std::size_t>(timeline.days));
    for (int day = -timeline.begin; day < timeline.days; ++day)
        daily[static_cast<std::size_t>(day)] =
            static_cast<float>(strengthAt(change, timeline.planStart, timeline.noon(day)));
    const bool changes = std::ranges::any_of(daily, [&](float strength) { return strength != daily.front(); });
    return changes ? Series(std::move(daily)) : Series(static_cast<double>(daily.front()));
}

std::vector<double> entriesPerDay(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                                  const model::Cohort& cohort, const Timeline& timeline)
{
    const model::Demand& demand = demandOf(cohort, area);
    const std::vector<Knot> knots = knotsOf(plan, area, demand);
    if (std::ranges::all_of(knots, [](const Knot& knot) { return knot.perDay == 0.0; }))
        return {};
    std::vector<double> entries(static_cast<std::size_t>(timeline.days));
    // The trend counts from the calibrated year where there is one: its rates were typed for that year.
    const double typed = timeline.firstDayRates ? 0.0 : timeline.begin;
    const double dailyTrend = std::pow(1.0 + demand.trendPerYear, 1.0 / daysPerYear);
    double trend = std::pow(1.0 + demand.trendPerYear, (timeline.noon(0) - typed) / daysPerYear);
    std::size_t above = 0;
    for (int day = 0; day < timeline.days; ++day, trend *= dailyTrend) {
        const auto d = static_cast<std::size_t>(day);
        const bool held = timeline.firstDayRates && timeline.noon(day) < 0.0;
        const std::size_t dated = held ? static_cast<std::size_t>(-timeline.begin) : d;
        const double noon = held ? 0.0 : timeline.noon(day);
        while (above < knots.size() && knots[above].day <= noon)
            ++above;
        entries[d] = between(knots, above, noon) * (held ? 1.0 : trend);
        if (!demand.monthFactors.empty())
            entries[d] *= demand.monthFactors[timeline.month[dated]];
        if (!demand.weekdayFactors.empty())
            entries[d] *= demand.weekdayFactors[timeline.weekday[dated]];
    }
    for (const model::Change& change : scenario.changes) {
        const auto* effect = std::get_if<model::DemandEffect>(&change.effect);
        if (!effect || !change.on || !appliesTo(change, area.id) || !appliesTo(change, cohort.id))
            continue;
        const Series strength = strengthOf(change, timeline);
        for (int day = 0; day < timeline.days; ++day)
            entries[static_cast<std::size_t>(day)] *= 1.0 + (effect->factor - 1.0) * strength[day];
    }
    return entries;
}

} // namespace homeward::need
