// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/sim/compile_parts.h"
#include "core/stats/random.h"

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
        return {{0, *demand.countPerYear / daysPerYear, 0.0}};
    std::vector<RateKnot> knots;
    for (const model::PopulationYear& year : area.population) {
        const base::Date day(year.year, 6, 30);   // mid-year estimates
        knots.push_back({(day.days() - plan.start.days()) * base::secondsPerDay, perDayWith(plan, demand, year), 0.0});
    }
    for (std::size_t k = 1; k < knots.size(); ++k)
        knots[k - 1].growth =
            (knots[k].perDay - knots[k - 1].perDay) / static_cast<double>(knots[k].at - knots[k - 1].at);
    return knots;
}

double highestOf(const std::vector<double>& factors)
{
    return factors.empty() ? 1.0 : *std::ranges::max_element(factors);
}

double highestPerDay(const Compiled& compiled, const CompiledStream& stream)
{
    double highest = 0.0;
    for (const RateKnot& knot : stream.knots)
        highest = std::max(highest, knot.perDay);
    const double years =
        static_cast<double>(compiled.end - compiled.begin) / static_cast<double>(base::secondsPerDay) / daysPerYear;
    return highest * std::max(1.0, std::pow(1.0 + stream.trendPerYear, years)) * highestOf(stream.monthFactors)
        * highestOf(stream.weekdayFactors);
}

void addDemandChanges(const Compilation& work, CompiledStream& stream, int area, const model::Cohort& cohort)
{
    double bound = 1.0;
    for (const model::Change* change : work.changes(area)) {
        const auto* effect = std::get_if<model::DemandEffect>(&change->effect);
        if (!effect || !appliesTo(*change, cohort.id))
            continue;
        stream.changes.push_back({strengthOf(*change, work.plan.start), effect->factor});
        bound *= std::max(1.0, effect->factor);
    }
    stream.mostAdded = std::ceil(bound - 1.0 - 1e-12);
}

std::size_t firstKnotAfter(const std::vector<RateKnot>& knots, Second now)
{
    return static_cast<std::size_t>(std::ranges::upper_bound(knots, now, {}, &RateKnot::at) - knots.begin());
}

/// On the line between the knot `above`, the first after the moment, and the one before.
double between(const std::vector<RateKnot>& knots, std::size_t above, Second now)
{
    if (above == 0 || above == knots.size())
        return knots.empty() ? 0.0 : knots[above == 0 ? 0 : above - 1].perDay;
    const RateKnot& below = knots[above - 1];
    return below.perDay + below.growth * static_cast<double>(now - below.at);
}

/// At a moment of a day; `above` = the first knot after it.
double ratePerDay(const Compiled& model, const CompiledStream& stream, Second now, std::size_t above, CalendarDay date)
{
    double rate = between(stream.knots, above, now);
    if (stream.trendPerYear != 0.0) {
        // The trend counts from the calibrated year where there is one: its rates were typed for that year.
        const Second typed = model.firstDayRates ? 0 : model.begin;
        const double days = static_cast<double>(now - typed) / static_cast<double>(base::secondsPerDay);
        rate *= std::pow(1.0 + stream.trendPerYear, days / daysPerYear);
    }
    if (!stream.monthFactors.empty())
        rate *= stream.monthFactors[date.month];
    if (!stream.weekdayFactors.empty())
        rate *= stream.weekdayFactors[date.weekday];
    return rate;
}

/// The rate at noon of every day as a share of the highest; empty where it never changes.
void addShares(const Compilation& work, CompiledStream& stream)
{
    const Compiled& compiled = work.compiled;
    std::vector<double> shares(work.calendar.size(), 0.0);
    // Before the start the first day's rates may hold, month and weekday and all.
    const bool held = compiled.firstDayRates;
    const double ofHighest = stream.highestPerDay > 0.0 ? 1.0 / stream.highestPerDay : 0.0;
    std::size_t above = 0;
    for (std::size_t day = 0; day < shares.size(); ++day) {
        const Second noon = compiled.begin + static_cast<Second>(day) * base::secondsPerDay + base::secondsPerDay / 2;
        const Second now = held ? std::max<Second>(noon, 0) : noon;
        while (above < stream.knots.size() && stream.knots[above].at <= now)
            ++above;
        const CalendarDay date = work.calendar[held ? std::max(day, work.planStart()) : day];
        shares[day] = ratePerDay(compiled, stream, now, above, date) * ofHighest;
    }
    if (std::ranges::any_of(shares, [](double share) { return share < 1.0 - 1e-12; }))
        stream.shareOnDay = std::move(shares);
}

} // namespace

void addStream(Compilation& work, int area, int cohort)
{
    const model::Cohort& group = work.plan.cohorts[static_cast<std::size_t>(cohort)];
    const model::Demand& demand = demandOf(group, work.area(area));
    CompiledStream stream;
    stream.cohort = work.cohort(area, group.id);
    stream.key = stats::keyed(textKey(work.area(area).id.value), textKey(group.id.value));
    stream.knots = knotsOf(work.plan, work.area(area), demand);
    stream.trendPerYear = demand.trendPerYear;
    stream.monthFactors = demand.monthFactors;
    stream.weekdayFactors = demand.weekdayFactors;
    stream.highestPerDay = highestPerDay(work.compiled, stream);
    addShares(work, stream);
    addDemandChanges(work, stream, area, group);

    double below = 0.0;
    double all = 0.0;
    for (const model::EntryShare& entry : entriesOf(group, work.area(area)))
        all += entry.share;
    for (const model::EntryShare& entry : entriesOf(group, work.area(area))) {
        stream.entryUpTo.push_back((below += entry.share) / all);
        stream.entrySetting.push_back(work.setting(area, entry.setting));
    }
    work.compiled.streams.push_back(std::move(stream));
}

double basePerDay(const Compiled& model, const CompiledStream& stream, Second now)
{
    if (model.firstDayRates)
        now = std::max<Second>(now, 0);
    const Second day = (now - model.begin) / base::secondsPerDay + model.begin / base::secondsPerDay;
    return ratePerDay(model, stream, now, firstKnotAfter(stream.knots, now), calendarDayOf(model.start.plusDays(day)));
}

double changeFactor(const CompiledStream& stream, Second now)
{
    double factor = 1.0;
    for (const RampedFactor& change : stream.changes)
        factor *= change.strength.factor(change.factor, now);
    return factor;
}

} // namespace homeward::sim
