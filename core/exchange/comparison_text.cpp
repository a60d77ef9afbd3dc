// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/comparison_text.h"

#include "core/exchange/checks_json.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/exchange/summary_text.h"

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using exchange::jsonOf; // the overloads below would hide it

const std::string& scenarioName(const results::RunResult& result, int scenario)
{
    return result.scenarios[static_cast<std::size_t>(scenario)].name;
}

const std::string& yearLabel(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    return result.financialYears[static_cast<std::size_t>(comparison.year)].label;
}

/// The name of an indicator in files. A cost by the accounts is named differently from the cost of units in use.
std::string_view nameIn(const results::ComparisonTable& comparison, results::HeadlineId id)
{
    return comparison.costsByAccounts && id == results::HeadlineId::CareCost ? results::costByAccounts
                                                                             : results::headlineKind(id).name;
}

Json jsonOf(const results::ComparisonTable& comparison, const results::Headline& figure)
{
    Json json{{"indicator", nameIn(comparison, figure.id)}, {"level", jsonOf(figure.now)}};
    if (figure.outOf)
        json["outOf"] = *figure.outOf;
    if (figure.change) {
        json["difference"] = jsonOf(figure.change->difference);
        json["judgement"] = judgementName(figure.change->judgement);
    }
    return json;
}

constexpr std::string_view comparisonHead = "scenario,against,year,indicator,mean,ci95_low,ci95_high,difference,"
                                            "difference_ci95_low,difference_ci95_high,judgement";

/// Appends the lines of a comparison, each between `first` and `last`.
void appendLines(std::string& text, const results::RunResult& result, const results::ComparisonTable& comparison,
                 const std::string& first, const std::string& last)
{
    for (const results::ComparisonRow& row : comparison.rows)
        for (const auto& figure : row.figures) {
            if (!figure)
                continue;
            const results::HeadlineChange* const change = figure->change ? &*figure->change : nullptr;
            text += first + csvText(scenarioName(result, row.scenario)) + ','
                + csvText(scenarioName(result, comparison.against)) + ',' + yearLabel(result, comparison) + ','
                + std::string(nameIn(comparison, figure->id));
            appendSummary(text, &figure->now);
            appendSummary(text, change != nullptr ? &change->difference : nullptr);
            text += ',';
            if (change != nullptr)
                text += judgementName(change->judgement);
            text += last + '\n';
        }
}

Json jsonOf(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    Json rows = Json::array();
    for (const results::ComparisonRow& row : comparison.rows) {
        Json figures = Json::array();
        for (const auto& figure : row.figures)
            if (figure)
                figures.push_back(jsonOf(comparison, *figure));
        rows.push_back({{"scenario", scenarioName(result, row.scenario)}, {"figures", std::move(figures)}});
    }
    return {{"plan", result.planName},
            {"year", yearLabel(result, comparison)},
            {"against", scenarioName(result, comparison.against)},
            {"futures", result.replicationsDone},
            {"seed", result.seed},
            {"program", result.programVersion},
            {"checks", checksJson(result)},
            {"scenarios", std::move(rows)}};
}

/// Appends a line of `contributionsToCsv`; nothing if there is no value.
void appendContribution(std::string& text, const results::Contributions& of, const std::string& change,
                        std::string_view kind, const std::optional<results::Summary>& value)
{
    if (!value)
        return;
    text += std::string(results::headlineKind(of.figure).name) + ',' + csvText(change) + ',' + std::string(kind);
    appendSummary(text, &*value);
    text += '\n';
}

Json jsonOf(const results::Contributions& found)
{
    Json parts = Json::array();
    for (const results::Contribution& part : found.parts) {
        parts.push_back({{"change", part.name}, {"inOrder", jsonOf(part.inOrder)}});
        if (part.alone)
            parts.back()["byItself"] = jsonOf(*part.alone);
    }
    Json json{{"indicator", results::headlineKind(found.figure).name},
              {"from", jsonOf(found.from)},
              {"to", jsonOf(found.to)},
              {"total", jsonOf(found.total)},
              {"changes", std::move(parts)}};
    if (found.leftOver)
        json["leftOver"] = jsonOf(*found.leftOver);
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
    std::string text(comparisonHead);
    text += '\n';
    appendLines(text, result, comparison, {}, {});
    return text;
}

std::string comparisonToJson(const results::RunResult& result, const results::ComparisonTable& comparison)
{
    return jsonText(jsonOf(result, comparison));
}

std::string areaComparisonsToCsv(const std::vector<AreaTable>& areas)
{
    std::string text = std::string("area,").append(comparisonHead) + ",futures,as_sure_as_asked\n";
    for (const AreaTable& one : areas)
        appendLines(text, *one.run, *one.comparison, csvText(one.area) + ',',
                    ',' + std::to_string(one.run->replicationsDone) + (one.reached ? ",yes" : ",no"));
    return text;
}

std::string areaComparisonsToJson(const std::vector<AreaTable>& areas)
{
    Json list = Json::array();
    for (const AreaTable& one : areas) {
        Json area{{"area", one.area}, {"asSureAsAsked", one.reached}};
        area.update(jsonOf(*one.run, *one.comparison));
        list.push_back(std::move(area));
    }
    return jsonText({{"areas", std::move(list)}});
}

std::string contributionsToCsv(const std::vector<results::Contributions>& figures)
{
    std::string text = "indicator,change,kind,difference,ci95_low,ci95_high\n";
    for (const results::Contributions& found : figures) {
        appendContribution(text, found, {}, "level before", found.from);
        for (const results::Contribution& part : found.parts) {
            appendContribution(text, found, part.name, "in order", part.inOrder);
            appendContribution(text, found, part.name, "by itself", part.alone);
        }
        appendContribution(text, found, {}, "left over", found.leftOver);
        appendContribution(text, found, {}, "in all", found.total);
        appendContribution(text, found, {}, "level after", found.to);
    }
    return text;
}

std::string contributionsToJson(const results::RunResult& run, const std::string& scenario,
                                const std::vector<results::Contributions>& figures)
{
    Json indicators = Json::array();
    for (const results::Contributions& found : figures)
        indicators.push_back(jsonOf(found));
    return jsonText({{"scenario", scenario},
                     {"futures", run.replicationsDone},
                     {"seed", run.seed},
                     {"checks", checksJson(run)},
                     {"indicators", std::move(indicators)}});
}

} // namespace homeward::exchange
