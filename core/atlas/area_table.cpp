// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/area_table.h"

#include "core/reference/period.h"

#include <algorithm>
#include <cmath>

namespace homeward::atlas {

namespace {

using reference::Area;
using reference::AreaKind;
using reference::Figure;
using reference::ReferenceSet;

/// People of a band who live in an area in a mid-year.
std::optional<double> peopleOf(const ReferenceSet& set, std::string_view area, std::string_view band, int year)
{
    double sum = 0.0;
    for (const std::string_view part : narrowBandsOf(band)) {
        const auto people = set.population(area, part, year);
        if (!people)
            return std::nullopt;
        sum += people->figure.value;
    }
    return sum;
}

/// The mid-year within a financial year, or the nearest that there is.
int midYearOf(const ReferenceSet& set, const std::string& year)
{
    const std::vector<int> years = set.populationYears();
    const int wanted = reference::firstYearOf(year);
    return years.empty() ? wanted : std::clamp(wanted, years.front(), years.back());
}

/// Makes the rows of one table.
class Rows {
public:
    Rows(const ReferenceSet& set, const AreaTable& table) : m_set(set), m_table(table) { }

    [[nodiscard]] AreaRow of(const Area& area) const
    {
        AreaRow row;
        row.code = area.code;
        row.name = area.name;
        const Measure& measure = *m_table.measure;
        const auto figure = m_set.figure(area.code, measure.published, measure.band, m_table.year);
        row.people = peopleOf(m_set, area.code, measure.among, m_table.peopleOf);
        if (!figure) {
            row.missing = Missing::NotPublished;
            return row;
        }
        row.status = figure->status;
        if (measure.counted == Counted::Ratio) {
            row.value = figure->value;
            return row;
        }
        row.total = figure->value;
        tell(area, row);
        return row;
    }

    /// Counts and people by the bands of the measure; none where one is not published.
    [[nodiscard]] std::optional<std::vector<stats::Stratum>> strataOf(std::string_view area) const
    {
        std::vector<stats::Stratum> strata;
        for (const std::string_view band : m_table.measure->parts) {
            const auto figure = m_set.figure(area, m_table.measure->published, band, m_table.year);
            const auto people = peopleOf(m_set, area, band, m_table.peopleOf);
            if (!figure || !people)
                return std::nullopt;
            strata.push_back({figure->value, *people, europeanStandard(band)});
        }
        return strata;
    }

private:
    void tell(const Area& area, AreaRow& row) const
    {
        if (m_table.told == Told::Total) {
            row.value = row.total;
            return;
        }
        std::optional<stats::Estimate> rate;
        const double per = m_table.measure->per;
        if (m_table.told == Told::Crude) {
            rate = stats::crudeRate(*row.total, row.people.value_or(0.0), per, m_table.dispersion);
        } else if (*row.total / m_table.dispersion < stats::leastForStandardising) {
            row.missing = Missing::TooFew;
            return;
        } else if (const auto strata = strataOf(area.code)) {
            rate = stats::directlyStandardised(*strata, per, m_table.dispersion);
        }
        if (!rate) {
            row.missing = Missing::NotPublished;
            return;
        }
        row.value = rate->value;
        row.ci95 = rate->ci95;
    }

    const ReferenceSet& m_set;
    const AreaTable& m_table;
};

/// The standard error by chance of the rate of one person who has the country's ages and rates.
std::optional<double> errorOfOne(const Rows& rows, const AreaTable& table)
{
    const AreaRow& country = *table.country;
    if (table.told == Told::Crude)
        return std::sqrt(table.dispersion * *country.value * table.measure->per);
    const auto strata = rows.strataOf(country.code);
    if (!strata)
        return std::nullopt;
    double people = 0.0, weights = 0.0, variance = 0.0;
    for (const stats::Stratum& stratum : *strata) {
        people += stratum.people;
        weights += stratum.weight;
    }
    for (const stats::Stratum& stratum : *strata) {
        const double weight = stratum.weight / weights;
        variance += weight * weight * stratum.total / stratum.people / (stratum.people / people);
    }
    return table.measure->per * std::sqrt(table.dispersion * variance);
}

/// Limits about the country's rate, and every area's place in them.
void addFunnel(AreaTable& table, const Rows& rows, stats::SpreadModel model)
{
    const auto one = errorOfOne(rows, table);
    if (!one || *one <= 0.0)
        return;
    Funnel funnel{*table.country->value, *one, {}, model};
    const auto unitOf = [&](const AreaRow& row) {
        return stats::FunnelUnit{*row.value, *one / std::sqrt(*row.people)};
    };
    std::vector<stats::FunnelUnit> units;
    for (const AreaRow& row : table.areas)
        if (row.value && row.people && *row.people > 0.0)
            units.push_back(unitOf(row));
    funnel.spread = stats::spreadOf(units, funnel.target);
    for (AreaRow& row : table.areas)
        if (row.value && row.people && *row.people > 0.0)
            row.place = stats::placeOf(unitOf(row), funnel.target, funnel.spread, model);
    table.funnel = funnel;
}

/// The spread between areas, each with the standard error of its own figure.
std::optional<stats::BetweenUnits> betweenAreas(const AreaTable& table)
{
    std::vector<stats::FunnelUnit> units;
    for (const AreaRow& row : table.areas)
        if (row.value && row.ci95 && row.ci95->high > row.ci95->low)
            units.push_back({*row.value, (row.ci95->high - row.ci95->low) / (2.0 * stats::funnelZ95())});
    return stats::betweenUnits(units);
}

Told nearest(const Measure& measure, Told told)
{
    if (canBeTold(measure, told))
        return told;
    return canBeTold(measure, Told::Crude) ? Told::Crude : Told::Total;
}

} // namespace

double dispersionOfDays(double meanDays) { return 2.0 * meanDays; }

double Funnel::standardError(double people) const
{
    return stats::standardErrorWith(errorOfOne / std::sqrt(people), spread, model);
}

stats::Limits Funnel::limits(double people, double z) const
{
    const double half = z * standardError(people);
    return {std::max(0.0, target - half), target + half};
}

const AreaRow* AreaTable::area(std::string_view code) const
{
    const auto found = std::ranges::find(areas, code, &AreaRow::code);
    return found == areas.end() ? nullptr : &*found;
}

std::vector<const AreaRow*> AreaTable::ranked() const
{
    std::vector<const AreaRow*> rows;
    for (const AreaRow& row : areas)
        if (row.value)
            rows.push_back(&row);
    std::ranges::stable_sort(rows, [](const AreaRow* a, const AreaRow* b) { return *a->value > *b->value; });
    return rows;
}

std::vector<std::string> yearsOf(const ReferenceSet& set, const Measure& measure)
{
    std::vector<std::string> years;
    for (const Area* area : set.areas().partnerships())
        for (const Figure& figure : set.series(area->code, measure.published, measure.band))
            if (std::ranges::find(years, figure.year) == years.end())
                years.emplace_back(figure.year);
    std::ranges::sort(years);
    return years;
}

bool canBeTold(const Measure& measure, Told told)
{
    if (measure.counted == Counted::Ratio)
        return told == Told::Total;
    return told != Told::Standardised || measure.parts.size() > 1;
}

AreaTable areaTable(const ReferenceSet& set, const AreaQuestion& question)
{
    AreaTable table;
    table.measure = question.measure ? question.measure : &measures().front();
    table.years = yearsOf(set, *table.measure);
    table.year = question.year.empty() && !table.years.empty() ? table.years.back() : question.year;
    table.told = nearest(*table.measure, question.told);
    table.peopleOf = midYearOf(set, table.year);
    const Area* country = set.areas().find("Scotland", AreaKind::Country);
    if (table.measure->counted == Counted::Days && country)
        if (const auto delay = set.latest(country->code, "mean_delay", "all"))
            table.dispersion = dispersionOfDays(delay->value);
    const Rows rows(set, table);
    for (const Area* area : set.areas().partnerships()) {
        table.areas.push_back(rows.of(*area));
        if (const auto figure = set.figure(area->code, table.measure->published, table.measure->band, table.year))
            table.source = figure->source;
    }
    const bool comparable = table.told != Told::Total || table.measure->counted == Counted::Ratio;
    if (country && comparable) {
        table.country = rows.of(*country);
        if (table.country->value && table.measure->counted != Counted::Ratio)
            addFunnel(table, rows, question.spread);
    }
    if (table.told != Told::Total)
        table.between = betweenAreas(table);
    return table;
}

} // namespace homeward::atlas
