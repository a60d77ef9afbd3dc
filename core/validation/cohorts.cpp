// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/factors.h"
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::validation {

namespace {

void validateFactors(ProblemList& problems, const std::vector<double>& factors, std::size_t count,
                     const FigureRange& range, const Spot& spot)
{
    if (factors.empty())
        return;
    const auto wanted = static_cast<double>(count);
    if (factors.size() != count) {
        problems.error(ProblemCode::WrongCount, spot, {}, static_cast<double>(factors.size()), wanted, wanted);
        return;
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        problems.inRange(factors[i], range, spot / i);
        sum += factors[i];
    }
    constexpr double roundedFactors = 1e-3;
    const auto isOne = [](double average) { return std::abs(average - 1.0) <= roundedFactors; };
    // Accepts a mean of months weighted by days or, as factors are often given, unweighted: the two differ by a few
    // thousandths at most.
    if (std::isfinite(sum) && !isOne(sum / wanted) && !isOne(schedule::averageOf(factors)))
        problems.error(ProblemCode::OutOfRange, spot, "average", schedule::averageOf(factors), 1.0, 1.0);
}

/// Warns of listed times outside the run, which are probably mistyped dates.
void validateListed(ProblemList& problems, const std::vector<ListedTime>& listed, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const base::Date end = plan.start.plusYears(yearsOf(plan));
    double people = 0.0;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const ListedTime& row = listed[i];
        const Spot here = spot / i;
        if (problems.notNegative(row.hour, here / "hour") && row.hour >= hoursOfDay)
            problems.error(ProblemCode::OutOfRange, here / "hour", "hour", row.hour, 0.0, hoursOfDay);
        problems.inRange(row.people, ranges::listedAtOnce, here / "people");
        const bool repeats = row.everyDays && problems.inRange(*row.everyDays, ranges::daysApart, here / "everyDays");
        if (row.until && *row.until < row.from)
            problems.error(ProblemCode::DatesOutOfOrder, here / "until", row.until->iso());
        else if (row.from >= end || (row.until && *row.until < plan.calibratedFrom.value_or(plan.start)))
            problems.warning(ProblemCode::NeverComes, here / "from", row.from.iso());
        const double times = repeats ? 1.0 + 366.0 * yearsOf(plan) / *row.everyDays : 1.0;
        people += times * row.people;
    }
    if (people > ranges::perYear.high)
        problems.error(ProblemCode::OutOfRange, spot, "people", people, 0.0, ranges::perYear.high);
}

void validateDelays(ProblemList& problems, const std::vector<ProcessDelay>& delays, const Spot& spot)
{
    double chances = 0.0;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        if (problems.within(delays[i].chance, 0.0, 1.0, spot / i / "chance"))
            chances += delays[i].chance;
        validateDistribution(problems, delays[i].duration, spot / i / "duration");
        if (delays[i].reserves && delays[i].begins == DelayBegins::Granted)
            problems.error(ProblemCode::ReservedTooLate, spot / i / "begins");
    }
    if (chances > 1.0 + 1e-9)
        problems.error(ProblemCode::ChanceAboveOne, spot, {}, chances, 0.0, 1.0);
}

/// Checks the optional parts of a route: a stay of its own, another cohort, a place that is kept.
void validateWay(ProblemList& problems, const Route& route, const Spot& spot)
{
    if (route.stay)
        validateDistribution(problems, *route.stay, spot.about(problems.nameOf(route.to)) / "stay");
    if (!route.becomes.empty())
        problems.cohort(route.becomes, spot / "becomes");
    if (!route.keepsPlaceDays)
        return;
    problems.inRange(*route.keepsPlaceDays, ranges::keptDays, spot / "keepsPlaceDays");
    if (findById(problems.plan().outcomes, OutcomeId{route.to.value}))
        problems.error(ProblemCode::UnknownSetting, spot / "keepsPlaceDays", problems.nameOf(route.to));
}

bool hasDemand(const Demand& demand) { return demand.countPerYear || !demand.rates.empty() || !demand.listed.empty(); }

bool startsSomewhere(const Plan& plan, const CohortId& cohort)
{
    const auto here = [&](const auto& row) { return row.cohort == cohort && row.people > 0; };
    return std::ranges::any_of(plan.areas, [&](const Area& area) {
        return std::ranges::any_of(area.dayOne.inCare, here) || std::ranges::any_of(area.dayOne.delayed, here)
            || std::ranges::any_of(area.dayOne.waiting, here);
    });
}

/// Whether some route turns people of another cohort into this one.
bool isJoined(const Plan& plan, const CohortId& cohort)
{
    const auto joins = [&](const Route& route) { return route.becomes == cohort && route.probability > 0.0; };
    const auto byStep = [&](const auto& step) { return std::ranges::any_of(step.routes, joins); };
    return std::ranges::any_of(plan.cohorts,
                               [&](const Cohort& other) { return std::ranges::any_of(other.pathway, byStep); })
        || std::ranges::any_of(plan.areas, [&](const Area& area) {
               return std::ranges::any_of(
                   area.cohorts, [&](const AreaCohort& own) { return std::ranges::any_of(own.pathway, byStep); });
           });
}

/// Every cohort must have people: by entries, by routes from other cohorts, or on the first day.
void validateDemandThere(ProblemList& problems, const Cohort& cohort, const Spot& spot)
{
    for (const Area* area : areasOf(problems.plan())) {
        const bool enters = hasDemand(demandOf(cohort, *area));
        if (enters && entriesOf(cohort, *area).empty())
            problems.error(ProblemCode::Missing, spot / "entries");
        if (!enters && !startsSomewhere(problems.plan(), cohort.id) && !isJoined(problems.plan(), cohort.id))
            problems.error(ProblemCode::Missing, spot / "demand");
    }
}

void validateStep(ProblemList& problems, const Cohort& cohort, const PathwayStep& step, const Spot& spot)
{
    problems.setting(step.setting, spot / "setting");
    validateDistribution(problems, step.stay, spot / "stay");
    if (step.package)
        validatePackage(problems, *step.package, spot / "package");
    if (step.packageEnd)
        problems.inRange(*step.packageEnd, ranges::hours, spot / "packageEnd");
    for (const Area* area : areasOf(problems.plan())) {
        const auto* routes = routesOf(cohort, *area, step.setting);
        if (!routes || routes->empty())
            problems.error(ProblemCode::Missing, spot / "routes");
    }
    validateRoutes(problems, step.routes, spot / "routes");
    problems.source(step.routesSource, spot / "routesSource");
}

} // namespace

void validateDemand(ProblemList& problems, const Demand& demand, const Spot& spot)
{
    Once bands(problems);
    for (std::size_t i = 0; i < demand.rates.size(); ++i) {
        const Spot rate = spot / "rates" / i;
        problems.band(demand.rates[i].band, rate / "band");
        problems.inRange(demand.rates[i].per1000PerYear, ranges::per1000, rate / "per1000PerYear");
        bands.check(demand.rates[i].band.value, rate / "band");
    }
    if (demand.countPerYear)
        problems.inRange(*demand.countPerYear, ranges::perYear, spot / "countPerYear");
    problems.inRange(demand.trendPerYear, ranges::trend, spot / "trendPerYear");
    validateFactors(problems, demand.monthFactors, 12, ranges::monthFactor, spot / "monthFactors");
    validateFactors(problems, demand.weekdayFactors, 7, ranges::weekdayFactor, spot / "weekdayFactors");
    validateFactors(problems, demand.hourFactors, 24, ranges::hourFactor, spot / "hourFactors");
    validateListed(problems, demand.listed, spot / "listed");
    problems.source(demand.source, spot / "source");
}

void validateEntries(ProblemList& problems, const std::vector<EntryShare>& entries, const Spot& spot)
{
    if (entries.empty())
        return;
    Once settings(problems);
    double sum = 0.0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        problems.setting(entries[i].setting, spot / i / "setting");
        problems.within(entries[i].share, 0.0, 1.0, spot / i / "share");
        settings.check(entries[i].setting.value, spot / i / "setting");
        sum += entries[i].share;
    }
    problems.sumsToOne(sum, spot);
}

void validateRoutes(ProblemList& problems, const std::vector<Route>& routes, const Spot& spot)
{
    if (routes.empty())
        return;
    Once destinations(problems);
    double sum = 0.0;
    for (std::size_t i = 0; i < routes.size(); ++i) {
        const Route& route = routes[i];
        problems.place(route.to, spot / i / "to");
        problems.within(route.probability, 0.0, 1.0, spot / i / "probability");
        destinations.check(route.to.value, spot / i / "to", ProblemCode::SameDestinationTwice);
        validateWay(problems, route, spot / i);
        validateDelays(problems, route.delays, (spot / i / "delays").about(problems.nameOf(route.to)));
        sum += route.probability;
    }
    problems.sumsToOne(sum, spot);
}

void validateCohorts(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Names names(problems);
    for (std::size_t i = 0; i < plan.cohorts.size(); ++i) {
        const Cohort& cohort = plan.cohorts[i];
        const std::string name = cohort.name.empty() ? cohort.id.value : cohort.name;
        const Spot spot = Spot{"/cohorts", {}} / i;
        names.check(cohort.id.value, cohort.name, spot.about(name));
        if (!cohort.ageBand.empty())
            problems.band(cohort.ageBand, spot.about(name) / "ageBand");
        validateDemandThere(problems, cohort, spot.about(name));
        validateDemand(problems, cohort.demand, spot.about(name) / "demand");
        validateEntries(problems, cohort.entries, spot.about(name) / "entries");
        problems.source(cohort.entriesSource, spot.about(name) / "entriesSource");
        Once settings(problems);
        for (std::size_t s = 0; s < cohort.pathway.size(); ++s) {
            const Spot step = spot.about(problems.nameOf(cohort.pathway[s].setting)).about(name) / "pathway" / s;
            settings.check(cohort.pathway[s].setting.value, step / "setting");
            validateStep(problems, cohort, cohort.pathway[s], step);
        }
    }
}

} // namespace homeward::validation
