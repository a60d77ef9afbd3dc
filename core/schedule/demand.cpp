// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/demand.h"

#include "core/model/lookup.h"
#include "core/schedule/factors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace homeward::schedule {

namespace {

/// Entries a day of a cohort with the population of one year.
double perDayWith(const model::Plan& plan, const model::Demand& demand, const model::PopulationYear& population)
{
    double perYear = 0.0;
    for (const model::BandRate& rate : demand.rates) {
        const int band = model::indexById(plan.ageBands, rate.band);
        perYear += population.people[static_cast<std::size_t>(band)] * rate.per1000PerYear / 1000.0;
    }
    return perYear / daysPerYear;
}

double highestOf(const std::vector<double>& factors)
{
    return factors.empty() ? 1.0 : *std::ranges::max_element(factors);
}

FactorOverTime demandChanges(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                             const model::Cohort& cohort)
{
    std::vector<RampedFactor> factors;
    for (const model::Change& change : scenario.changes)
        if (const auto* effect = std::get_if<model::DemandEffect>(&change.effect);
            effect && change.on && appliesTo(change, area.id) && appliesTo(change, cohort.id))
            factors.push_back({strengthOf(change, plan.start), effect->factor});
    return FactorOverTime(factors);
}

} // namespace

EntryRate::EntryRate(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area,
                     const model::Cohort& cohort, std::shared_ptr<const Horizon> horizon)
    : m_horizon(std::move(horizon)),
      m_changes(demandChanges(plan, scenario, area, cohort))
{
    const model::Demand& demand = demandOf(cohort, area);
    addKnots(plan, area, demand);
    m_trendPerYear = demand.trendPerYear;
    m_monthFactors = demand.monthFactors;
    m_weekdayFactors = demand.weekdayFactors;
    m_hourFactors = demand.hourFactors;
}

void EntryRate::addKnots(const model::Plan& plan, const model::Area& area, const model::Demand& demand)
{
    if (demand.countPerYear) {
        m_knots = {{0, *demand.countPerYear / daysPerYear, 0.0}};
        return;
    }
    for (const model::PopulationYear& year : area.population)
        m_knots.push_back({secondOf(plan.start, base::Date(year.year, 6, 30)), perDayWith(plan, demand, year), 0.0});
    for (std::size_t k = 1; k < m_knots.size(); ++k)
        m_knots[k - 1].growth =
            (m_knots[k].perDay - m_knots[k - 1].perDay) / static_cast<double>(m_knots[k].at - m_knots[k - 1].at);
}

double EntryRate::trendRate(Second dated, std::size_t above) const
{
    const Knot& below = m_knots[above == 0 ? 0 : above - 1];
    double rate = below.perDay;
    if (above > 0 && above < m_knots.size())
        rate += below.growth * static_cast<double>(dated - below.at);
    if (m_trendPerYear != 0.0)
        rate *= std::pow(1.0 + m_trendPerYear, daysOf(dated - m_horizon->typedFor()) / daysPerYear);
    return rate;
}

double EntryRate::rate(Second dated, std::size_t above, CalendarDay date) const
{
    double rate = trendRate(dated, above);
    if (!m_monthFactors.empty())
        rate *= m_monthFactors[date.month];
    if (!m_weekdayFactors.empty())
        rate *= m_weekdayFactors[date.weekday];
    return rate;
}

double EntryRate::basePerDay(Second now) const
{
    const double hour = m_hourFactors.empty() ? 1.0 : m_hourFactors[static_cast<std::size_t>(m_horizon->hourAt(now))];
    return baseMeanPerDay(now) * hour;
}

double EntryRate::baseMeanPerDay(Second now) const
{
    if (m_knots.empty())
        return 0.0;
    const Second dated = m_horizon->dated(now);
    return rate(dated, knotAfter(dated), m_horizon->calendarAt(now));
}

std::size_t EntryRate::knotAfter(Second dated) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_knots, dated, {}, &Knot::at) - m_knots.begin());
}

double EntryRate::levelPerDay(Second now) const
{
    if (m_knots.empty())
        return 0.0;
    const Second dated = m_horizon->dated(now);
    return trendRate(dated, knotAfter(dated)) * meanOfMonths(m_monthFactors) * meanOf(m_weekdayFactors)
        * meanOf(m_hourFactors) * m_changes.at(now);
}

std::vector<double> EntryRate::baseByDay() const
{
    if (m_knots.empty())
        return {};
    std::vector<double> rates(static_cast<std::size_t>(m_horizon->days()));
    std::size_t above = 0;
    for (int day = 0; day < m_horizon->days(); ++day) {
        const Second dated = m_horizon->dated(m_horizon->noon(day));
        while (above < m_knots.size() && m_knots[above].at <= dated)
            ++above;
        rates[static_cast<std::size_t>(day)] = rate(dated, above, m_horizon->calendarOn(day));
    }
    return rates;
}

std::vector<double> EntryRate::byDay() const
{
    std::vector<double> rates = baseByDay();
    for (std::size_t day = 0; day < rates.size() && !m_changes.empty(); ++day)
        rates[day] *= m_changes.at(m_horizon->noon(static_cast<int>(day)));
    return rates;
}

double EntryRate::highestBasePerDay() const
{
    double highest = 0.0;
    for (const Knot& knot : m_knots)
        highest = std::max(highest, knot.perDay);
    const double years = daysOf(m_horizon->end() - m_horizon->begin()) / daysPerYear;
    return highest * std::max(1.0, std::pow(1.0 + m_trendPerYear, years)) * highestOf(m_monthFactors)
        * highestOf(m_weekdayFactors) * highestOf(m_hourFactors);
}

bool EntryRate::zero() const
{
    return std::ranges::all_of(m_knots, [](const Knot& knot) { return knot.perDay == 0.0; });
}

} // namespace homeward::schedule
