// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/care_homes.h"

#include <algorithm>

namespace homeward::reference {

namespace {

constexpr double daysInYear = 365.25;
constexpr double roughStock = 150.0; ///< below it, counts rounded to 5 leave the mean stay open by a quarter

std::string listOfYears(const std::vector<CareHomeYear>& years)
{
    std::string text;
    for (const CareHomeYear& year : years)
        text += (text.empty() ? "" : ", ") + year.name;
    return text;
}

constexpr std::string_view stockMeasure = "care_home_long_stay_people_on_a_day";
constexpr std::string_view entriesMeasure = "care_home_long_stay_entries_a_year";
constexpr std::string_view stayMeasure = "care_home_mean_long_stay";

std::string howOf(const CareHomes& homes)
{
    if (homes.usable().size() == 1)
        return "L = quarter - (year - quarter) / 3; only " + homes.usable().front().name
            + " usable, no correction for a falling stock";
    return "L = quarter - entries / 4; entries = (year - quarter) / 0.75 - fall of the quarter's count from the year "
           "before; "
           "mean of "
        + listOfYears(homes.usable());
}

void addFlow(Workshop& workshop, const CareHomes& homes, const std::string& span)
{
    const std::string& area = homes.area();
    const std::string how = howOf(homes);
    workshop.add(area, stockMeasure, "all", span, {homes.stock(), Status::Derived, "chem", how});
    for (const std::string& band : careHomeBands)
        workshop.add(area, stockMeasure, band, span,
                     {homes.stock() * homes.share(band), Status::Derived, "chres",
                      "all-age stock x age split of people in the year"});
    workshop.add(area, entriesMeasure, "all", span, {homes.entries(), Status::Derived, "chem", how});
    if (homes.entries() > 0.0)
        workshop.add(area, stayMeasure, "all", span,
                     {daysInYear * homes.stock() / homes.entries(), Status::Derived, "chem",
                      homes.stock() < roughStock ? "stock / entries; +/- 25 %: counts of this size rounded to 5"
                                                 : "stock / entries"});
}

void addImputed(Workshop& workshop, const CareHomes& homes, const NationalCareHomes& national, const std::string& year,
                const std::string& span)
{
    const ImputedCareHomes imputed(workshop, homes, national, year);
    const std::string& area = homes.area();
    for (const std::string& band : adultBands) {
        workshop.add(area, "care_home_people_in_the_year_long_stay", band, year,
                     {imputed.people(longStay, band), Status::Imputed, "chlgbf", imputed.how()});
        workshop.add(area, "care_home_people_in_the_year_all_stays", band, year,
                     {imputed.people(allStays, band), Status::Imputed, "chlgbf", imputed.how()});
        workshop.add(area, stockMeasure, band, span,
                     {imputed.stock(band), Status::Imputed, "chlgbf",
                      imputed.how() + "; x Scotland's people on a day / people in the year"});
    }
    const double stay = national.stock / national.entries;
    workshop.add(area, entriesMeasure, "all", span,
                 {imputed.stock("all") / stay, Status::Imputed, "chlgbf", "stock / the national mean stay"});
    workshop.add(area, stayMeasure, "all", span,
                 {daysInYear * stay, Status::Imputed, "chlgbf", "the national mean stay"});
}

/// People in every year in which an area submitted in full.
void addPeople(Workshop& workshop, const CareHomes& homes, std::string_view measure, const std::string& series)
{
    const std::string& area = homes.area();
    const bool two = workshop.isOfTwo(area);
    for (const std::string& year : workshop.years(series)) {
        const bool part = std::ranges::find(homes.parts(), year) != homes.parts().end();
        if (part || workshop.sum(area, series, "all", year).value_or(0.0) <= 0.0)
            continue;
        for (const std::string& band : adultBands)
            if (const auto value = workshop.sum(area, series, band, year))
                workshop.add(area, measure, band, year,
                             {*value, two ? Status::Derived : Status::Published, "chres",
                              two ? "rounded to 5; sum of two councils" : "rounded to 5"});
    }
}

void addScotland(Workshop& workshop, const std::string& span)
{
    for (const auto& [measure, series] : {std::pair("care_home_people_in_the_year_long_stay", longStay),
                                          std::pair("care_home_people_in_the_year_all_stays", allStays)})
        for (const std::string& year : workshop.years(series))
            for (const std::string& band : adultBands)
                if (const auto value = workshop.sum(scotland, series, band, year))
                    workshop.add(scotland, measure, band, year,
                                 {*value, Status::Published, "chres",
                                  "rounded to 5; all areas that submitted, which are not the same in each year"});
    const auto total = [&](std::string_view measure, const std::string& band) {
        double sum = 0.0;
        for (const std::string& area : workshop.partnerships())
            if (const NewFigure* made = workshop.made(area, measure, band, span))
                sum += made->value;
        return sum;
    };
    const std::string how = "sum of the 31 partnerships, imputed ones among them";
    for (const std::string& band : adultBands)
        workshop.add(scotland, stockMeasure, band, span, {total(stockMeasure, band), Status::Derived, "chem", how});
    const double entries = total(entriesMeasure, "all");
    workshop.add(scotland, entriesMeasure, "all", span, {entries, Status::Derived, "chem", how});
    if (entries > 0.0)
        workshop.add(scotland, stayMeasure, "all", span,
                     {daysInYear * total(stockMeasure, "all") / entries, Status::Derived, "chem", "stock / entries"});
}

std::optional<double> medianOf(const Workshop& workshop, const std::string& area, const std::string& band,
                               const std::string& year)
{
    double total = 0.0;
    double weights = 0.0;
    for (const std::string& council : workshop.councilsOf(area)) {
        const auto median = workshop.seen().at({std::string(series::careHomeMedian), council, band, year});
        const auto people = workshop.seen().at({longStay, council, band, year});
        if (!median)
            return std::nullopt;
        const double weight = workshop.isOfTwo(area) ? people.value_or(0.0) : 1.0;
        total += weight * *median;
        weights += weight;
    }
    return weights > 0.0 ? std::optional(total / weights) : std::nullopt;
}

void addMedians(Workshop& workshop)
{
    constexpr std::string_view measure = "care_home_median_length_of_stay_long_stay";
    const auto years = workshop.years(series::careHomeMedian);
    if (years.empty())
        return;
    const std::string& year = years.back();
    for (const std::string& band : adultBands) {
        const auto all = workshop.seen().at({std::string(series::careHomeMedian), scotland, band, year});
        if (all)
            workshop.add(scotland, measure, band, year,
                         {*all, Status::Published, "chstay", "all areas that submitted"});
        for (const std::string& area : workshop.partnerships())
            if (const auto median = medianOf(workshop, area, band, year))
                workshop.add(
                    area, measure, band, year,
                    workshop.isOfTwo(area)
                        ? NewFigure{*median, Status::Derived, "chstay", "two medians weighted by people: approximate"}
                        : NewFigure{*median, Status::Published, "chstay", "as published; 0 = missing"});
            else if (all)
                workshop.add(
                    area, measure, band, year,
                    {*all, Status::Imputed, "chstay", "not published for this area: Scotland (all areas submitted)"});
    }
}

} // namespace

void deriveCareHomes(Workshop& workshop)
{
    addMedians(workshop);
    const auto years = workshop.years(longStay);
    if (years.empty() || !workshop.seen().has(series::careHomeClients))
        return;
    std::vector<CareHomes> all;
    for (const std::string& area : workshop.partnerships())
        all.emplace_back(workshop, area);
    const NationalCareHomes national = nationalOf(all);
    if (national.entries <= 0.0 || national.people <= 0.0)
        return;
    const std::string span = years.size() == 1 ? years.front() : years.front() + "-" + years.back();
    for (const CareHomes& homes : all) {
        addPeople(workshop, homes, "care_home_people_in_the_year_long_stay", longStay);
        addPeople(workshop, homes, "care_home_people_in_the_year_all_stays", allStays);
        if (homes.usable().empty())
            addImputed(workshop, homes, national, years.back(), span);
        else
            addFlow(workshop, homes, span);
    }
    addScotland(workshop, span);
}

} // namespace homeward::reference
