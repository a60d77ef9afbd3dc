// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

#include <algorithm>
#include <set>

namespace homeward::reference {

namespace {

struct Service {
    const char* name;      ///< as the file has it, in small letters
    const char* measure;
    const char* doubt;     ///< what is said where an area never submitted
};

constexpr Service services[] = {{"community alarms / telecare", "service_people_telecare_and_community_alarms", ""},
                                {"day care", "service_people_day_care", ""},
                                {"meals", "service_people_meals", " (weak: the service may not exist there)"},
                                {"social worker", "service_people_social_worker", ""},
                                {"housing support", "service_people_housing_support", ""},
                                {"care home", "service_people_care_home_all_stays_source_and_expenditure_file", ""},
                                {"care at home", "service_people_care_at_home_source_and_expenditure_file", ""}};

/// The people of one service over the years, and what fills a year in which an area did not submit.
class ServiceYears {
public:
    ServiceYears(Workshop& workshop, const Service& service)
        : m_workshop(workshop),
          m_service(service),
          m_series(std::string(series::service) + service.name)
    {
        for (const std::string& year : workshop.years(m_series))
            if (workshop.sum(scotland, m_series, "all", year).value_or(0.0) > 0.0)
                m_years.push_back(year);
    }

    void add()
    {
        for (const std::string& year : m_years) {
            for (const std::string& band : adultBands)
                if (const auto value = m_workshop.sum(scotland, m_series, band, year))
                    m_workshop.add(scotland, m_service.measure, band, year,
                                   {*value, Status::Published, "services",
                                    "rounded to 5; all areas that submitted, which are not the same in each year"});
            for (const std::string& area : m_workshop.partnerships())
                addArea(area, year);
        }
    }

private:
    /// What stands for one council in a year that it did not submit.
    struct Fill {
        double value = 0.0;
        std::string how;
    };

    /// Zero people of all ages is read as not recorded.
    [[nodiscard]] bool submitted(const std::string& council, const std::string& year) const
    {
        return m_workshop.seen().at({m_series, council, "all", year}).value_or(0.0) > 0.0;
    }

    [[nodiscard]] double seen(const std::string& council, const std::string& band, const std::string& year) const
    {
        return m_workshop.seen().at({m_series, council, band, year}).value_or(0.0);
    }

    /// Councils that did not submit are filled in for the last year alone.
    void addArea(const std::string& area, const std::string& year)
    {
        const auto& councils = m_workshop.councilsOf(area);
        const bool whole =
            std::ranges::all_of(councils, [&](const std::string& council) { return submitted(council, year); });
        if (!whole && year != m_years.back())
            return;
        for (const std::string& band : adultBands) {
            NewFigure figure{0.0, councils.size() > 1 ? Status::Derived : Status::Published, "services",
                             "rounded to 5"};
            for (const std::string& council : councils) {
                if (submitted(council, year)) {
                    figure.value += seen(council, band, year);
                    continue;
                }
                const Fill fill = filled(council, band, year);
                figure.value += fill.value;
                figure.status = Status::Imputed;
                figure.how =
                    councils.size() > 1 ? m_workshop.inForce().areas().find(council)->name + " " + fill.how : fill.how;
            }
            if (councils.size() > 1)
                figure.how += "; sum of two councils";
            m_workshop.add(area, m_service.measure, band, year, figure);
        }
    }

    [[nodiscard]] Fill filled(const std::string& council, const std::string& band, const std::string& year) const
    {
        const auto last = std::find_if(m_years.rbegin(), m_years.rend(),
                                       [&](const std::string& other) { return submitted(council, other); });
        return last != m_years.rend() ? carried(council, band, *last, year) : national(council, band, year);
    }

    /// The last year that was submitted x the change of the partnerships that submitted both.
    [[nodiscard]] Fill carried(const std::string& council, const std::string& band, const std::string& last,
                               const std::string& year) const
    {
        double before = 0.0;
        double now = 0.0;
        int count = 0;
        for (const std::string& other : m_workshop.partnerships()) {
            const auto& parts = m_workshop.councilsOf(other);
            const bool both = std::ranges::all_of(
                parts, [&](const std::string& part) { return submitted(part, last) && submitted(part, year); });
            if (!both)
                continue;
            before += m_workshop.sum(other, m_series, "all", last).value_or(0.0);
            now += m_workshop.sum(other, m_series, "all", year).value_or(0.0);
            ++count;
        }
        const double change = before > 0.0 ? now / before : 1.0;
        return {seen(council, band, last) * change,
                "last submitted " + last + ", x change of the " + std::to_string(count) + " areas in both years ("
                    + shortNumber(change, 3) + ")"};
    }

    [[nodiscard]] Fill national(const std::string& council, const std::string& band, const std::string& year) const
    {
        const bool everZero = std::ranges::any_of(m_years, [&](const std::string& other) {
            return m_workshop.seen().at({m_series, council, "all", other}).has_value();
        });
        double value = 0.0;
        for (const std::string& one : adultBands)
            if (band == "all" ? one != "all" : one == band)
                value += rateOf(one, year) * m_workshop.people(council, one).value_or(0.0);
        return {value,
                std::string(everZero ? "0 in every year, read as not recorded" : "never submitted")
                    + ": national age-specific rate x population" + m_service.doubt};
    }

    /// People of a band with the service for each person of it, in the partnerships that submitted.
    [[nodiscard]] double rateOf(const std::string& band, const std::string& year) const
    {
        double served = 0.0;
        double people = 0.0;
        for (const std::string& area : m_workshop.partnerships()) {
            const auto& councils = m_workshop.councilsOf(area);
            if (!std::ranges::all_of(councils, [&](const std::string& council) { return submitted(council, year); }))
                continue;
            served += m_workshop.sum(area, m_series, band, year).value_or(0.0);
            people += m_workshop.people(area, band).value_or(0.0);
        }
        return people > 0.0 ? served / people : 0.0;
    }

    Workshop& m_workshop;
    const Service& m_service;
    std::string m_series;
    std::vector<std::string> m_years;
};

/// The last two financial years with all four quarters, without those of the pandemic.
std::vector<std::string> ordinaryYears(const Workshop& workshop)
{
    static const std::set<std::string> pandemic{"2020/21", "2021/22"};
    std::map<std::string, int> quarters;
    for (const std::string& quarter : workshop.years(series::homeCareClients))
        ++quarters[quarter.substr(0, 7)];
    std::vector<std::string> years;
    for (const auto& [year, count] : quarters)
        if (count == 4 && !pandemic.contains(year))
            years.push_back(year);
    if (years.size() > 2)
        years.erase(years.begin(), years.end() - 2);
    return years;
}

void addClientAdmissions(Workshop& workshop)
{
    constexpr std::string_view measure = "home_care_clients_emergency_admissions_a_quarter_per_1_000";
    constexpr double fewest = 20.0;   ///< admissions that a rate needs
    const auto years = ordinaryYears(workshop);
    if (years.empty())
        return;
    const std::string span = years.size() == 1 ? years.front() : years.front() + "-" + years.back();
    const auto rateOf = [&](const std::string& area, const std::string& band) -> std::optional<double> {
        double admissions = 0.0;
        double clients = 0.0;
        for (const std::string& year : years)
            for (const char* quarter : {" Q1", " Q2", " Q3", " Q4"}) {
                const auto seen = workshop.sum(area, series::homeCareAdmissions, band, year + quarter);
                const auto people = workshop.sum(area, series::homeCareClients, band, year + quarter);
                if (seen && people) {
                    admissions += *seen;
                    clients += *people;
                }
            }
        return admissions >= fewest ? std::optional(1000.0 * admissions / clients) : std::nullopt;
    };
    for (const std::string& band : adultBands) {
        const auto all = rateOf(scotland, band);
        if (!all)
            continue;
        const std::string how = "sum of up to 8 quarters; rounded to 5";
        workshop.add(scotland, measure, band, span, {*all, Status::Derived, "cahem", how});
        for (const std::string& area : workshop.partnerships())
            if (const auto rate = rateOf(area, band))
                workshop.add(area, measure, band, span, {*rate, Status::Derived, "cahem", how});
            else
                workshop.add(area, measure, band, span,
                             {*all, Status::Imputed, "cahem", "not submitted or fewer than 20 admissions: Scotland"});
    }
}

} // namespace

void deriveServices(Workshop& workshop)
{
    for (const Service& service : services)
        ServiceYears(workshop, service).add();
    addClientAdmissions(workshop);
}

} // namespace homeward::reference
