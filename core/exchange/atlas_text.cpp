// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/atlas_text.h"

#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/exchange/summary_text.h"

namespace homeward::exchange {

namespace {

using atlas::AreaRow;
using atlas::AreaTable;
using Json = nlohmann::ordered_json;
using exchange::jsonOf; // the overloads below would hide it

std::string_view statusName(reference::Status status)
{
    switch (status) {
    case reference::Status::Published: return "published";
    case reference::Status::Derived: return "derived";
    case reference::Status::Imputed: return "imputed";
    case reference::Status::Illustrative: break;
    }
    return "illustrative";
}

std::string_view missingName(atlas::Missing missing)
{
    switch (missing) {
    case atlas::Missing::Nothing: break;
    case atlas::Missing::NotPublished: return "not published";
    case atlas::Missing::TooFew: return "too few";
    }
    return {};
}

/// Whether a row has a place in the funnel: Scotland is its centre, and totals have no funnel.
bool isPlaced(const AreaTable& table, const AreaRow& row)
{
    return table.funnel && row.value && (!table.country || row.code != table.country->code);
}

void appendRow(std::string& text, const AreaTable& table, const AreaRow& row)
{
    const auto number = [&text](const std::optional<double>& value) {
        text += ',';
        if (value)
            appendCsvNumber(text, *value);
    };
    text += csvText(row.name) + ',' + csvText(row.code) + ',' + std::string(table.measure->id) + ','
        + csvText(table.year) + ',' + std::string(toldName(table.told));
    number(row.total);
    number(row.people);
    number(row.value);
    number(row.ci95 ? std::optional(row.ci95->low) : std::nullopt);
    number(row.ci95 ? std::optional(row.ci95->high) : std::nullopt);
    text += ',';
    text += row.value ? statusName(row.status) : missingName(row.missing);
    text += ',';
    if (isPlaced(table, row))
        text += funnelPlaceName(row.place);
    text += '\n';
}

Json jsonOf(const stats::Limits& limits) { return {{"low", limits.low}, {"high", limits.high}}; }

Json jsonOf(const AreaTable& table, const AreaRow& row)
{
    Json json{{"area", row.name}, {"code", row.code}};
    if (row.total)
        json["total"] = *row.total;
    if (row.people)
        json["people"] = *row.people;
    if (row.value)
        json["value"] = *row.value;
    if (row.ci95)
        json["ci95"] = jsonOf(*row.ci95);
    if (row.value)
        json["status"] = statusName(row.status);
    else
        json["missing"] = missingName(row.missing);
    if (isPlaced(table, row))
        json["place"] = funnelPlaceName(row.place);
    return json;
}

Json jsonOf(const atlas::ModelledArea& area)
{
    Json json{{"area", area.name}, {"level", jsonOf(area.level)}};
    if (area.people > 0.0)
        json["people"] = area.people;
    if (area.rate)
        json["per1000"] = jsonOf(*area.rate);
    return json;
}

Json jsonOf(const atlas::Funnel& funnel)
{
    return {{"target", funnel.target},
            {"standardErrorOfOnePerson", funnel.errorOfOne},
            {"spread", spreadModelName(funnel.model)},
            {"phi", funnel.spread.phi},
            {"tauSquared", funnel.spread.tauSquared},
            {"winsorised", stats::winsorisedShare}};
}

Json jsonOf(const stats::BetweenUnits& between)
{
    return {{"mean", between.mean},
            {"standardDeviation", between.deviation},
            {"ci95", jsonOf(between.ci95)},
            {"shareNotChance", between.heterogeneity}};
}

} // namespace

std::string_view toldName(atlas::Told told)
{
    switch (told) {
    case atlas::Told::Total: return "total";
    case atlas::Told::Crude: return "crude";
    case atlas::Told::Standardised: break;
    }
    return "standardised";
}

std::string_view funnelPlaceName(stats::FunnelPlace place)
{
    switch (place) {
    case stats::FunnelPlace::FarBelow: return "far below";
    case stats::FunnelPlace::Below: return "below";
    case stats::FunnelPlace::Within: return "within";
    case stats::FunnelPlace::Above: return "above";
    case stats::FunnelPlace::FarAbove: break;
    }
    return "far above";
}

std::string_view spreadModelName(stats::SpreadModel model)
{
    switch (model) {
    case stats::SpreadModel::None: return "none";
    case stats::SpreadModel::Multiplicative: return "multiplicative";
    case stats::SpreadModel::Additive: break;
    }
    return "additive";
}

std::string areasToCsv(const AreaTable& table)
{
    std::string text = "area,code,measure,year,told,total,people,value,ci95_low,ci95_high,status,place\n";
    for (const AreaRow& row : table.areas)
        appendRow(text, table, row);
    if (table.country)
        appendRow(text, table, *table.country);
    return text;
}

std::string areasToJson(const AreaTable& table)
{
    Json areas = Json::array();
    for (const AreaRow& row : table.areas)
        areas.push_back(jsonOf(table, row));
    Json json{{"measure", table.measure->id},      {"year", table.year},
              {"told", toldName(table.told)},      {"per", table.measure->per},
              {"peopleOfMidYear", table.peopleOf}, {"varianceOverMean", table.dispersion},
              {"areas", std::move(areas)}};
    if (table.country)
        json["country"] = jsonOf(table, *table.country);
    if (table.funnel)
        json["funnel"] = jsonOf(*table.funnel);
    if (table.between)
        json["betweenAreas"] = jsonOf(*table.between);
    if (table.source)
        json["source"] = {{"publisher", table.source->publisher}, {"title", table.source->title}};
    return jsonText(json);
}

std::string modelledAreasToCsv(const results::RunResult& run, const atlas::ModelledAreas& areas)
{
    std::string text = "area,scenario,year,indicator,people,mean,ci95_low,ci95_high,per_1000,per_1000_ci95_low,"
                       "per_1000_ci95_high\n";
    const auto append = [&](const std::string& name, const atlas::ModelledArea& area) {
        text += csvText(name) + ',' + csvText(run.scenarios[static_cast<std::size_t>(areas.scenario)].name) + ','
            + run.financialYears[static_cast<std::size_t>(areas.year)].label + ','
            + std::string(results::headlineKind(areas.figure).name) + ',';
        if (area.people > 0.0)
            appendCsvNumber(text, area.people);
        appendSummary(text, &area.level);
        appendSummary(text, area.rate ? &*area.rate : nullptr);
        text += '\n';
    };
    for (const atlas::ModelledArea& area : areas.areas)
        append(area.name, area);
    if (areas.all)
        append("all areas", *areas.all);
    return text;
}

std::string modelledAreasToJson(const results::RunResult& run, const atlas::ModelledAreas& areas)
{
    Json rows = Json::array();
    for (const atlas::ModelledArea& area : areas.areas)
        rows.push_back(jsonOf(area));
    Json json{{"plan", run.planName},
              {"scenario", run.scenarios[static_cast<std::size_t>(areas.scenario)].name},
              {"year", run.financialYears[static_cast<std::size_t>(areas.year)].label},
              {"indicator", results::headlineKind(areas.figure).name},
              {"futures", run.replicationsDone},
              {"seed", run.seed},
              {"areas", std::move(rows)}};
    if (areas.all)
        json["all"] = jsonOf(*areas.all);
    if (areas.gap)
        json["gap"] = {{"highest", areas.highest}, {"lowest", areas.lowest}, {"difference", jsonOf(*areas.gap)}};
    return jsonText(json);
}

} // namespace homeward::exchange
