// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/register.h"

namespace homeward::assumptions {

namespace {

using model::Path;

void registerDelays(Register& rows, const Assumption& of, const Place& delays)
{
    for (std::size_t i = 0; i < delays.node.size(); ++i) {
        const Place delay = delays.item(i);
        Assumption row = of;
        row.reason = delay.as<model::ProcessDelay>()->reason;
        const Place duration = delay / "duration";
        rows.addOne(row, Quantity::DelayChance, Unit::Share, delay / "chance", duration / "source");
        rows.addDistribution(row, Quantity::DelayLength, Unit::Days, duration);
    }
}

} // namespace

void registerRoutes(Register& rows, const Assumption& of, const Place& routes, const Place& source)
{
    rows.addMany(of, Quantity::Routes, routes.node.size(), routes, source);
    for (std::size_t i = 0; i < routes.node.size(); ++i) {
        const Place route = routes.item(i);
        Assumption row = of;
        row.to = route.as<model::Route>()->to;
        rows.addDistribution(row, Quantity::StayBeforeRoute, Unit::Days, route / "stay");
        rows.addOne(row, Quantity::KeptPlace, Unit::Days, route / "keepsPlaceDays", source);
        registerDelays(rows, row, route / "delays");
    }
}

void registerDemand(Register& rows, const Assumption& of, const Place& demand)
{
    const auto* value = demand.as<model::Demand>();
    if (!value)
        return;
    const Place source = demand / "source";
    const Place rates = demand / "rates";
    for (std::size_t i = 0; i < value->rates.size(); ++i) {
        Assumption row = of;
        row.band = value->rates[i].band;
        rows.addOne(row, Quantity::EntryRate, Unit::Per1000, rates.item(i) / "per1000PerYear", source);
    }
    rows.addOne(of, Quantity::EntryCount, Unit::PeopleAYear, demand / "countPerYear", source);
    if (value->trendPerYear != 0.0)
        rows.addOne(of, Quantity::Trend, Unit::ShareAYear, demand / "trendPerYear", source);
    for (const char* factors : {"monthFactors", "weekdayFactors", "hourFactors"})
        rows.addMany(of, Quantity::Seasons, (demand / factors).node.size(), demand / factors, source);
    rows.addMany(of, Quantity::ListedArrivals, value->listed.size(), demand / "listed", source);
}

void registerEntries(Register& rows, const Assumption& of, const Place& cohort)
{
    const Place entries = cohort / "entries";
    rows.addMany(of, Quantity::Entries, entries.node.size(), entries, cohort / "entriesSource");
}

void registerStep(Register& rows, Assumption of, const Place& step)
{
    of.setting = *(step / "setting").as<model::SettingId>();
    rows.addDistribution(of, Quantity::Stay, Unit::Days, step / "stay");
    const Place package = step / "package";
    rows.addDistribution(of, Quantity::Package, Unit::HoursAWeek, package);
    rows.addOne(of, Quantity::PackageEnd, Unit::HoursAWeek, step / "packageEnd", package / "source");
    registerRoutes(rows, of, step / "routes", step / "routesSource");
}

void registerCohorts(Register& rows, const model::Plan& plan)
{
    const Place cohorts = Place{model::nodeOf(plan), Path()} / "cohorts";
    for (std::size_t c = 0; c < plan.cohorts.size(); ++c) {
        const Place cohort = cohorts.item(c);
        if (!rows.wants(cohort.path))
            continue;
        Assumption of;
        of.cohort = plan.cohorts[c].id;
        registerDemand(rows, of, cohort / "demand");
        registerEntries(rows, of, cohort);
        const Place pathway = cohort / "pathway";
        for (std::size_t i = 0; i < pathway.node.size(); ++i)
            registerStep(rows, of, pathway.item(i));
    }
}

} // namespace homeward::assumptions
