// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"

#include <algorithm>

namespace homeward::assumptions {

namespace {

using model::Path;

/// The people of each band over the years; all bands in one row where the years do not have them all.
void registerPopulation(Register& rows, const Assumption& of, const Place& area, const model::Plan& plan)
{
    const auto& years = area.as<model::Area>()->population;
    const Place population = area / "population";
    const Place source = area / "populationSource";
    const bool hasBands = std::ranges::all_of(years, [&](const model::PopulationYear& year) {
        return !plan.ageBands.empty() && year.people.size() == plan.ageBands.size();
    });
    if (!hasBands) {
        rows.addMany(of, Quantity::Population, years.size(), population, source);
        return;
    }
    for (std::size_t band = 0; band < plan.ageBands.size() && !years.empty(); ++band) {
        Assumption row = of;
        row.quantity = Quantity::Population;
        row.unit = Unit::People;
        row.band = plan.ageBands[band].id;
        row.path = population.path;
        row.figures = years.size();
        row.isOne = false;
        row.value = years.front().people[band];
        if (years.size() > 1)
            row.last = years.back().people[band];
        rows.add(std::move(row), source);
    }
}

void registerDayOne(Register& rows, const Assumption& of, const Place& dayOne)
{
    const auto& value = *dayOne.as<model::DayOne>();
    const std::size_t figures =
        value.inCare.size() + value.delayed.size() + value.waiting.size() + value.unitsInUse.size();
    rows.addMany(of, Quantity::DayOne, figures, dayOne, dayOne / "source");
}

void registerArea(Register& rows, const Assumption& of, const Place& area, const model::Plan& plan)
{
    registerPopulation(rows, of, area, plan);
    registerDayOne(rows, of, area / "dayOne");
    const Place cohorts = area / "cohorts";
    for (std::size_t c = 0; c < cohorts.node.size(); ++c) {
        const Place cohort = cohorts.item(c);
        Assumption row = of;
        row.cohort = cohort.as<model::AreaCohort>()->cohort;
        registerDemand(rows, row, cohort / "demand");
        registerEntries(rows, row, cohort);
        for (std::size_t i = 0; i < (cohort / "pathway").node.size(); ++i)
            registerStep(rows, row, (cohort / "pathway").item(i));
    }
    const Place settings = area / "settings";
    for (std::size_t s = 0; s < settings.node.size(); ++s) {
        const Place setting = settings.item(s);
        Assumption row = of;
        row.setting = setting.as<model::AreaSetting>()->setting;
        rows.addCapacity(row, Unit::Own, setting / "capacity");
        registerQueueExits(rows, row, setting / "queueExits");
        registerUnitCost(rows, row, setting / "unitCost");
    }
    const Place pools = area / "pools";
    for (std::size_t p = 0; p < pools.node.size(); ++p) {
        Assumption row = of;
        row.pool = pools.item(p).as<model::AreaPool>()->pool;
        rows.addCapacity(row, Unit::Own, pools.item(p) / "capacity");
    }
}

} // namespace

void registerAreas(Register& rows, const model::Plan& plan)
{
    const Place areas = Place{model::nodeOf(plan), Path()} / "areas";
    for (std::size_t a = 0; a < plan.areas.size(); ++a) {
        Assumption of;
        of.area = plan.areas[a].id;
        if (const Place area = areas.item(a); rows.wants(area.path))
            registerArea(rows, of, area, plan);
    }
}

} // namespace homeward::assumptions
