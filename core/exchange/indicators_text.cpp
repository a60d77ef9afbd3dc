// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/indicators_text.h"

#include "core/exchange/checks_json.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/exchange/summary_text.h"

#include <array>

namespace homeward::exchange {

using indicators::IndicatorKind;
using indicators::IndicatorRow;
using indicators::IndicatorUnit;
using Json = nlohmann::ordered_json;

namespace {

/// The area of a row; `all` for all areas together.
std::string areaName(const IndicatorSet& set, const IndicatorRow& row)
{
    return row.area < 0 ? "all" : set.result.areas[static_cast<std::size_t>(row.area)].name;
}

const std::string& yearLabel(const IndicatorSet& set)
{
    return set.result.financialYears[static_cast<std::size_t>(set.year)].label;
}

const std::string& scenarioName(const IndicatorSet& set)
{
    return set.result.scenarios[static_cast<std::size_t>(set.scenario)].name;
}

Json jsonOfRow(const IndicatorSet& set, const IndicatorRow& row)
{
    const IndicatorKind& kind = indicators::kindOf(row.id);
    Json json{{"indicator", kind.name}, {"ages", row.band}};
    if (row.place)
        json["place"] = indicators::nameOf(*row.place);
    json["area"] = areaName(set, row);
    json["unit"] = unitName(kind.unit);
    json["value"] = jsonOf(row.value);
    if (row.people > 0.0)
        json["people"] = row.people;
    if (row.rate)
        json["per1000People"] = jsonOf(*row.rate);
    if (row.standardised)
        json["standardisedPer1000"] = jsonOf(*row.standardised);
    if (row.observed)
        json["published"] = {
            {"value", row.observed->value}, {"year", row.observed->year}, {"publisher", row.observed->publisher}};
    return json;
}

} // namespace

std::string_view unitName(IndicatorUnit unit)
{
    static constexpr std::array<std::string_view, 5> names{"stays", "days", "people", "per_1000_discharges", "share"};
    return names[static_cast<std::size_t>(unit)];
}

std::string indicatorsToCsv(const IndicatorSet& set)
{
    std::string text = "scenario,year,area,indicator,ages,place,unit,value,ci95_low,ci95_high,people,per_1000_people,"
                       "per_1000_people_ci95_low,per_1000_people_ci95_high,standardised_per_1000,"
                       "standardised_per_1000_ci95_low,standardised_per_1000_ci95_high,published,published_year,"
                       "publisher\n";
    for (const IndicatorRow& row : set.rows) {
        const IndicatorKind& kind = indicators::kindOf(row.id);
        text += csvText(scenarioName(set)) + ',' + yearLabel(set) + ',' + csvText(areaName(set, row)) + ','
            + std::string(kind.name) + ',' + std::string(row.band) + ','
            + (row.place ? std::string(indicators::nameOf(*row.place)) : std::string()) + ','
            + std::string(unitName(kind.unit));
        appendSummary(text, &row.value);
        text += ',';
        if (row.people > 0.0)
            appendCsvNumber(text, row.people);
        appendSummary(text, row.rate ? &*row.rate : nullptr);
        appendSummary(text, row.standardised ? &*row.standardised : nullptr);
        text += ',';
        if (row.observed) {
            appendCsvNumber(text, row.observed->value);
            text += ',' + row.observed->year + ',' + csvText(row.observed->publisher);
        } else {
            text += ",,";
        }
        text += '\n';
    }
    return text;
}

std::string indicatorsToJson(const IndicatorSet& set)
{
    Json list = Json::array();
    for (const IndicatorRow& row : set.rows)
        list.push_back(jsonOfRow(set, row));
    return jsonText({{"plan", set.result.planName},
                     {"scenario", scenarioName(set)},
                     {"year", yearLabel(set)},
                     {"futures", set.result.replicationsDone},
                     {"checks", checksJson(set.result)},
                     {"indicators", std::move(list)}});
}

} // namespace homeward::exchange
