// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/comparison_options.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "core/exchange/comparison_text.h"
#include "core/model/lookup.h"
#include "core/study/contributions.h"
#include "ui/wording/from_to_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
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
constexpr std::size_t rangeWidth = 34;

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

/// What each change makes of the figure that it works on.
void writeChanges(std::ostringstream& text, const model::Plan& plan, const model::Scenario& scenario)
{
    text << "\nChanges of " << scenario.name << '\n';
    for (const model::Change& change : scenario.changes) {
        if (!change.on)
            continue;
        const auto told = wording::fromTo(plan, scenario, change);
        text << "  " << change.name << ": ";
        if (told)
            text << "from " << told->from << " to " << told->to << ", at full effect on "
                 << wording::numbers().date(told->on) << '\n';
        else
            text << "no difference\n";
    }
}

std::string tableOf(const model::Plan& plan, const model::Scenario& scenario, const study::LadderRun& ladder,
                    const std::vector<Contributions>& all, int year)
{
    std::ostringstream text;
    text << runLine(ladder.result) << notesText(ladder.result);
    writeChanges(text, plan, scenario);
    for (const Contributions& found : all)
        writeFigure(text, ladder, found, year);
    return text.str();
}

/// The figures asked for that the plan has something to count for.
std::vector<Contributions> contributionsOf(const study::LadderRun& ladder,
                                           const std::vector<results::HeadlineId>& asked, int year)
{
    std::vector<Contributions> figures;
    for (const results::HeadlineKind& kind : results::headlineKinds())
        if (asked.empty() || std::ranges::find(asked, kind.id) != asked.end())
            if (auto found = study::contributionsTo(ladder, kind.id, results::all, year))
                figures.push_back(std::move(*found));
    return figures;
}

Exit waterfall(const WaterfallOptions& options)
{
    study::ComparisonRequest request;
    model::Plan plan;
    if (const Exit read = readForComparison(options, plan, request); read != Exit::Done)
        return read;
    model::ScenarioId scenario;
    if (!chooseOne(plan.scenarios, options.scenario, "scenario", scenario))
        return Exit::WrongUsage;
    if (hasProblems(plan, {{plan.scenarios.front().id, scenario}, request.run.areas}))
        return Exit::PlanHasProblems;
    const auto ladder = study::runLadder(plan, scenario, request.run);
    if (!ladder)
        return failed(ladder.error());
    const results::RunResult& run = ladder.value().result;
    const int year = request.year.value_or(study::lastWholeYear(run));
    const std::vector<Contributions> figures = contributionsOf(ladder.value(), request.indicators, year);
    return writeAs(
        options,
        [&] { return tableOf(plan, *model::findById(plan.scenarios, scenario), ladder.value(), figures, year); },
        [&] { return exchange::contributionsToCsv(figures); },
        [&] { return exchange::contributionsToJson(run, ladder.value().scenarioName, figures); });
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
