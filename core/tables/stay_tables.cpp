// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/stay_tables.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/columns.h"
#include "core/tables/list_table.h"
#include "core/tables/own_values.h"
#include "core/tables/pathway_tables.h"

namespace homeward::tables {

using model::Area;
using model::Distribution;
using model::Path;
using model::Plan;
using model::Value;

namespace {

namespace ranges = validation::ranges;

constexpr std::string_view endColumn = "packageEnd:";

ListTable valuesAt(const Path& stay)
{
    return ListTable("stayValues", [stay](const Plan&) {
        return ListShape{stay / "table",
                         {{{"stayValue", CellKind::Number, ranges::days}, "value"},
                          {{"weight", CellKind::Number, ranges::weight}, "weight"}},
                         Value(Value::Record{{"value", 0.0}, {"weight", 1.0}})};
    });
}

ListTable bandsAt(const Path& stay)
{
    return ListTable("stayBands", [stay](const Plan&) {
        return ListShape{stay / "bands",
                         {{{"bandLow", CellKind::Number, ranges::days}, "low"},
                          {{"bandHigh", CellKind::Number, ranges::days}, "high"},
                          {{"weight", CellKind::Number, ranges::weight}, "weight"}},
                         Value(Value::Record{{"low", 0.0}, {"high", 1.0}, {"weight", 1.0}})};
    });
}

/// Turns a stay into one given by a table, without the figures of a family.
void makeTable(Distribution& stay, model::Family family)
{
    if (stay.family == family)
        return;
    Distribution fresh;
    fresh.family = family;
    fresh.source = stay.source;
    fresh.table = family == model::Family::Empirical ? stay.table : std::vector<model::WeightedValue>();
    fresh.bands = family == model::Family::Bands ? stay.bands : std::vector<model::WeightedBand>();
    stay = fresh;
}

} // namespace

Table StayValuesTable::read(const Plan& plan) const
{
    const Path stay = pathOfStay(plan, m_cohort, m_setting, m_area);
    return m_kind == Values ? valuesAt(stay).read(plan) : bandsAt(stay).read(plan);
}

bool StayValuesTable::write(Plan& plan, const Entry& entry) const
{
    Distribution* const stay = stayToWrite(plan, m_cohort, m_setting, m_area);
    if (!stay)
        return false;
    makeTable(*stay, m_kind == Values ? model::Family::Empirical : model::Family::Bands);
    const Path path = pathOfStay(plan, m_cohort, m_setting, m_area);
    return m_kind == Values ? valuesAt(path).write(plan, entry) : bandsAt(path).write(plan, entry);
}

Table PackageEndsTable::read(const Plan& plan) const
{
    Table table{"packageEnds", {}, {}, {}};
    for (const model::Setting& setting : plan.settings)
        if (setting.countedInHours)
            table.columns.push_back({.id = std::string(endColumn) + setting.id.value,
                                     .kind = CellKind::Number,
                                     .range = ranges::hours,
                                     .name = setting.name,
                                     .item = setting.id.value});
    const Area* const area = model::findById(plan.areas, m_area);
    for (const model::Cohort& cohort : plan.cohorts) {
        table.rows.push_back({.key = cohort.id.value, .name = cohort.name});
        for (const Column& column : table.columns) {
            const model::SettingId setting(column.item);
            const model::PathwayStep* const step = planStep(cohort, setting);
            const model::AreaPathwayStep* const own = area ? ownStep(*area, cohort.id, setting) : nullptr;
            const bool isOwn = own && own->packageEnd;
            const std::optional<double> none;
            const std::optional<double>& end = isOwn ? own->packageEnd : step ? step->packageEnd : none;
            const Path base = isOwn ? edit::pathOf(m_area) : Path();
            Cell cell = typedCell(end ? CellValue(*end) : CellValue(),
                                  base / "cohorts" / cohort.id / "pathway" / setting / "packageEnd");
            cell.locked = !step;
            cell.own = isOwn;
            cell.inherited = area && !isOwn;
            table.cells.push_back(std::move(cell));
        }
    }
    return table;
}

bool PackageEndsTable::write(Plan& plan, const Entry& entry) const
{
    if (!entry.column.starts_with(endColumn))
        return false;
    const model::SettingId setting(entry.column.substr(endColumn.size()));
    model::Cohort* const cohort = model::findById(plan.cohorts, model::CohortId(entry.row));
    model::PathwayStep* const step = cohort ? planStep(*cohort, setting) : nullptr;
    Area* const area = model::findById(plan.areas, m_area);
    if (!step || (!area && !m_area.empty()))
        return false;
    if (area) {
        makeOwnStep(*area, cohort->id, setting).packageEnd = numberOf(entry.value);
        dropEmptyOwn(*area);
    } else {
        step->packageEnd = numberOf(entry.value);
    }
    return true;
}

} // namespace homeward::tables
