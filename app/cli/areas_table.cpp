// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/areas_table.h"

#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "ui/wording/atlas_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <sstream>

namespace homeward::cli {

namespace {

using atlas::AreaRow;
using atlas::AreaTable;

std::string rangeText(const AreaTable& table, const AreaRow& row)
{
    return row.ci95 ? wording::areaValue(table, row.ci95->low) + " to " + wording::areaValue(table, row.ci95->high)
                    : std::string();
}

std::string markOf(reference::Status status)
{
    switch (status) {
    case reference::Status::Published: return {};
    case reference::Status::Derived: return "d";
    case reference::Status::Imputed: return "f";
    case reference::Status::Illustrative: break;
    }
    return "x";
}

std::string rowsText(const AreaTable& table, const atlas::Comparators& comparators)
{
    TextTable text({1, 5});
    text.add({"area", "", "figure", "95 % sure", "people", "beside Scotland"});
    const auto isLike = [&](const AreaRow& row) {
        return std::ranges::any_of(comparators.areas, [&](const auto& one) { return one.area->code == row.code; });
    };
    const auto add = [&](const AreaRow& row, const std::string& place) {
        text.add({row.name, isLike(row) ? "like" : "",
                  row.value ? wording::areaValue(table, *row.value) + markOf(row.status) : std::string("-"),
                  rangeText(table, row), row.people ? wording::numbers().whole(*row.people) : std::string(),
                  row.value ? place : wording::missingText(row.missing)});
    };
    for (const AreaRow* row : table.ranked())
        add(*row, table.funnel ? wording::funnelPlaceText(row->place) : std::string());
    for (const AreaRow& row : table.areas)
        if (!row.value)
            add(row, {});
    if (table.country)
        add(*table.country, {});
    return text.text();
}

} // namespace

std::string areasTable(const AreaTable& table, const atlas::Comparators& comparators)
{
    std::ostringstream text;
    text << wording::areaMeasureName(*table.measure) << ", " << table.year << '\n'
         << wording::areaMeasureUnit(table) << ". " << wording::observedText(table) << " People of mid-"
         << table.peopleOf << ".\n";
    if (table.funnel)
        text << wording::limitsText(table)
             << " Areas whose place chance explains are in no order that means anything.\n";
    if (const std::string gap = wording::gapText(table); !gap.empty())
        text << gap << '\n';
    if (!comparators.areas.empty())
        text << "Like: " << wording::likenessText(comparators) << ".\n";
    text << '\n'
         << rowsText(table, comparators) << "\nd derived, f filled in, x illustrative.\n"
         << reference::licenceLine << '\n';
    return text.str();
}

std::string modelledAreasTable(const results::RunResult& run, const atlas::ModelledAreas& areas)
{
    std::ostringstream text;
    text << runLine(run) << "\nModelled: " << wording::headlineName(areas.figure) << ", "
         << run.financialYears[static_cast<std::size_t>(areas.year)].label << ", "
         << run.scenarios[static_cast<std::size_t>(areas.scenario)].name << "\n\n";
    TextTable table;
    table.add({"area", "figure", "95 % sure", "per 1,000 people", "95 % sure"});
    const auto add = [&](const std::string& name, const atlas::ModelledArea& area) {
        const auto level = [&](double value) { return wording::headlineValue(areas.figure, value); };
        const auto rate = [](double value) { return wording::numbers().fixed(value, value < 100.0 ? 1 : 0); };
        table.add({name, level(area.level.mean), level(area.level.ci95Low) + " to " + level(area.level.ci95High),
                   area.rate ? rate(area.rate->mean) : std::string(),
                   area.rate ? rate(area.rate->ci95Low) + " to " + rate(area.rate->ci95High) : std::string()});
    };
    for (const atlas::ModelledArea& area : areas.areas)
        add(area.name, area);
    if (areas.all)
        add("All areas", *areas.all);
    text << table.text();
    if (areas.gap)
        text << "\nGap: " << areas.highest << " less " << areas.lowest << ", " << figure(areas.gap->mean)
             << (areas.perPeople ? " per 1,000 people" : "") << " (95 % sure: " << figure(areas.gap->ci95Low) << " to "
             << figure(areas.gap->ci95High) << ").\n";
    return text.str();
}

} // namespace homeward::cli
