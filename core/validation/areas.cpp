// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::validation {

namespace {

constexpr int firstPopulationYear = 1900;
constexpr int lastPopulationYear = 2200;

bool usesPopulation(const Plan& plan, const Area& area)
{
    return std::ranges::any_of(plan.cohorts, [&](const Cohort& cohort) {
        const Demand& demand = demandOf(cohort, area);
        return !demand.countPerYear && !demand.rates.empty();
    });
}

void validatePopulation(ProblemList& problems, const Area& area, const Spot& spot)
{
    const Plan& plan = problems.plan();
    problems.source(area.populationSource, spot / "populationSource");
    const Spot years = spot / "population";
    for (std::size_t i = 0; i < area.population.size(); ++i) {
        const PopulationYear& year = area.population[i];
        const Spot people = years.about(std::to_string(year.year)) / i / "people";
        problems.within(year.year, firstPopulationYear, lastPopulationYear, years / i / "year");
        if (i > 0 && year.year == area.population[i - 1].year)
            problems.error(ProblemCode::DuplicateEntry, years / i / "year", std::to_string(year.year));
        else if (i > 0 && year.year < area.population[i - 1].year)
            problems.error(ProblemCode::DatesOutOfOrder, years / i / "year", std::to_string(year.year));
        if (year.people.size() != plan.ageBands.size())
            problems.error(ProblemCode::WrongCount, people, {}, static_cast<double>(year.people.size()),
                           static_cast<double>(plan.ageBands.size()), static_cast<double>(plan.ageBands.size()));
        for (std::size_t band = 0; band < year.people.size(); ++band)
            problems.inRange(year.people[band], ranges::population, people / band);
    }
    if (!usesPopulation(plan, area))
        return;
    const int firstYear = plan.calibratedFrom.value_or(plan.start).year();
    const int lastYear = plan.start.year() + yearsOf(plan);
    if (area.population.empty())
        problems.error(ProblemCode::NoPopulation, years);
    else if (area.population.front().year > firstYear || area.population.back().year < lastYear)
        problems.warning(ProblemCode::PopulationHeldFlat, years, {}, lastYear, area.population.front().year,
                         area.population.back().year);
}

/// Refuses values of a shared setting that an area gives: they belong to the setting and are given once.
void validateOnlyShared(ProblemList& problems, const Area& area, const AreaSetting& own, const Spot& spot)
{
    const Setting* setting = findById(problems.plan().settings, own.setting);
    const SharedSetting* group = setting ? sharedGroupOf(*setting, area) : nullptr;
    const auto twice = [&](bool given, const char* key) {
        if (group && given)
            problems.error(ProblemCode::DuplicateEntry, spot / key, "shared");
    };
    twice(own.capacity.has_value(), "capacity");
    twice(own.queueExits.has_value(), "queueExits");
    twice(own.unitCost.has_value(), "unitCost");
}

void validateAreaSettings(ProblemList& problems, const Area& area, const Spot& spot)
{
    Once settings(problems);
    for (std::size_t i = 0; i < area.settings.size(); ++i) {
        const AreaSetting& own = area.settings[i];
        const Spot here = Spot{spot.path, problems.nameOf(own.setting)}.about(spot.subject) / i;
        problems.setting(own.setting, here / "setting");
        settings.check(own.setting.value, here / "setting");
        if (own.capacity) {
            if (!own.capacity->unlimited && own.capacity->steps.empty())
                problems.error(ProblemCode::Missing, here / "capacity" / "steps");
            validateCapacity(problems, *own.capacity, here / "capacity");
        }
        if (own.queueExits)
            validateQueueExits(problems, own.setting, *own.queueExits, here / "queueExits");
        if (own.unitCost)
            validateUnitCost(problems, *own.unitCost, own.setting, here / "unitCost");
        validateOnlyShared(problems, area, own, here);
    }
}

void validateAreaPools(ProblemList& problems, const Area& area, const Spot& spot)
{
    Once pools(problems);
    for (std::size_t i = 0; i < area.pools.size(); ++i) {
        const AreaPool& own = area.pools[i];
        const Pool* pool = findById(problems.plan().pools, own.pool);
        const Spot here = Spot{spot.path, pool ? pool->name : own.pool.value}.about(spot.subject) / i;
        problems.pool(own.pool, here / "pool");
        pools.check(own.pool.value, here / "pool");
        if (!own.capacity.unlimited && own.capacity.steps.empty())
            problems.error(ProblemCode::Missing, here / "capacity" / "steps");
        validateCapacity(problems, own.capacity, here / "capacity");
    }
}

void validateAreaPathway(ProblemList& problems, const AreaCohort& own, const Spot& spot)
{
    Once settings(problems);
    for (std::size_t i = 0; i < own.pathway.size(); ++i) {
        const AreaPathwayStep& step = own.pathway[i];
        const Spot here = Spot{spot.path, problems.nameOf(step.setting)}.about(spot.subject) / i;
        problems.setting(step.setting, here / "setting");
        settings.check(step.setting.value, here / "setting");
        if (step.stay)
            validateDistribution(problems, *step.stay, here / "stay");
        if (step.package)
            validatePackage(problems, *step.package, here / "package");
        if (step.packageEnd)
            problems.inRange(*step.packageEnd, ranges::hours, here / "packageEnd");
        validateRoutes(problems, step.routes, here / "routes");
        problems.source(step.routesSource, here / "routesSource");
    }
}

void validateAreaCohorts(ProblemList& problems, const Area& area, const Spot& spot)
{
    Once cohorts(problems);
    for (std::size_t i = 0; i < area.cohorts.size(); ++i) {
        const AreaCohort& own = area.cohorts[i];
        const Spot here = Spot{spot.path, problems.nameOf(own.cohort)}.about(spot.subject) / i;
        problems.cohort(own.cohort, here / "cohort");
        cohorts.check(own.cohort.value, here / "cohort");
        if (own.demand)
            validateDemand(problems, *own.demand, here / "demand");
        validateEntries(problems, own.entries, here / "entries");
        problems.source(own.entriesSource, here / "entriesSource");
        validateAreaPathway(problems, own, here / "pathway");
    }
}

/// Whether a route that a row's people may take has a process delay of this reason.
bool delayExists(const Plan& plan, const Area& area, const StartDelayed& row)
{
    const Cohort* cohort = findById(plan.cohorts, row.cohort);
    const auto* routes = cohort ? routesOf(*cohort, area, row.setting) : nullptr;
    return routes && std::ranges::any_of(*routes, [&](const Route& route) {
               return route.to == row.to
                   && std::ranges::find(route.delays, *row.reason, &ProcessDelay::reason) != route.delays.end();
           });
}

void validateStartDelayed(ProblemList& problems, const Area& area, const StartDelayed& row, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const bool known = problems.cohort(row.cohort, spot / "cohort") && problems.setting(row.setting, spot / "setting")
        && problems.place(row.to, spot / "to");
    problems.inRange(row.people, ranges::onDayOne, spot / "people");
    if (!known || row.people == 0)
        return;
    // Only a setting can be full: people who wait for an outcome must have a reason.
    if (!row.reason && !findById(plan.settings, SettingId{row.to.value}))
        problems.error(ProblemCode::UnknownSetting, spot / "to", row.to.value);
    if (row.reason && !delayExists(plan, area, row))
        problems.error(ProblemCode::RouteDoesNotExist, spot / "reason", problems.nameOf(row.to));
}

void validateDayOne(ProblemList& problems, const Area& area, const Spot& spot)
{
    const Plan& plan = problems.plan();
    const DayOne& day = area.dayOne;
    const auto rowOf = [&](const char* list, std::size_t i, const std::string& name, const CohortId& cohort) {
        return Spot{spot.path, name}.about(cohort.empty() ? std::string() : problems.nameOf(cohort)).about(spot.subject)
            / list / i;
    };
    for (std::size_t i = 0; i < day.inCare.size(); ++i) {
        const Spot row = rowOf("inCare", i, problems.nameOf(day.inCare[i].setting), day.inCare[i].cohort);
        problems.cohort(day.inCare[i].cohort, row / "cohort");
        problems.setting(day.inCare[i].setting, row / "setting");
        problems.inRange(day.inCare[i].people, ranges::onDayOne, row / "people");
    }
    for (std::size_t i = 0; i < day.delayed.size(); ++i)
        validateStartDelayed(problems, area, day.delayed[i],
                             rowOf("delayed", i, problems.nameOf(day.delayed[i].setting), day.delayed[i].cohort));
    for (std::size_t i = 0; i < day.waiting.size(); ++i) {
        const Spot row = rowOf("waiting", i, problems.nameOf(day.waiting[i].to), day.waiting[i].cohort);
        problems.cohort(day.waiting[i].cohort, row / "cohort");
        problems.setting(day.waiting[i].to, row / "to");
        problems.inRange(day.waiting[i].people, ranges::onDayOne, row / "people");
    }
    Once settings(problems);
    for (std::size_t i = 0; i < day.unitsInUse.size(); ++i) {
        const StartUnits& units = day.unitsInUse[i];
        const Spot row = rowOf("unitsInUse", i, problems.nameOf(units.setting), {});
        if (problems.setting(units.setting, row / "setting") && !findById(plan.settings, units.setting)->countedInHours)
            problems.error(ProblemCode::NoPackage, row / "setting", "hours");
        settings.check(units.setting.value, row / "setting");
        problems.inRange(units.units, ranges::units, row / "units");
    }
    problems.source(day.source, spot / "source");
}

} // namespace

void validateAreas(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Names names(problems);
    for (std::size_t i = 0; i < plan.areas.size(); ++i) {
        const Area& area = plan.areas[i];
        const Spot spot = Spot{"/areas", {}}.about(area.name.empty() ? area.id.value : area.name) / i;
        names.check(area.id.value, area.name, spot);
        validatePopulation(problems, area, spot);
        validateAreaSettings(problems, area, spot / "settings");
        validateAreaPools(problems, area, spot / "pools");
        validateAreaCohorts(problems, area, spot / "cohorts");
        validateDayOne(problems, area, spot / "dayOne");
    }
}

} // namespace homeward::validation
