// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"

#include <algorithm>
#include <cmath>

namespace homeward::sim {

namespace {

constexpr double daysPerYear = 365.25;

/// Entries a day of a cohort at the population of one year.
double perDayWith(const model::Plan& plan, const model::Demand& demand, const model::PopulationYear& population)
{
    double perYear = 0.0;
    for (const model::BandRate& rate : demand.rates) {
        const int band = model::indexById(plan.ageBands, rate.band);
        perYear += population.people[static_cast<std::size_t>(band)] * rate.per1000PerYear / 1000.0;
    }
    return perYear / daysPerYear;
}

std::vector<RateKnot> knotsOf(const model::Plan& plan, const model::Area& area, const model::Demand& demand)
{
    if (demand.countPerYear)
        return {{0, *demand.countPerYear / daysPerYear}};
    std::vector<RateKnot> knots;
    for (const model::PopulationYear& year : area.population) {
        const base::Date day(year.year, 6, 30);   // mid-year estimates
        knots.push_back({(day.days() - plan.start.days()) * base::secondsPerDay, perDayWith(plan, demand, year)});
    }
    return knots;
}

double highestOf(const std::vector<double>& factors)
{
    return factors.empty() ? 1.0 : *std::ranges::max_element(factors);
}

double highestPerDay(const CompiledStream& stream, const model::Demand& demand, double years)
{
    double highest = 0.0;
    for (const RateKnot& knot : stream.knots)
        highest = std::max(highest, knot.perDay);
    return highest * std::max(1.0, std::pow(1.0 + demand.trendPerYear, years)) * highestOf(demand.monthFactors)
        * highestOf(demand.weekdayFactors);
}

void addDemandChanges(CompiledStream& stream, const model::Plan& plan, const model::Scenario& scenario,
                      const model::Area& area, const model::Cohort& cohort)
{
    double bound = 1.0;
    for (const model::Change& change : scenario.changes) {
        const auto* effect = std::get_if<model::DemandEffect>(&change.effect);
        if (!effect || !change.on || !appliesTo(change, area.id) || !appliesTo(change, cohort.id))
            continue;
        stream.changes.push_back({strengthOf(change, plan.start), effect->factor});
        bound *= std::max(1.0, effect->factor);
    }
    stream.mostAdded = std::ceil(bound - 1.0 - 1e-12);
}

} // namespace

CompiledStream streamOf(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area, int cohort)
{
    const model::Cohort& group = plan.cohorts[static_cast<std::size_t>(cohort)];
    const model::Demand& demand = demandOf(group, area);
    CompiledStream stream;
    stream.cohort = cohort;
    stream.knots = knotsOf(plan, area, demand);
    stream.trendPerYear = demand.trendPerYear;
    stream.weekdayFactors = demand.weekdayFactors;
    if (!demand.monthFactors.empty())
        for (const base::Period& month : base::monthsFrom(plan.start, plan.run.years)) {
            const base::Date first = plan.start.plusDays(month.firstSecond / base::secondsPerDay);
            stream.monthFactors.push_back(demand.monthFactors[static_cast<std::size_t>(first.month() - 1)]);
        }
    stream.highestPerDay = highestPerDay(stream, demand, plan.run.years + 1.0);
    addDemandChanges(stream, plan, scenario, area, group);

    double below = 0.0;
    double all = 0.0;
    for (const model::EntryShare& entry : entriesOf(group, area))
        all += entry.share;
    for (const model::EntryShare& entry : entriesOf(group, area)) {
        stream.entryUpTo.push_back((below += entry.share) / all);
        stream.entrySetting.push_back(model::indexById(plan.settings, entry.setting));
    }
    return stream;
}

double basePerDay(const Compiled& model, const CompiledStream& stream, Second now)
{
    now = std::max<Second>(now, 0);
    const auto above = std::ranges::upper_bound(stream.knots, now, {}, &RateKnot::at);
    double rate = 0.0;
    if (above == stream.knots.begin())
        rate = stream.knots.empty() ? 0.0 : stream.knots.front().perDay;
    else if (above == stream.knots.end())
        rate = stream.knots.back().perDay;
    else {
        const RateKnot& below = *(above - 1);
        const double share = static_cast<double>(now - below.at) / static_cast<double>(above->at - below.at);
        rate = below.perDay + share * (above->perDay - below.perDay);
    }
    const double days = static_cast<double>(now) / static_cast<double>(base::secondsPerDay);
    if (stream.trendPerYear != 0.0)
        rate *= std::pow(1.0 + stream.trendPerYear, days / daysPerYear);
    if (!stream.monthFactors.empty()) {
        const auto month = std::ranges::upper_bound(model.months, now, {}, &base::Period::firstSecond);
        rate *= stream.monthFactors[static_cast<std::size_t>(month - model.months.begin()) - 1];
    }
    if (!stream.weekdayFactors.empty())
        rate *= stream.weekdayFactors[static_cast<std::size_t>(
            model.start.plusDays(now / base::secondsPerDay).weekday())];
    return rate;
}

double changeFactor(const CompiledStream& stream, Second now)
{
    double factor = 1.0;
    for (const RampedFactor& change : stream.changes)
        factor *= change.strength.factor(change.factor, now);
    return factor;
}

} // namespace homeward::sim
