// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/people_tables.h"

#include <algorithm>
#include <charconv>

namespace homeward::tables {

using model::Area;
using model::Path;
using model::Plan;
using model::PopulationYear;

namespace {

constexpr std::string_view bandColumn = "band:";
constexpr validation::FigureRange years{1'900.0, 2'200.0, 1'900.0, 2'200.0};

double totalOf(const PopulationYear& row)
{
    double sum = 0.0;
    for (const double people : row.people)
        sum += people;
    return sum;
}

void addYear(Table& table, const Plan& plan, const Area& area, std::size_t place)
{
    const PopulationYear& row = area.population[place];
    const Path path = edit::pathOf(area.id) / "population" / std::to_string(row.year);
    table.rows.push_back({std::to_string(row.year), std::to_string(row.year)});
    table.cells.push_back(typedCell(static_cast<double>(row.year), path / "year"));
    for (std::size_t band = 0; band < plan.ageBands.size(); ++band)
        table.cells.push_back(band < row.people.size()
                                  ? typedCell(row.people[band], path / "people" / band, area.populationSource)
                                  : computedCell({}));
    table.cells.push_back(computedCell(totalOf(row)));
    std::optional<double> growth;
    if (place > 0 && row.year > area.population[place - 1].year && totalOf(area.population[place - 1]) > 0.0)
        growth = totalOf(row) / totalOf(area.population[place - 1]) - 1.0;
    table.cells.push_back(computedCell(growth));
}

} // namespace

Table PopulationTable::read(const Plan& plan) const
{
    Table table{"population", {{"year", CellKind::Whole, years}}, {}, {}};
    for (const model::AgeBand& band : plan.ageBands)
        table.columns.push_back({.id = std::string(bandColumn) + band.id.value,
                                 .kind = CellKind::Number,
                                 .range = validation::ranges::population,
                                 .name = band.name,
                                 .item = band.id.value});
    table.columns.push_back({.id = "total", .kind = CellKind::Number, .isComputed = true});
    table.columns.push_back({.id = "growth", .kind = CellKind::Share, .isComputed = true});
    const Area* const area = model::findById(plan.areas, m_area);
    if (!area)
        return table;
    for (std::size_t place = 0; place < area->population.size(); ++place)
        addYear(table, plan, *area, place);
    table.rows.push_back({.key = "new", .adds = true});
    table.cells.push_back(typedCell({}, {}));
    table.cells.resize(table.rows.size() * table.columns.size());
    return table;
}

bool PopulationTable::write(Plan& plan, const Entry& entry) const
{
    Area* const area = model::findById(plan.areas, m_area);
    if (!area)
        return false;
    auto& rows = area->population;
    const auto number = numberOf(entry.value);
    if (entry.row == "new") {
        if (entry.column != "year" || !number)
            return false;
        const int year = static_cast<int>(*number);
        if (std::ranges::find(rows, year, &PopulationYear::year) != rows.end())
            return false;
        PopulationYear fresh =
            rows.empty() ? PopulationYear{year, std::vector<double>(plan.ageBands.size(), 0.0)} : rows.back();
        fresh.year = year;
        rows.push_back(fresh);
        std::ranges::stable_sort(rows, {}, &PopulationYear::year);
        return true;
    }
    int year = 0;
    std::from_chars(entry.row.data(), entry.row.data() + entry.row.size(), year);
    const auto row = std::ranges::find(rows, year, &PopulationYear::year);
    if (row == rows.end())
        return false;
    if (entry.column == "year") {
        const bool isTaken = number && static_cast<int>(*number) != year
            && std::ranges::find(rows, static_cast<int>(*number), &PopulationYear::year) != rows.end();
        if (isTaken)
            return false;
        if (number)
            row->year = static_cast<int>(*number);
        else
            rows.erase(row);
        std::ranges::stable_sort(rows, {}, &PopulationYear::year);
        return true;
    }
    if (!entry.column.starts_with(bandColumn) || !number)
        return false;
    const int band = model::indexById(plan.ageBands, model::AgeBandId(entry.column.substr(bandColumn.size())));
    if (band < 0 || static_cast<std::size_t>(band) >= row->people.size())
        return false;
    row->people[static_cast<std::size_t>(band)] = *number;
    return true;
}

bool PopulationTable::setSource(Plan& plan, const Entry&, const model::SourceId& source) const
{
    Area* const area = model::findById(plan.areas, m_area);
    if (area)
        area->populationSource = source;
    return area != nullptr;
}

} // namespace homeward::tables
