// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/care_homes.h"

#include "core/reference/period.h"

#include <algorithm>
#include <utility>

namespace homeward::reference {

const std::string longStay = std::string(series::careHome) + "long stay";
const std::string allStays = std::string(series::careHome) + "all stays";
const std::vector<std::string> careHomeBands{"18-64", "65-74", "75-84", "85+"};

namespace {

/// A year is only partly submitted if its quarter is below this share of the area's best one, and its stock below this
/// share of the LGBF residents.
constexpr double partShare = 0.8;
constexpr std::string_view residents = "care_home_residents_65plus_behind_the_cost_figure";

/// Solves entries and stock from the counts of a year and its last quarter: N(T) = L + entries x T, less the fall of
/// the stock.
void solve(CareHomeYear& year, double fall)
{
    year.entries = (year.people - year.quarter) / 0.75 - fall;
    year.stock = year.quarter - year.entries / 4.0;
}

} // namespace

CareHomes::CareHomes(const Workshop& workshop, std::string area) : m_workshop(workshop), m_area(std::move(area))
{
    for (const std::string& year : workshop.years(longStay))
        readYear(year);
    dropPartYears();
    if (m_years.size() == 1)
        solve(m_years.front(), 0.0);
}

std::optional<double> CareHomes::costResidents() const
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

double CareHomes::shareOf(const std::string& band, const std::vector<CareHomeYear>& years) const
{
    const auto count = [&](const std::string& one) {
        double sum = 0.0;
        for (const CareHomeYear& year : years)
            sum += m_workshop.sum(m_area, longStay, one, year.name).value_or(0.0);
        return sum;
    };
    double all = 0.0;
    for (const std::string& one : careHomeBands)
        all += count(one);
    return all > 0.0 ? count(band) / all : 0.0;
}

double CareHomes::mean(double CareHomeYear::* part) const
{
    double sum = 0.0;
    for (const CareHomeYear& year : m_years)
        sum += year.*part;
    return m_years.empty() ? 0.0 : sum / static_cast<double>(m_years.size());
}

void CareHomes::readYear(const std::string& name)
{
    const auto people = m_workshop.sum(m_area, longStay, "all", name);
    const auto quarter = m_workshop.sum(m_area, series::careHomeClients, "all", name + " Q4");
    const auto before = m_workshop.sum(m_area, series::careHomeClients, "all", yearBefore(name) + " Q4");
    if (!people || !quarter || *people <= 0.0 || *quarter <= 0.0)
        return;
    CareHomeYear year{name, *people, *quarter, {}, 0.0, 0.0};
    if (before)
        year.fall = *before - *quarter;
    solve(year, year.fall.value_or(0.0));
    m_years.push_back(year);
}

void CareHomes::dropPartYears()
{
    double best = 0.0;
    for (const std::string& quarter : m_workshop.seen().periods(series::careHomeClients))
        best = std::max(best, m_workshop.sum(m_area, series::careHomeClients, "all", quarter).value_or(0.0));
    std::erase_if(m_years, [&](const CareHomeYear& year) {
        const NewFigure* cost = m_workshop.made(m_area, residents, "65+", year.name);
        const double older = (year.quarter - (year.people - year.quarter) / 3.0) * (1.0 - shareOf("18-64", {year}));
        const bool part = year.quarter < partShare * best && cost && older < partShare * cost->value;
        if (part)
            m_parts.push_back(year.name);
        return part;
    });
}

double NationalCareHomes::medianAgainstCost() const
{
    std::vector<double> sorted = againstCost;
    std::ranges::sort(sorted);
    return sorted.empty() ? 1.0 : sorted[sorted.size() / 2];
}

NationalCareHomes nationalOf(const std::vector<CareHomes>& all)
{
    NationalCareHomes sum;
    for (const CareHomes& homes : all) {
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

ImputedCareHomes::ImputedCareHomes(const Workshop& workshop, const CareHomes& homes, const NationalCareHomes& national,
                                   std::string year)
    : m_workshop(workshop),
      m_homes(homes),
      m_year(std::move(year)),
      m_dayOverYear(national.stock / national.people)
{
    const auto cost = homes.costResidents();
    double older = 0.0;
    for (const std::string& band : careHomeBands)
        if (band != "18-64")
            older += unscaled(longStay, band);
    m_scale = cost && older > 0.0 ? *cost * national.medianAgainstCost() / (older * m_dayOverYear) : 1.0;
    m_residents = cost.value_or(0.0);
}

double ImputedCareHomes::people(const std::string& series, const std::string& band) const
{
    if (band != "all")
        return unscaled(series, band) * (band == "18-64" ? 1.0 : m_scale);
    double sum = 0.0;
    for (const std::string& one : careHomeBands)
        sum += people(series, one);
    return sum;
}

std::string ImputedCareHomes::how() const
{
    return "never submitted: national age-specific rate x population, 65 and over scaled (x " + shortNumber(m_scale, 2)
        + ") to the LGBF residents (net spend / cost a week / 52 = " + shortNumber(m_residents) + ")";
}

double ImputedCareHomes::unscaled(const std::string& series, const std::string& band) const
{
    const double all = m_workshop.sum(scotland, series, band, m_year).value_or(0.0);
    const double people = m_workshop.people(scotland, band).value_or(0.0);
    return people > 0.0 ? all / people * m_workshop.people(m_homes.area(), band).value_or(0.0) : 0.0;
}

} // namespace homeward::reference
