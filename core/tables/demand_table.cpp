// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/schedule/factors.h"
#include "core/tables/columns.h"
#include "core/tables/own_values.h"
#include "core/tables/people_tables.h"

#include <algorithm>
#include <charconv>

namespace homeward::tables {

using model::Area;
using model::Cohort;
using model::Demand;
using model::Path;
using model::Plan;

namespace {

namespace ranges = validation::ranges;

constexpr std::string_view rateColumn = "rate:";
constexpr std::string_view factorColumn = "factor:";

bool isShown(const std::vector<model::AreaId>& areas, const Area& area)
{
    return areas.empty() || std::ranges::find(areas, area.id) != areas.end();
}

std::vector<double> Demand::* factorsOf(DemandColumns columns)
{
    switch (columns) {
    case DemandColumns::Months: return &Demand::monthFactors;
    case DemandColumns::Weekdays: return &Demand::weekdayFactors;
    default: return &Demand::hourFactors;
    }
}

std::size_t countOf(DemandColumns columns)
{
    return columns == DemandColumns::Months ? 12 : columns == DemandColumns::Weekdays ? 7 : 24;
}

std::string memberOf(DemandColumns columns)
{
    return columns == DemandColumns::Months  ? "monthFactors"
        : columns == DemandColumns::Weekdays ? "weekdayFactors"
                                             : "hourFactors";
}

validation::FigureRange rangeOf(DemandColumns columns)
{
    return columns == DemandColumns::Months  ? ranges::monthFactor
        : columns == DemandColumns::Weekdays ? ranges::weekdayFactor
                                             : ranges::hourFactor;
}

std::vector<Column> rateColumns(const Plan& plan)
{
    std::vector<Column> columns;
    for (const model::AgeBand& band : plan.ageBands)
        columns.push_back({.id = std::string(rateColumn) + band.id.value,
                           .kind = CellKind::Number,
                           .range = ranges::per1000,
                           .name = band.name,
                           .item = band.id.value});
    columns.push_back({"countPerYear", CellKind::Number, ranges::perYear});
    columns.push_back({"trend", CellKind::Share, ranges::trend});
    columns.push_back({.id = "peopleAYear", .kind = CellKind::Number, .isComputed = true});
    columns.push_back({"demandSource", CellKind::Choice, {}, sourceChoices(plan)});
    return columns;
}

std::vector<Column> factorColumns(DemandColumns which)
{
    std::vector<Column> columns;
    for (std::size_t i = 0; i < countOf(which); ++i)
        columns.push_back({.id = std::string(factorColumn) + memberOf(which) + ":" + std::to_string(i),
                           .kind = CellKind::Number,
                           .range = rangeOf(which)});
    columns.push_back({.id = "average", .kind = CellKind::Number, .isComputed = true});
    return columns;
}

std::vector<Cell> rateCells(const Plan& plan, const Demand& demand, const Path& path, double peopleAYear)
{
    std::vector<Cell> cells;
    for (const model::AgeBand& band : plan.ageBands) {
        const auto rate = std::ranges::find(demand.rates, band.id, &model::BandRate::band);
        const bool has = rate != demand.rates.end();
        cells.push_back(typedCell(has ? CellValue(rate->per1000PerYear) : CellValue(),
                                  has ? path / "rates" / band.id / "per1000PerYear" : Path(), demand.source));
    }
    cells.push_back(typedCell(demand.countPerYear ? CellValue(*demand.countPerYear) : CellValue(),
                              path / "countPerYear", demand.source));
    cells.push_back(typedCell(demand.trendPerYear, path / "trendPerYear", demand.source));
    cells.push_back(computedCell(peopleAYear));
    cells.push_back(typedCell(demand.source.empty() ? CellValue() : CellValue(demand.source.value), path / "source",
                              demand.source));
    return cells;
}

std::vector<Cell> factorCells(DemandColumns which, const Demand& demand, const Path& path)
{
    std::vector<Cell> cells;
    const std::vector<double>& factors = demand.*factorsOf(which);
    for (std::size_t i = 0; i < countOf(which); ++i) {
        const bool has = i < factors.size();
        cells.push_back(typedCell(has ? factors[i] : 1.0, has ? path / memberOf(which) / i : Path(), demand.source));
    }
    cells.push_back(computedCell(schedule::averageOf(factors)));
    return cells;
}

bool setRate(Demand& demand, const model::AgeBandId& band, std::optional<double> rate)
{
    const auto found = std::ranges::find(demand.rates, band, &model::BandRate::band);
    if (!rate) {
        if (found != demand.rates.end())
            demand.rates.erase(found);
    } else if (found != demand.rates.end())
        found->per1000PerYear = *rate;
    else
        demand.rates.push_back({band, *rate});
    return true;
}

bool setFactor(DemandColumns which, Demand& demand, const std::string& column, std::optional<double> value)
{
    std::size_t place = 0;
    const std::string_view digits = std::string_view(column).substr(column.rfind(':') + 1);
    std::from_chars(digits.data(), digits.data() + digits.size(), place);
    std::vector<double>& factors = demand.*factorsOf(which);
    if (place >= countOf(which))
        return false;
    if (factors.size() != countOf(which))
        factors.assign(countOf(which), 1.0);
    factors[place] = value.value_or(1.0);
    if (std::ranges::all_of(factors, [](double factor) { return factor == 1.0; }))
        factors.clear();
    return true;
}

bool writeDemand(DemandColumns which, Demand& demand, const Entry& entry)
{
    const auto number = numberOf(entry.value);
    if (entry.column.starts_with(rateColumn))
        return setRate(demand, model::AgeBandId(entry.column.substr(rateColumn.size())), number);
    if (entry.column.starts_with(factorColumn))
        return setFactor(which, demand, entry.column, number);
    if (entry.column == "countPerYear")
        demand.countPerYear = number;
    else if (entry.column == "trend")
        demand.trendPerYear = number.value_or(0.0);
    else if (entry.column == "demandSource") {
        const auto* word = std::get_if<std::string>(&entry.value);
        demand.source = model::SourceId(word ? *word : std::string());
    } else
        return false;
    return true;
}

/// The people of a band on a day: linear from mid-year to mid-year, constant outside.
double peopleOn(const Area& area, std::size_t band, base::Date day)
{
    const auto& rows = area.population;
    if (rows.empty())
        return 0.0;
    const auto people = [&](std::size_t row) { return band < rows[row].people.size() ? rows[row].people[band] : 0.0; };
    const auto midYear = [&](std::size_t row) { return base::Date(rows[row].year, 6, 30).days(); };
    std::size_t after = 0;
    while (after < rows.size() && midYear(after) <= day.days())
        ++after;
    if (after == 0 || after == rows.size())
        return people(after == 0 ? 0 : after - 1);
    const double part =
        static_cast<double>(day.days() - midYear(after - 1)) / static_cast<double>(midYear(after) - midYear(after - 1));
    return people(after - 1) + part * (people(after) - people(after - 1));
}

struct DemandRow {
    model::CohortId cohort;
    model::AreaId area;
};

DemandRow rowOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    return {model::CohortId(key.substr(0, slash)),
            model::AreaId(slash == std::string::npos ? std::string() : key.substr(slash + 1))};
}

} // namespace

double peopleAYear(const Plan& plan, const Area& area, const Demand& demand, base::Date day)
{
    if (demand.countPerYear) // replaces the rates
        return *demand.countPerYear;
    const base::Date middle = day.plusMonths(6);
    double people = 0.0;
    for (const model::BandRate& rate : demand.rates) {
        const int band = model::indexById(plan.ageBands, rate.band);
        if (band >= 0)
            people += peopleOn(area, static_cast<std::size_t>(band), middle) * rate.per1000PerYear / 1'000.0;
    }
    return people;
}

Table DemandTable::read(const Plan& plan) const
{
    const bool rates = m_columns == DemandColumns::Rates;
    Table table{rates ? "demand" : memberOf(m_columns), rates ? rateColumns(plan) : factorColumns(m_columns), {}, {}};
    const auto cellsOf = [&](const Demand& demand, const Path& path, double people) {
        return rates ? rateCells(plan, demand, path, people) : factorCells(m_columns, demand, path);
    };
    const auto add = [&](Row row, std::vector<Cell> cells) {
        table.rows.push_back(std::move(row));
        std::ranges::move(cells, std::back_inserter(table.cells));
    };
    for (const Cohort& cohort : plan.cohorts) {
        double all = 0.0;
        for (const Area& area : plan.areas)
            all += isShown(m_areas, area) ? peopleAYear(plan, area, demandOf(cohort, area), plan.start) : 0.0;
        const Path path = Path() / "cohorts" / cohort.id / "demand";
        add({.key = cohort.id.value, .name = cohort.name, .isGroup = true}, cellsOf(cohort.demand, path, all));
        for (const Area& area : plan.areas) {
            if (!isShown(m_areas, area))
                continue;
            const model::AreaCohort* own = ownCohort(area, cohort.id);
            const bool isOwn = own && own->demand;
            const Path place = isOwn ? edit::pathOf(area.id) / "cohorts" / cohort.id / "demand" : path;
            const Demand& demand = demandOf(cohort, area);
            std::vector<Cell> cells = cellsOf(demand, place, peopleAYear(plan, area, demand, plan.start));
            for (Cell& cell : cells) {
                cell.own = isOwn && !cell.locked;
                cell.inherited = !isOwn && !cell.locked;
            }
            add({.key = cohort.id.value + "/" + area.id.value, .name = area.name, .level = 1}, std::move(cells));
        }
    }
    return table;
}

bool DemandTable::write(Plan& plan, const Entry& entry) const
{
    const DemandRow row = rowOf(entry.row);
    Cohort* const cohort = model::findById(plan.cohorts, row.cohort);
    if (!cohort)
        return false;
    if (row.area.empty())
        return writeDemand(m_columns, cohort->demand, entry);
    Area* const area = model::findById(plan.areas, row.area);
    if (!area)
        return false;
    model::AreaCohort& own = makeOwnCohort(*area, row.cohort);
    if (isEmpty(entry.value))
        own.demand.reset();
    else {
        if (!own.demand)
            own.demand = cohort->demand;
        writeDemand(m_columns, *own.demand, entry);
        if (*own.demand == cohort->demand)
            own.demand.reset();
    }
    dropEmptyOwn(*area);
    return true;
}

bool DemandTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    return DemandTable(DemandColumns::Rates, m_areas).write(plan, {entry.row, "demandSource", source.value});
}

} // namespace homeward::tables
