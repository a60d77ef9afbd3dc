// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/comparison_text.h"

#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;

const std::string& scenarioName(const results::RunResult& result, int scenario)
{
    return result.scenarios[static_cast<std::size_t>(scenario)].name;
}

const std::string& yearLabel(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    return result.financialYears[static_cast<std::size_t>(comparison.year)].label;
}

void appendSummary(std::string& line, const results::Summary* summary)
{
    for (const auto member : {&results::Summary::mean, &results::Summary::ci95Low, &results::Summary::ci95High}) {
        line += ',';
        if (summary != nullptr)
            appendCsvNumber(line, summary->*member);
    }
}

Json jsonOf(const results::Summary& summary)
{
    return {{"mean", summary.mean}, {"ci95Low", summary.ci95Low}, {"ci95High", summary.ci95High}};
}

Json jsonOf(const results::Headline& figure)
{
    Json json{{"indicator", results::headlineKind(figure.id).name}, {"level", jsonOf(figure.now)}};
    if (figure.outOf)
        json["outOf"] = *figure.outOf;
    if (figure.change) {
        json["difference"] = jsonOf(figure.change->difference);
        json["judgement"] = judgementName(figure.change->judgement);
    }
    return json;
}

} // namespace

std::string_view judgementName(results::Judgement judgement)
{
    switch (judgement) {
    case results::Judgement::Better: return "better";
    case results::Judgement::Worse: return "worse";
    case results::Judgement::CannotTell: return "cannot tell";
    case results::Judgement::Same: return "same";
    case results::Judgement::NotJudged: break;
    }
    return "not judged";
}

std::string comparisonToCsv(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    std::string text = "scenario,against,year,indicator,mean,ci95_low,ci95_high,difference,difference_ci95_low,"
                       "difference_ci95_high,judgement\n";
    for (const results::ComparisonRow& row : comparison.rows)
        for (const auto& figure : row.figures) {
            if (!figure)
                continue;
            const results::HeadlineChange* const change = figure->change ? &*figure->change : nullptr;
            text += csvText(scenarioName(result, row.scenario)) + ','
                + csvText(scenarioName(result, comparison.against)) + ',' + yearLabel(result, comparison) + ','
                + std::string(results::headlineKind(figure->id).name);
            appendSummary(text, &figure->now);
            appendSummary(text, change != nullptr ? &change->difference : nullptr);
            text += ',';
            if (change != nullptr)
                text += judgementName(change->judgement);
            text += '\n';
        }
    return text;
}

std::string comparisonToJson(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    Json rows = Json::array();
    for (const results::ComparisonRow& row : comparison.rows) {
        Json figures = Json::array();
        for (const auto& figure : row.figures)
            if (figure)
                figures.push_back(jsonOf(*figure));
        rows.push_back({{"scenario", scenarioName(result, row.scenario)}, {"figures", std::move(figures)}});
    }
    return jsonText({{"plan", result.planName},
                     {"year", yearLabel(result, comparison)},
                     {"against", scenarioName(result, comparison.against)},
                     {"futures", result.replicationsDone},
                     {"seed", result.seed},
                     {"program", result.programVersion},
                     {"scenarios", std::move(rows)}});
}

} // namespace homeward::exchange
