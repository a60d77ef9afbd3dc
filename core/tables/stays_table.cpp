// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/own_values.h"
#include "core/tables/pathway_tables.h"

#include <algorithm>

namespace homeward::tables {

using model::Area;
using model::Cohort;
using model::Distribution;
using model::Given;
using model::Path;
using model::Plan;
using model::Setting;
using model::SettingId;

namespace {

constexpr std::string_view stayColumn = "stay:";
constexpr std::string_view packageColumn = "package:";

/// The beginning of a name, up to its first comma.
std::string_view beginningOf(std::string_view name)
{
    const std::size_t comma = name.find(", ");
    return comma == std::string_view::npos ? std::string_view() : name.substr(0, comma);
}

/// Adds the row of a cohort, under a heading if a neighbour's name begins alike.
void addCohortRow(Table& table, const Plan& plan, std::size_t place, std::vector<Cell> cells)
{
    const std::string& name = plan.cohorts[place].name;
    const std::string_view begin = beginningOf(name);
    const auto alike = [&](std::size_t other) {
        return other < plan.cohorts.size() && !begin.empty() && beginningOf(plan.cohorts[other].name) == begin;
    };
    const bool grouped = alike(place + 1) || (place > 0 && alike(place - 1));
    if (grouped && (place == 0 || !alike(place - 1))) {
        table.rows.push_back({.key = "group:" + std::string(begin), .name = std::string(begin), .isGroup = true});
        table.cells.resize(table.rows.size() * table.columns.size());
    }
    table.rows.push_back({.key = plan.cohorts[place].id.value,
                          .name = grouped ? name.substr(begin.size() + 2) : name,
                          .level = grouped ? 1 : 0});
    std::ranges::move(cells, std::back_inserter(table.cells));
}

Cell meanCell(const Distribution& distribution, const Path& path, bool own, bool ofArea)
{
    Cell cell = computedCell(meanOf(distribution));
    cell.locked = !model::statsFamilyOf(distribution.family).has_value();
    const bool scales = distribution.given == Given::MedianP90;
    cell.path = path / (scales ? "median" : "mean");
    cell.source = distribution.source;
    cell.own = own;
    cell.inherited = ofArea && !own;
    return cell;
}

/// The package of a cohort of which only the mean is known.
Distribution usualPackage()
{
    Distribution package;
    package.family = model::Family::Gamma;
    package.given = Given::Mean;
    return package;
}

std::vector<Column> settingColumns(const Plan& plan, std::string_view begin, const validation::FigureRange& range,
                                   bool hoursOnly)
{
    std::vector<Column> columns;
    for (const Setting& setting : plan.settings)
        if (!hoursOnly || setting.countedInHours)
            columns.push_back({.id = std::string(begin) + setting.id.value,
                               .kind = CellKind::Number,
                               .range = range,
                               .name = setting.name,
                               .item = setting.id.value});
    return columns;
}

} // namespace

std::optional<double> meanOf(const Distribution& distribution)
{
    const auto sampler = model::samplerOf(distribution);
    if (!sampler)
        return std::nullopt;
    // Shows the mean exactly as typed, if it was typed.
    const bool isTyped = model::statsFamilyOf(distribution.family) && distribution.given != Given::MedianP90;
    return isTyped ? distribution.mean : sampler->mean();
}

bool setMean(Distribution& distribution, double mean)
{
    if (!model::statsFamilyOf(distribution.family))
        return false;
    const auto before = meanOf(distribution);
    const double times = before && *before > 0.0 ? mean / *before : 1.0;
    if (distribution.given == Given::MedianP90 && !before)
        return false;
    distribution.mean = mean;
    distribution.sd *= times;
    distribution.median *= times;
    distribution.p90 *= times;
    return true;
}

Distribution* stayToWrite(Plan& plan, const model::CohortId& cohort, const SettingId& setting,
                          const model::AreaId& areaId)
{
    Cohort* const group = model::findById(plan.cohorts, cohort);
    model::PathwayStep* const step = group ? planStep(*group, setting) : nullptr;
    if (!step)
        return nullptr;
    if (areaId.empty())
        return &step->stay;
    Area* const area = model::findById(plan.areas, areaId);
    if (!area)
        return nullptr;
    model::AreaPathwayStep& own = makeOwnStep(*area, cohort, setting);
    if (!own.stay)
        own.stay = step->stay;
    return &*own.stay;
}

Path pathOfStay(const Plan& plan, const model::CohortId& cohort, const SettingId& setting, const model::AreaId& areaId)
{
    const Area* const area = model::findById(plan.areas, areaId);
    const model::AreaPathwayStep* own = area ? ownStep(*area, cohort, setting) : nullptr;
    const Path base = own && own->stay ? edit::pathOf(areaId) : Path();
    return base / "cohorts" / cohort / "pathway" / setting / "stay";
}

Table StaysTable::read(const Plan& plan) const
{
    Table table{"stays", settingColumns(plan, stayColumn, validation::ranges::days, false), {}, {}};
    const Area* const area = model::findById(plan.areas, m_area);
    for (std::size_t place = 0; place < plan.cohorts.size(); ++place) {
        const Cohort& cohort = plan.cohorts[place];
        std::vector<Cell> cells;
        for (const Setting& setting : plan.settings) {
            const model::PathwayStep* step = planStep(cohort, setting.id);
            const model::AreaPathwayStep* own = area ? ownStep(*area, cohort.id, setting.id) : nullptr;
            const bool isOwn = own && own->stay;
            cells.push_back(!step ? Cell()
                                  : meanCell(isOwn ? *own->stay : step->stay,
                                             pathOfStay(plan, cohort.id, setting.id, m_area), isOwn, area != nullptr));
            const auto differs = [](const model::Route& route) { return route.stay.has_value(); };
            cells.back().varies = step && std::ranges::any_of(step->routes, differs);
        }
        addCohortRow(table, plan, place, std::move(cells));
    }
    return table;
}

bool StaysTable::write(Plan& plan, const Entry& entry) const
{
    if (!entry.column.starts_with(stayColumn))
        return false;
    const model::CohortId cohort(entry.row);
    const SettingId setting(entry.column.substr(stayColumn.size()));
    const auto mean = numberOf(entry.value);
    Area* const area = model::findById(plan.areas, m_area);
    if (!mean) {
        if (!area || !ownStep(*area, cohort, setting))
            return false;
        makeOwnStep(*area, cohort, setting).stay.reset();
        dropEmptyOwn(*area);
        return true;
    }
    Distribution* const stay = stayToWrite(plan, cohort, setting, m_area);
    return stay && setMean(*stay, *mean);
}

bool StaysTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    Distribution* const stay =
        stayToWrite(plan, model::CohortId(entry.row), SettingId(entry.column.substr(stayColumn.size())), m_area);
    if (stay)
        stay->source = source;
    return stay != nullptr;
}

Table PackagesTable::read(const Plan& plan) const
{
    Table table{"packages", settingColumns(plan, packageColumn, validation::ranges::hours, true), {}, {}};
    const Area* const area = model::findById(plan.areas, m_area);
    for (std::size_t place = 0; place < plan.cohorts.size(); ++place) {
        const Cohort& cohort = plan.cohorts[place];
        std::vector<Cell> cells;
        for (const Column& column : table.columns) {
            const SettingId setting(column.item);
            const model::PathwayStep* step = planStep(cohort, setting);
            const model::AreaPathwayStep* own = area ? ownStep(*area, cohort.id, setting) : nullptr;
            const bool isOwn = own && own->package;
            const Path base = isOwn ? edit::pathOf(m_area) : Path();
            const Path path = base / "cohorts" / cohort.id / "pathway" / setting / "package";
            if (!step || (!isOwn && !step->package))
                cells.emplace_back();
            else
                cells.push_back(meanCell(isOwn ? *own->package : *step->package, path, isOwn, area != nullptr));
            cells.back().locked = !step;
            cells.back().varies = step && (step->packageEnd || (own && own->packageEnd));
        }
        addCohortRow(table, plan, place, std::move(cells));
    }
    return table;
}

bool PackagesTable::write(Plan& plan, const Entry& entry) const
{
    if (!entry.column.starts_with(packageColumn))
        return false;
    const model::CohortId cohort(entry.row);
    const SettingId setting(entry.column.substr(packageColumn.size()));
    Cohort* const group = model::findById(plan.cohorts, cohort);
    model::PathwayStep* const step = group ? planStep(*group, setting) : nullptr;
    Area* const area = model::findById(plan.areas, m_area);
    if (!step || (!area && !m_area.empty()))
        return false;
    std::optional<Distribution>& package = area ? makeOwnStep(*area, cohort, setting).package : step->package;
    if (const auto mean = numberOf(entry.value)) {
        if (!package)
            package = step->package.value_or(usualPackage());
        return setMean(*package, *mean);
    }
    package.reset();
    if (area)
        dropEmptyOwn(*area);
    return true;
}

bool PackagesTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    const model::CohortId cohort(entry.row);
    const SettingId setting(entry.column.substr(packageColumn.size()));
    Cohort* const group = model::findById(plan.cohorts, cohort);
    model::PathwayStep* const step = group ? planStep(*group, setting) : nullptr;
    Area* const area = model::findById(plan.areas, m_area);
    if (!step)
        return false;
    std::optional<Distribution>& package = area ? makeOwnStep(*area, cohort, setting).package : step->package;
    if (package)
        package->source = source;
    return package.has_value();
}

} // namespace homeward::tables
