// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

namespace homeward::reference {

namespace {

constexpr double weeksInYear = 52.0;   // as the publisher divides

std::string seriesOf(const char* indicator) { return std::string(series::benchmark) + indicator; }

const char* const netSpend = "net expenditure on care homes for older people";

/// Residents behind a cost: net spend (£ thousand) over cost a week.
std::optional<double> residentsOf(const Workshop& workshop, const std::string& area, const std::string& year)
{
    const auto spend = workshop.seen().at({seriesOf(netSpend), area, "65+", year});
    const auto cost = workshop.seen().at({seriesOf("sw5"), area, "65+", year});
    return spend && cost ? std::optional(1000.0 * *spend / *cost / weeksInYear) : std::nullopt;
}

void addResidents(Workshop& workshop, const std::string& year)
{
    std::vector<std::string> areas = workshop.partnerships();
    areas.emplace_back(scotland);
    for (const std::string& area : areas) {
        double total = 0.0;
        bool whole = true;
        for (const std::string& part : workshop.partsOf(area)) {
            const auto residents = residentsOf(workshop, part, year);
            whole = whole && residents;
            total += residents.value_or(0.0);
        }
        if (whole)
            workshop.add(area, "care_home_residents_65plus_behind_the_cost_figure", "65+", year,
                         {total, Status::Derived, "lgbf", "net expenditure / cost a week / 52"});
    }
}

/// Care-at-home hours of people aged 65 and over in a year; people of that age where the file with hours is not there.
std::optional<double> hoursWeight(const Workshop& workshop, const std::string& council, const std::string& year)
{
    const std::string hours = std::string(series::careAtHome) + "hours";
    if (!workshop.seen().has(hours))
        return workshop.people(council, "65+");
    double total = 0.0;
    for (const char* band : {"65-74", "75-84", "85+"})
        total += workshop.seen().at({hours, council, band, year}).value_or(0.0);
    return total > 0.0 ? std::optional(total) : workshop.people(council, "65+");
}

} // namespace

void deriveCosts(Workshop& workshop)
{
    const auto byPeople = [&](const char* band) {
        return [&workshop, band](const std::string& council) { return workshop.people(council, band); };
    };
    const std::string lastYear = "2020/21";   // hours of that year are the weight in every year
    for (const std::string& year : workshop.years(seriesOf("sw1")))
        workshop.addMeans(
            "home_care_cost_an_hour_65plus", seriesOf("sw1"), "65+", year, "lgbf", "LGBF SW1",
            [&](const std::string& council) { return hoursWeight(workshop, council, lastYear); },
            "care-at-home hours of people aged 65 and over");
    for (const std::string& year : workshop.years(seriesOf("sw5")))
        workshop.addMeans(
            "care_home_cost_a_week_65plus_net_council_spend", seriesOf("sw5"), "65+", year, "lgbf",
            "LGBF SW5: net council spend, not the fee",
            [&](const std::string& council) { return residentsOf(workshop, council, year); }, "residents");
    for (const std::string& year : workshop.years(seriesOf(netSpend))) {
        workshop.addSums("net_expenditure_on_care_homes_for_older_people", seriesOf(netSpend), "65+", year, "lgbf",
                         "as published");
        addResidents(workshop, year);
    }
    for (const std::string& year : workshop.years(seriesOf("sw3a")))
        workshop.addMeans("pct_of_65plus_with_intensive_needs_cared_for_at_home", seriesOf("sw3a"), "65+", year, "lgbf",
                          "LGBF SW3a", byPeople("65+"), "population aged 65 and over");
    for (const std::string& year : workshop.years(seriesOf("sw6")))
        workshop.addMeans("readmissions_within_28_days_per_1_000_discharges", seriesOf("sw6"), "all", year, "lgbf",
                          "LGBF SW6", byPeople("all"), "population (discharges are not published by council)");
    for (const std::string& year : workshop.years(seriesOf("sw8")))
        workshop.addMeans("days_in_hospital_when_ready_75plus_per_1_000", seriesOf("sw8"), "75+", year, "lgbf",
                          "LGBF SW8", byPeople("75+"), "population aged 75 and over");
}

} // namespace homeward::reference
