// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/own_values.h"
#include "core/tables/pathway_tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace homeward::tables {

using model::Area;
using model::Cohort;
using model::Path;
using model::PlaceId;
using model::Plan;
using model::Route;

namespace {

constexpr std::string_view toColumn = "to:";

/// A column for every outcome and every setting except the one left; places with routes come first.
std::vector<Column> placeColumns(const Plan& plan, const model::SettingId& from, const std::set<PlaceId>& used)
{
    std::vector<Column> columns;
    for (const bool wanted : {true, false})
        for (const Choice& place : placeChoices(plan))
            if (place.word != from.value && used.contains(PlaceId(place.word)) == wanted)
                columns.push_back({.id = std::string(toColumn) + place.word,
                                   .kind = CellKind::Share,
                                   .range = {0.0, 1.0, 0.0, 1.0},
                                   .name = place.name,
                                   .item = place.word});
    columns.push_back({.id = "sum", .kind = CellKind::Share, .isComputed = true});
    return columns;
}

std::vector<Cell> routeCells(const Table& table, const std::vector<Route>& routes, const Path& path,
                             const model::SourceId& source, bool own, bool ofArea)
{
    std::vector<Cell> cells;
    double sum = 0.0;
    for (const Route& route : routes)
        sum += route.probability;
    for (const Column& column : table.columns) {
        if (column.isComputed) {
            cells.push_back(computedCell(sum));
            continue;
        }
        Cell& cell = cells.emplace_back(typedCell({}, {}, source));
        cell.own = own;
        cell.inherited = ofArea && !own;
        const auto route = std::ranges::find(routes, column.item, [](const Route& each) { return each.to.value; });
        if (route == routes.end())
            continue;
        cell.value = route->probability;
        cell.path = path / "routes" / column.item / "probability";
        cell.varies = !route->delays.empty() || !route->becomes.empty() || route->keepsPlaceDays;
    }
    return cells;
}

/// The routes for writing: an area's own, copied from the plan's if missing, or the plan's.
std::vector<Route>* routesToWrite(Plan& plan, const model::CohortId& cohort, const model::SettingId& setting,
                                  const model::AreaId& areaId, model::SourceId** source = nullptr)
{
    Cohort* const group = model::findById(plan.cohorts, cohort);
    model::PathwayStep* const step = group ? planStep(*group, setting) : nullptr;
    if (!step)
        return nullptr;
    if (areaId.empty()) {
        if (source)
            *source = &step->routesSource;
        return &step->routes;
    }
    Area* const area = model::findById(plan.areas, areaId);
    if (!area)
        return nullptr;
    model::AreaPathwayStep& own = makeOwnStep(*area, cohort, setting);
    if (own.routes.empty()) {
        own.routes = step->routes;
        own.routesSource = step->routesSource;
    }
    if (source)
        *source = &own.routesSource;
    return &own.routes;
}

} // namespace

Table RoutesTable::read(const Plan& plan) const
{
    std::set<PlaceId> used;
    for (const Cohort& cohort : plan.cohorts)
        if (const model::PathwayStep* step = planStep(cohort, m_setting))
            for (const Route& route : step->routes)
                used.insert(route.to);
    Table table{"routes", placeColumns(plan, m_setting, used), {}, {}};
    const Area* const area = model::findById(plan.areas, m_area);
    for (const Cohort& cohort : plan.cohorts) {
        const model::PathwayStep* step = planStep(cohort, m_setting);
        if (!step)
            continue;
        const model::AreaPathwayStep* own = area ? ownStep(*area, cohort.id, m_setting) : nullptr;
        const bool isOwn = own && !own->routes.empty();
        const Path path = (isOwn ? edit::pathOf(m_area) : Path()) / "cohorts" / cohort.id / "pathway" / m_setting;
        table.rows.push_back({.key = cohort.id.value, .name = cohort.name});
        std::ranges::move(routeCells(table, isOwn ? own->routes : step->routes, path,
                                     isOwn ? own->routesSource : step->routesSource, isOwn, area != nullptr),
                          std::back_inserter(table.cells));
    }
    return table;
}

bool RoutesTable::write(Plan& plan, const Entry& entry) const
{
    const auto share = numberOf(entry.value);
    std::vector<Route>* routes = entry.column.starts_with(toColumn)
        ? routesToWrite(plan, model::CohortId(entry.row), m_setting, m_area)
        : nullptr;
    if (!routes)
        return false;
    const PlaceId to(entry.column.substr(toColumn.size()));
    const auto route = std::ranges::find(*routes, to, &Route::to);
    if (share && route != routes->end())
        route->probability = *share;
    else if (share)
        routes->push_back({to, *share, {}});
    else if (route != routes->end())
        routes->erase(route);
    return true;
}

bool RoutesTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    model::SourceId* own = nullptr;
    if (!routesToWrite(plan, model::CohortId(entry.row), m_setting, m_area, &own))
        return false;
    *own = source;
    return true;
}

std::vector<Entry> fixSum(const Table& routes, const std::string& key, SumFix how, const std::string& columnId)
{
    const auto row = routes.rowOf(key);
    if (!row)
        return {};
    double sum = 0.0;
    for (std::size_t c = 0; c < routes.columns.size(); ++c)
        if (!routes.columns[c].isComputed)
            sum += numberOf(routes.at(*row, c).value).value_or(0.0);
    std::vector<Entry> entries;
    if (how == SumFix::AddToCell) {
        const auto column = routes.columnOf(columnId);
        if (!column || routes.columns[*column].isComputed)
            return {};
        const double share = numberOf(routes.at(*row, *column).value).value_or(0.0) + 1.0 - sum;
        // Rounded to twelve digits, so that 25 % and 3 points give exactly 28 %.
        const double rounded = std::round(share * 1e12) / 1e12;
        return rounded >= 0.0 ? std::vector<Entry>{{key, columnId, rounded}} : std::vector<Entry>();
    }
    for (std::size_t c = 0; sum > 0.0 && c < routes.columns.size(); ++c)
        if (const auto share = numberOf(routes.at(*row, c).value); share && !routes.columns[c].isComputed)
            entries.push_back({key, routes.columns[c].id, *share / sum});
    return entries;
}

std::vector<Entry> sharesOfCounts(const Table& routes, std::vector<Entry> counts)
{
    std::map<std::string, double> sums;
    std::set<std::pair<std::string, std::string>> given;
    for (const Entry& entry : counts) {
        sums[entry.row] += numberOf(entry.value).value_or(0.0);
        given.emplace(entry.row, entry.column);
    }
    std::erase_if(counts, [&](const Entry& entry) { return !(sums[entry.row] > 0.0); });
    for (Entry& entry : counts) {
        entry.value = numberOf(entry.value).value_or(0.0) / sums[entry.row];
        entry.typed.clear(); // of the count
    }
    for (const auto& [row, sum] : sums)
        for (const Column& column : routes.columns)
            if (sum > 0.0 && !column.isComputed && !given.contains({row, column.id}))
                counts.push_back({row, column.id, {}});
    return counts;
}

} // namespace homeward::tables
