// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/period.h"
#include "core/reference/workshop.h"

#include <algorithm>
#include <cmath>

namespace homeward::reference {

namespace {

constexpr double daysInYear = 365.25;
/// A year is a part where its quarter is this much under the area's best one and its stock as much under LGBF residents.
constexpr double partShare = 0.8;
constexpr double roughStock = 150.0; ///< below it, counts rounded to 5 leave the mean stay open by a quarter

const std::string longStay = std::string(series::careHome) + "long stay";
const std::string allStays = std::string(series::careHome) + "all stays";
const std::vector<std::string> bands{"18-64", "65-74", "75-84", "85+"};
constexpr std::string_view residents = "care_home_residents_65plus_behind_the_cost_figure";

/// A year of an area: people in it, people in its last quarter, and what follows.
struct Year {
    std::string name;
    double people = 0.0;
    double quarter = 0.0;
    std::optional<double> fall; ///< of the quarter's count against the year before
    double entries = 0.0; ///< a year
    double stock = 0.0; ///< people on a day
};

/// Entries and stock from the counts of a year and its last quarter: N(T) = L + entries x T, less what the stock fell.
void solve(Year& year, double fall)
{
    year.entries = (year.people - year.quarter) / 0.75 - fall;
    year.stock = year.quarter - year.entries / 4.0;
}

/// The care homes of one partnership.
class Homes {
public:
    Homes(const Workshop& workshop, std::string area) : m_workshop(workshop), m_area(std::move(area))
    {
        for (const std::string& year : workshop.years(longStay))
            readYear(year);
        dropPartYears();
        if (m_years.size() == 1)
            solve(m_years.front(), 0.0);
    }

    [[nodiscard]] const std::string& area() const { return m_area; }
    [[nodiscard]] const std::vector<Year>& usable() const { return m_years; }
    [[nodiscard]] const std::vector<std::string>& parts() const { return m_parts; }
    [[nodiscard]] double stock() const { return mean(&Year::stock); }
    [[nodiscard]] double entries() const { return mean(&Year::entries); }
    [[nodiscard]] double people() const { return mean(&Year::people); }

    /// The share of a band among the people of the usable years.
    [[nodiscard]] double share(const std::string& band) const { return shareOf(band, m_years); }

    /// Residents of 65 and over behind the cost figure, the mean of the years up to the last of this file.
    [[nodiscard]] std::optional<double> costResidents() const
    {
        double sum = 0.0;
        int count = 0;
        for (const std::string& year : m_workshop.years(longStay))
            if (const NewFigure* made = m_workshop.made(m_area, residents, "65+", year)) {
                sum += made->value;
                ++count;
            }
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }

private:
    [[nodiscard]] double shareOf(const std::string& band, const std::vector<Year>& years) const
    {
        const auto count = [&](const std::string& one) {
            double sum = 0.0;
            for (const Year& year : years)
                sum += m_workshop.sum(m_area, longStay, one, year.name).value_or(0.0);
            return sum;
        };
        double all = 0.0;
        for (const std::string& one : bands)
            all += count(one);
        return all > 0.0 ? count(band) / all : 0.0;
    }

    double mean(double Year::* part) const
    {
        double sum = 0.0;
        for (const Year& year : m_years)
            sum += year.*part;
        return m_years.empty() ? 0.0 : sum / static_cast<double>(m_years.size());
    }

    void readYear(const std::string& name)
    {
        const auto people = m_workshop.sum(m_area, longStay, "all", name);
        const auto quarter = m_workshop.sum(m_area, series::careHomeClients, "all", name + " Q4");
        const auto before = m_workshop.sum(m_area, series::careHomeClients, "all", yearBefore(name) + " Q4");
        if (!people || !quarter || *people <= 0.0 || *quarter <= 0.0)
            return;
        Year year{name, *people, *quarter, {}, 0.0, 0.0};
        if (before)
            year.fall = *before - *quarter;
        solve(year, year.fall.value_or(0.0));
        m_years.push_back(year);
    }

    void dropPartYears()
    {
        double best = 0.0;
        for (const std::string& quarter : m_workshop.seen().periods(series::careHomeClients))
            best = std::max(best, m_workshop.sum(m_area, series::careHomeClients, "all", quarter).value_or(0.0));
        std::erase_if(m_years, [&](const Year& year) {
            const NewFigure* cost = m_workshop.made(m_area, residents, "65+", year.name);
            const double older = (year.quarter - (year.people - year.quarter) / 3.0) * (1.0 - shareOf("18-64", {year}));
            const bool part = year.quarter < partShare * best && cost && older < partShare * cost->value;
            if (part)
                m_parts.push_back(year.name);
            return part;
        });
    }

    const Workshop& m_workshop;
    std::string m_area;
    std::vector<Year> m_years;
    std::vector<std::string> m_parts;
};

std::string listOfYears(const std::vector<Year>& years)
{
    std::string text;
    for (const Year& year : years)
        text += (text.empty() ? "" : ", ") + year.name;
    return text;
}

/// Scotland's sums over the areas that have usable years, and what follows for one that has none.
struct National {
    double stock = 0.0;
    double entries = 0.0;
    double people = 0.0;
    std::vector<double> againstCost; ///< stock of 65 and over / residents behind the cost figure

    [[nodiscard]] double medianAgainstCost() const
    {
        std::vector<double> sorted = againstCost;
        std::ranges::sort(sorted);
        return sorted.empty() ? 1.0 : sorted[sorted.size() / 2];
    }
};

National nationalOf(const std::vector<Homes>& all)
{
    National sum;
    for (const Homes& homes : all) {
        if (homes.usable().empty())
            continue;
        sum.stock += homes.stock();
        sum.entries += homes.entries();
        sum.people += homes.people();
        if (const auto cost = homes.costResidents())
            sum.againstCost.push_back(homes.stock() * (1.0 - homes.share("18-64")) / *cost);
    }
    return sum;
}

/// People in a year of an area that never submitted: Scotland's rate by age x population, 65 and over scaled to the
/// residents behind the cost figure.
class Filling {
public:
    Filling(const Workshop& workshop, const Homes& homes, const National& national, std::string year)
        : m_workshop(workshop),
          m_homes(homes),
          m_year(std::move(year)),
          m_dayOverYear(national.stock / national.people)
    {
        const auto cost = homes.costResidents();
        double older = 0.0;
        for (const std::string& band : bands)
            if (band != "18-64")
                older += unscaled(longStay, band);
        m_scale = cost && older > 0.0 ? *cost * national.medianAgainstCost() / (older * m_dayOverYear) : 1.0;
        m_residents = cost.value_or(0.0);
    }

    [[nodiscard]] double people(const std::string& series, const std::string& band) const
    {
        if (band != "all")
            return unscaled(series, band) * (band == "18-64" ? 1.0 : m_scale);
        double sum = 0.0;
        for (const std::string& one : bands)
            sum += people(series, one);
        return sum;
    }
    [[nodiscard]] double stock(const std::string& band) const { return people(longStay, band) * m_dayOverYear; }
    [[nodiscard]] std::string how() const
    {
        return "never submitted: national age-specific rate x population, 65 and over scaled (x "
            + shortNumber(m_scale, 2)
            + ") to the LGBF residents (net spend / cost a week / 52 = " + shortNumber(m_residents) + ")";
    }

private:
    double unscaled(const std::string& series, const std::string& band) const
    {
        const double all = m_workshop.sum(scotland, series, band, m_year).value_or(0.0);
        const double people = m_workshop.people(scotland, band).value_or(0.0);
        return people > 0.0 ? all / people * m_workshop.people(m_homes.area(), band).value_or(0.0) : 0.0;
    }

    const Workshop& m_workshop;
    const Homes& m_homes;
    std::string m_year;
    double m_dayOverYear = 1.0;
    double m_scale = 1.0;
    double m_residents = 0.0;
};

constexpr std::string_view stockMeasure = "care_home_long_stay_people_on_a_day";
constexpr std::string_view entriesMeasure = "care_home_long_stay_entries_a_year";
constexpr std::string_view stayMeasure = "care_home_mean_long_stay";

std::string howOf(const Homes& homes)
{
    if (homes.usable().size() == 1)
        return "L = quarter - (year - quarter) / 3; only " + homes.usable().front().name
            + " usable, no correction for a falling stock";
    return "L = quarter - entries / 4; entries = (year - quarter) / 0.75 - fall of the quarter's count from the year "
           "before; "
           "mean of "
        + listOfYears(homes.usable());
}

void addFlow(Workshop& workshop, const Homes& homes, const std::string& span)
{
    const std::string& area = homes.area();
    const std::string how = howOf(homes);
    workshop.add(area, stockMeasure, "all", span, {homes.stock(), Status::Derived, "chem", how});
    for (const std::string& band : bands)
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

void addFilled(Workshop& workshop, const Homes& homes, const National& national, const std::string& year,
               const std::string& span)
{
    const Filling filling(workshop, homes, national, year);
    const std::string& area = homes.area();
    for (const std::string& band : adultBands) {
        workshop.add(area, "care_home_people_in_the_year_long_stay", band, year,
                     {filling.people(longStay, band), Status::Imputed, "chlgbf", filling.how()});
        workshop.add(area, "care_home_people_in_the_year_all_stays", band, year,
                     {filling.people(allStays, band), Status::Imputed, "chlgbf", filling.how()});
        workshop.add(area, stockMeasure, band, span,
                     {filling.stock(band), Status::Imputed, "chlgbf",
                      filling.how() + "; x Scotland's people on a day / people in the year"});
    }
    const double stay = national.stock / national.entries;
    workshop.add(area, entriesMeasure, "all", span,
                 {filling.stock("all") / stay, Status::Imputed, "chlgbf", "stock / the national mean stay"});
    workshop.add(area, stayMeasure, "all", span,
                 {daysInYear * stay, Status::Imputed, "chlgbf", "the national mean stay"});
}

/// People in every year in which an area submitted in full.
void addPeople(Workshop& workshop, const Homes& homes, std::string_view measure, const std::string& series)
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
    std::vector<Homes> all;
    for (const std::string& area : workshop.partnerships())
        all.emplace_back(workshop, area);
    const National national = nationalOf(all);
    if (national.entries <= 0.0 || national.people <= 0.0)
        return;
    const std::string span = years.size() == 1 ? years.front() : years.front() + "-" + years.back();
    for (const Homes& homes : all) {
        addPeople(workshop, homes, "care_home_people_in_the_year_long_stay", longStay);
        addPeople(workshop, homes, "care_home_people_in_the_year_all_stays", allStays);
        if (homes.usable().empty())
            addFilled(workshop, homes, national, years.back(), span);
        else
            addFlow(workshop, homes, span);
    }
    addScotland(workshop, span);
}

} // namespace homeward::reference
