// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/comparison_options.h"
#include "app/cli/result_text.h"
#include "core/exchange/csv.h"
#include "core/exchange/json_text.h"
#include "core/study/contributions.h"
#include "ui/wording/headline_text.h"

#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

using results::Contributions;

struct WaterfallOptions : ComparisonOptions {
    std::string scenario;
};

constexpr std::size_t nameWidth = 58;
constexpr std::size_t columnWidth = 14;
constexpr std::size_t rangeWidth = 20;

/// A paired difference as the catalogue words it.
results::HeadlineChange changeOf(const results::Summary& difference)
{
    results::HeadlineChange change;
    change.difference = difference;
    change.verdict = results::verdictOf(difference);
    const bool same = difference.ci95Low == 0.0 && difference.ci95High == 0.0;
    change.judgement = same ? results::Judgement::Same : results::Judgement::NotJudged;
    return change;
}

std::string differenceIn(results::HeadlineId id, const std::optional<results::Summary>& difference)
{
    if (!difference)
        return rightIn("-", columnWidth) + rightIn({}, rangeWidth);
    const results::HeadlineChange change = changeOf(*difference);
    return rightIn(wording::changeText(id, change), columnWidth)
        + rightIn(wording::changeRange(id, change), rangeWidth);
}

void writeFigure(std::ostringstream& text, const study::LadderRun& ladder, const Contributions& found, int year)
{
    const results::HeadlineId id = found.figure;
    text << '\n'
         << wording::headlineName(id) << ", " << ladder.result.financialYears[static_cast<std::size_t>(year)].label
         << '\n'
         << leftIn({}, nameWidth) << rightIn("added in order", columnWidth) << rightIn("95 % sure", rangeWidth)
         << rightIn("by itself", columnWidth) << rightIn("95 % sure", rangeWidth) << '\n'
         << leftIn("  " + ladder.result.scenarios.front().name, nameWidth)
         << rightIn(wording::headlineValue(id, found.from.mean), columnWidth) << '\n';
    for (const results::Contribution& part : found.parts)
        text << leftIn("  " + part.name, nameWidth) << differenceIn(id, part.inOrder) << differenceIn(id, part.alone)
             << '\n';
    text << leftIn("  What the changes do to each other", nameWidth) << rightIn({}, columnWidth)
         << rightIn({}, rangeWidth) << differenceIn(id, found.leftOver) << '\n'
         << leftIn("  " + ladder.scenarioName, nameWidth)
         << rightIn(wording::headlineValue(id, found.to.mean), columnWidth) << '\n'
         << leftIn("  In all", nameWidth) << differenceIn(id, found.total) << '\n';
}

void appendCsv(std::string& text, const std::string& figure, const std::string& part, const char* kind,
               const std::optional<results::Summary>& difference)
{
    if (!difference)
        return;
    text += figure + ',' + exchange::csvText(part) + ',' + kind;
    for (const double value : {difference->mean, difference->ci95Low, difference->ci95High}) {
        text += ',';
        exchange::appendCsvNumber(text, value);
    }
    text += '\n';
}

std::string csvOf(const std::vector<Contributions>& all)
{
    std::string text = "indicator,change,kind,difference,ci95_low,ci95_high\n";
    for (const Contributions& found : all) {
        const std::string figure(results::headlineKind(found.figure).name);
        appendCsv(text, figure, {}, "level before", found.from);
        for (const results::Contribution& part : found.parts) {
            appendCsv(text, figure, part.name, "in order", part.inOrder);
            appendCsv(text, figure, part.name, "by itself", part.alone);
        }
        appendCsv(text, figure, {}, "left over", found.leftOver);
        appendCsv(text, figure, {}, "in all", found.total);
        appendCsv(text, figure, {}, "level after", found.to);
    }
    return text;
}

nlohmann::ordered_json jsonOf(const results::Summary& summary)
{
    return {{"mean", summary.mean}, {"ci95Low", summary.ci95Low}, {"ci95High", summary.ci95High}};
}

std::string jsonOf(const study::LadderRun& ladder, const std::vector<Contributions>& all)
{
    nlohmann::ordered_json figures = nlohmann::ordered_json::array();
    for (const Contributions& found : all) {
        nlohmann::ordered_json parts = nlohmann::ordered_json::array();
        for (const results::Contribution& part : found.parts) {
            parts.push_back({{"change", part.name}, {"inOrder", jsonOf(part.inOrder)}});
            if (part.alone)
                parts.back()["byItself"] = jsonOf(*part.alone);
        }
        figures.push_back({{"indicator", results::headlineKind(found.figure).name},
                           {"from", jsonOf(found.from)},
                           {"to", jsonOf(found.to)},
                           {"total", jsonOf(found.total)},
                           {"changes", std::move(parts)}});
        if (found.leftOver)
            figures.back()["leftOver"] = jsonOf(*found.leftOver);
    }
    return exchange::jsonText({{"scenario", ladder.scenarioName},
                               {"futures", ladder.result.replicationsDone},
                               {"seed", ladder.result.seed},
                               {"indicators", std::move(figures)}});
}

std::string tableOf(const study::LadderRun& ladder, const std::vector<Contributions>& all, int year)
{
    std::ostringstream text;
    text << runLine(ladder.result);
    for (const Contributions& found : all)
        writeFigure(text, ladder, found, year);
    return text.str();
}

Exit waterfall(const WaterfallOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    study::ComparisonRequest request;
    request.run = choiceOf(options);
    *plan = study::planToRun(std::move(*plan), request.run);
    model::ScenarioId scenario;
    if (!chooseOne(plan->scenarios, options.scenario, "scenario", scenario) || !chooseCommon(options, *plan, request))
        return Exit::WrongUsage;
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    const auto ladder = study::runLadder(*plan, scenario, request.run);
    if (!ladder) {
        say(ladder.error());
        return Exit::PlanHasProblems;
    }
    const int year = request.year.value_or(study::lastWholeYear(ladder.value().result));
    std::vector<Contributions> all;
    for (const results::HeadlineKind& kind : results::headlineKinds())
        if (request.indicators.empty() || std::ranges::find(request.indicators, kind.id) != request.indicators.end())
            if (auto found = study::contributionsTo(ladder.value(), kind.id, results::all, year))
                all.push_back(std::move(*found));
    return writeText(options.format == "csv"        ? csvOf(all)
                         : options.format == "json" ? jsonOf(ladder.value(), all)
                                                    : tableOf(ladder.value(), all, year),
                     options.output);
}

} // namespace

void addWaterfallCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("waterfall", "What each change of a scenario brings, added in order and by itself");
    const auto options = std::make_shared<WaterfallOptions>();
    addComparisonOptions(*command, *options);
    command->add_option("--scenario", options->scenario, "The scenario whose changes are parted")->required();
    command->callback([options, &status] { status = waterfall(*options); });
}

} // namespace homeward::cli
