// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

#include <algorithm>
#include <cmath>

namespace homeward::reference {

namespace {

constexpr double weeksInQuarter = 13.0;
/// Larger changes than these from one year to the next mean that the figures count something else than before.
constexpr double breakInHours = 1.4;
constexpr double breakInPeople = 1.35;
/// A census week that differs by more than this from quarter and year contradicts them.
constexpr double censusTolerance = 0.15;

const std::vector<std::string> allBands{"0-17", "18-64", "65-74", "75-84", "85+", "all"};
const std::string people = std::string(series::careAtHome) + "people";
const std::string hours = std::string(series::careAtHome) + "hours";
const std::string peopleQuarter = people + "/quarter";
const std::string hoursQuarter = hours + "/quarter";
const std::string peopleWeek = people + "/week";
const std::string hoursWeek = hours + "/week";

constexpr std::string_view peopleYearMeasure = "care_at_home_people_in_the_year";
constexpr std::string_view hoursYearMeasure = "care_at_home_hours_in_the_year";

std::string roundedTo5(double value) { return value == 0.0 ? "rounded to 5; 0 means fewer than 3" : "rounded to 5"; }

double larger(double ratio) { return std::max(ratio, 1.0 / ratio); }

/// The years of one area, with their oddities.
class Years {
public:
    Years(const Workshop& workshop, std::string area) : m_workshop(workshop), m_area(std::move(area)) { }

    [[nodiscard]] std::optional<double> at(const std::string& series, const std::string& band,
                                           const std::string& year) const
    {
        return m_workshop.sum(m_area, series, band, year);
    }

    /// Whether people and hours repeat an earlier year: the publisher does so if an area did not submit.
    [[nodiscard]] bool repeatsEarlier(const std::string& year) const
    {
        for (const std::string& other : m_workshop.years(people))
            if (other < year && at(people, "all", other) == at(people, "all", year)
                && at(hours, "all", other) == at(hours, "all", year))
                return true;
        return false;
    }

    /// Whether hours are missing (the file says zero) although there are people.
    [[nodiscard]] bool lacksHours(const std::string& year) const
    {
        return at(hours, "all", year).value_or(0.0) == 0.0 && at(people, "all", year).value_or(0.0) > 0.0;
    }

    /// Estimates hours as people x hours a person of the neighbouring years.
    [[nodiscard]] std::optional<double> hoursFromBeside(const std::string& year) const
    {
        double besideHours = 0.0;
        double besidePeople = 0.0;
        const auto years = m_workshop.years(people);
        const auto found = std::ranges::find(years, year);
        const auto take = [&](const std::string& other) {
            if (lacksHours(other))
                return;
            besideHours += at(hours, "all", other).value_or(0.0);
            besidePeople += at(people, "all", other).value_or(0.0);
        };
        if (found != years.begin())
            take(*(found - 1));
        if (found != years.end() && found + 1 != years.end())
            take(*(found + 1));
        const auto now = at(people, "all", year);
        return now && besidePeople > 0.0 ? std::optional(*now * besideHours / besidePeople) : std::nullopt;
    }

    /// The break against the year before, in words.
    [[nodiscard]] std::string breakIn(const std::string& year) const
    {
        const auto years = m_workshop.years(people);
        const auto found = std::ranges::find(years, year);
        if (found == years.begin() || found == years.end())
            return {};
        const auto [before, now] = std::pair(*(found - 1), year);
        const double personsBefore = at(people, "all", before).value_or(0.0);
        const double persons = at(people, "all", now).value_or(0.0);
        if (personsBefore <= 0.0 || persons <= 0.0)
            return {};
        std::string text;
        const double hoursBefore = at(hours, "all", before).value_or(0.0) / personsBefore;
        const double hoursNow = at(hours, "all", now).value_or(0.0) / persons;
        if (hoursBefore > 0.0 && hoursNow > 0.0 && larger(hoursNow / hoursBefore) > breakInHours)
            text += "; break: hours a person " + shortNumber(hoursBefore) + " -> " + shortNumber(hoursNow);
        if (larger(persons / personsBefore) > breakInPeople)
            text += "; break: people x " + shortNumber(persons / personsBefore, 2) + " in a year";
        return text;
    }

private:
    const Workshop& m_workshop;
    std::string m_area;
};

NewFigure yearFigure(const Workshop& workshop, const std::string& area, const Years& years, const std::string& band,
                     const std::string& year, double value)
{
    if (area == scotland)
        return {value, Status::Published, "cah", "rounded to 5; Scotland (Estimated)"};
    if (years.repeatsEarlier(year))
        return {value, Status::Imputed, "cah", "publisher repeats another year's figure (area did not submit)"};
    std::string how = roundedTo5(value);
    if (workshop.isOfTwo(area))
        how += "; sum of two councils";
    if (band == "all")
        how += years.breakIn(year);
    return {value, workshop.isOfTwo(area) ? Status::Derived : Status::Published, "cah", how};
}

void addYears(Workshop& workshop, const std::string& area)
{
    const Years years(workshop, area);
    for (const std::string& year : workshop.years(people)) {
        for (const std::string& band : allBands) {
            if (const auto value = years.at(people, band, year))
                workshop.add(area, peopleYearMeasure, band, year,
                             yearFigure(workshop, area, years, band, year, *value));
            const auto value = years.at(hours, band, year);
            if (value && !years.lacksHours(year))
                workshop.add(area, hoursYearMeasure, band, year, yearFigure(workshop, area, years, band, year, *value));
        }
        if (const auto filled = years.hoursFromBeside(year); filled && years.lacksHours(year))
            workshop.add(area, hoursYearMeasure, "all", year,
                         {*filled, Status::Imputed, "cah",
                          "file says 0 hours for " + shortNumber(*years.at(people, "all", year))
                              + " people: missing; people x hours a person of the years beside it"});
    }
}

void addCounts(Workshop& workshop, std::string_view measure, const std::string& series, const std::string& period)
{
    std::vector<std::string> areas = workshop.partnerships();
    areas.emplace_back(scotland);
    for (const std::string& area : areas)
        for (const std::string& band : allBands)
            if (const auto value = workshop.sum(area, series, band, period)) {
                const bool two = area != scotland && workshop.isOfTwo(area);
                workshop.add(area, measure, band, period,
                             {*value, two ? Status::Derived : Status::Published, "cah",
                              roundedTo5(*value) + (two ? "; sum of two councils" : "")});
            }
}

/// What is known of one area and band in the last year.
struct Last {
    std::optional<double> peopleYear, hoursYear, peopleQuarter, hoursQuarter, peopleWeek, hoursWeek;
};

Last lastOf(const Workshop& workshop, const std::string& area, const std::string& band, const std::string& year)
{
    const std::string quarter = year + " Q4";
    return {workshop.sum(area, people, band, year),           workshop.sum(area, hours, band, year),
            workshop.sum(area, peopleQuarter, band, quarter), workshop.sum(area, hoursQuarter, band, quarter),
            workshop.sum(area, peopleWeek, band, year),       workshop.sum(area, hoursWeek, band, year)};
}

/// People on a day from those of the year and of its last quarter: N(T) = L + entries x T (Little's law with steady
/// entries).
std::optional<double> onADay(const Last& last)
{
    if (!last.peopleYear || !last.peopleQuarter)
        return std::nullopt;
    return *last.peopleQuarter - (*last.peopleYear - *last.peopleQuarter) / 3.0;
}

/// The difference of the census week from quarter and year, if it is too large.
std::optional<double> contradiction(const Last& last)
{
    const auto day = onADay(last);
    if (!day || !last.peopleWeek || *last.peopleWeek <= 0.0)
        return std::nullopt;
    const double off = *day / *last.peopleWeek - 1.0;
    return std::abs(off) > censusTolerance ? std::optional(off) : std::nullopt;
}

std::string fewPeople(double persons)
{
    const double percent = persons > 0.0 ? 250.0 / persons : 0.0; // rounding to 5 is half of it up or down
    return percent >= 5.0 ? "; few people: rounding alone +/- " + shortNumber(std::floor(percent)) + " %" : "";
}

std::optional<double> weeklyHours(const Last& last, bool byWeek)
{
    if (byWeek)
        return last.hoursWeek;
    return last.hoursQuarter ? std::optional(*last.hoursQuarter / weeksInQuarter) : std::nullopt;
}

std::string whyNoWeek(std::optional<double> off)
{
    if (!off)
        return "quarter and year: no census week";
    return "quarter and year: census week differs from year and quarter by " + std::string(*off > 0.0 ? "+" : "")
        + shortNumber(100.0 * *off) + " %";
}

void addHoursAPerson(Workshop& workshop, const std::string& area, std::string_view measure, const std::string& band,
                     const std::string& year, double hoursOf, double persons, const std::string& how)
{
    if (persons > 0.0 && hoursOf > 0.0)
        workshop.add(area, measure, band, year, {hoursOf / persons, Status::Derived, "cah", how});
}

/// Adds the figures that plans are calibrated to: the census week, or quarter and year where the week contradicts them.
void addTargets(Workshop& workshop, const std::string& area, const std::string& band, const std::string& year,
                std::optional<double> off)
{
    const Last last = lastOf(workshop, area, band, year);
    const auto day = onADay(last);
    if (day)
        workshop.add(area, "care_at_home_people_on_a_day_by_little", band, year,
                     {*day, Status::Derived, "cah", "quarter - (year - quarter) / 3"});
    const bool byWeek = !off && last.peopleWeek && last.hoursWeek;
    const bool two = area != scotland && workshop.isOfTwo(area);
    const Status status = byWeek && !two ? Status::Published : Status::Derived;
    const double persons = (byWeek ? last.peopleWeek : day).value_or(0.0);
    const double weekly = weeklyHours(last, byWeek).value_or(0.0);
    if (byWeek || day)
        workshop.add(area, "care_at_home_people_calibration_target", band, year,
                     {persons, status, "cah", byWeek ? "census week" : whyNoWeek(off)});
    if (byWeek || last.hoursQuarter)
        workshop.add(area, "care_at_home_hours_a_week_calibration_target", band, year,
                     {weekly, status, "cah", byWeek ? "census week" : "quarter / 13"});
    addHoursAPerson(workshop, area, "care_at_home_hours_a_person_a_week", band, year, weekly, persons,
                    byWeek ? "census week: hours / people" + fewPeople(persons) : "quarter and year: hours / people");
    addHoursAPerson(workshop, area, "care_at_home_hours_a_person_a_year", band, year, last.hoursYear.value_or(0.0),
                    last.peopleYear.value_or(0.0), "year: hours / people");
}

} // namespace

void deriveCareAtHome(Workshop& workshop)
{
    std::vector<std::string> areas = workshop.partnerships();
    areas.emplace_back(scotland);
    for (const std::string& area : areas)
        addYears(workshop, area);
    const std::vector<std::string> years = workshop.years(people);
    if (years.empty())
        return;
    const std::string& last = years.back();
    addCounts(workshop, "care_at_home_people_in_the_quarter", peopleQuarter, last + " Q4");
    addCounts(workshop, "care_at_home_hours_in_the_quarter", hoursQuarter, last + " Q4");
    addCounts(workshop, "care_at_home_people_in_the_census_week", peopleWeek, last);
    addCounts(workshop, "care_at_home_hours_in_the_census_week", hoursWeek, last);
    for (const std::string& area : areas) {
        const auto off = contradiction(lastOf(workshop, area, "all", last));
        for (const std::string& band : adultBands)
            addTargets(workshop, area, band, last, off);
    }
}

} // namespace homeward::reference
