// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/result_choice.h"
#include "app/cli/result_output.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "app/cli/run_options.h"
#include "app/cli/text_table.h"
#include "core/exchange/explanation_text.h"
#include "core/model/lookup.h"
#include "core/study/explained.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/explain_text.h"
#include "ui/wording/headline_text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

using explain::Explanation;
using explain::Part;

struct ExplainOptions : PlanOptions {
    std::string figure;
    std::vector<std::string> settings;
    bool share = false;
    std::string from;
    std::string to;
    std::vector<std::string> areas;
    std::string scenario;
    std::string against;
    std::string year;
    bool ranges = false;
    int most = 10;
    std::string format = "table";
    std::string output;
};

/// Says which figures there are where the name is none of them.
std::optional<explain::Figure> figureNamed(const std::string& name)
{
    const auto figure = explain::figureByName(name);
    if (figure)
        return figure;
    std::cerr << "There is no figure \"" << base::quote(name) << "\". There are:\n";
    for (const results::HeadlineKind& kind : results::headlineKinds())
        std::cerr << "  " << kind.name << '\n';
    std::cerr << "people who move, a week:\n  people_moving\nand the measures of settings:\n";
    for (int measure = 0; measure < results::measureCount; ++measure)
        std::cerr << "  " << results::nameOf(static_cast<results::Measure>(measure)) << '\n';
    return std::nullopt;
}

/// A measure of chosen settings; settings belong to a measure alone.
bool chooseSettings(const ExplainOptions& options, const model::Plan& plan, explain::Figure& figure)
{
    std::vector<model::SettingId> ids;
    if (options.settings.empty())
        return true;
    if (!choose(plan.settings, options.settings, "setting", ids))
        return false;
    auto* of = std::get_if<explain::MeasureOf>(&figure);
    if (of == nullptr) {
        std::cerr << options.figure << " has settings of its own. Leave --of out, or name a measure such as "
                  << "people_present.\n";
        return false;
    }
    std::vector<int> places;
    for (const model::SettingId& id : ids)
        places.push_back(model::indexById(plan.settings, id));
    of->settings = results::Choice(std::move(places));
    return true;
}

/// As a share of all settings, which a measure that adds alone can be.
bool chooseShare(const ExplainOptions& options, explain::Figure& figure)
{
    if (!options.share)
        return true;
    auto* of = std::get_if<explain::MeasureOf>(&figure);
    if (of == nullptr || !results::adds(of->measure)) {
        std::cerr << options.figure << " is no sum over settings, so that no setting has a share of it. "
                  << "Leave --share out, or name a measure such as care_days.\n";
        return false;
    }
    of->ofAll = true;
    return true;
}

/// The place of a setting or an outcome among those of a flow; -1 after saying that there is none.
int flowPlace(const model::Plan& plan, const std::string& name)
{
    const auto isCalled = [&](const auto& thing) { return thing.id.value == name || thing.name == name; };
    const auto setting = std::ranges::find_if(plan.settings, isCalled);
    if (setting != plan.settings.end())
        return static_cast<int>(setting - plan.settings.begin());
    const auto outcome = std::ranges::find_if(plan.outcomes, isCalled);
    if (outcome != plan.outcomes.end())
        return static_cast<int>(plan.settings.size()) + static_cast<int>(outcome - plan.outcomes.begin());
    std::cerr << "There is no setting or outcome \"" << base::quote(name) << "\". There are:\n";
    for (const model::Setting& one : plan.settings)
        std::cerr << "  " << one.id.value << '\n';
    for (const model::Outcome& one : plan.outcomes)
        std::cerr << "  " << one.id.value << '\n';
    return -1;
}

/// Where people come from and where they go; both belong to people who move alone.
bool chooseEnds(const ExplainOptions& options, const model::Plan& plan, explain::Figure& figure)
{
    auto* flow = std::get_if<explain::FlowOf>(&figure);
    const bool named = !options.from.empty() || !options.to.empty();
    if (flow == nullptr) {
        if (named)
            std::cerr << options.figure << " has no --from and no --to: they belong to people_moving.\n";
        return !named;
    }
    if (options.to.empty()) {
        std::cerr << "Say where the people go: --to SETTING or OUTCOME, and --from SETTING or outside.\n";
        return false;
    }
    flow->to = flowPlace(plan, options.to);
    if (options.from == "outside")
        flow->from = results::fromOutside;
    else if (!options.from.empty())
        flow->from = flowPlace(plan, options.from);
    const bool isSetting = flow->from < static_cast<int>(plan.settings.size());
    if (!isSetting)
        std::cerr << "Nobody comes from \"" << base::quote(options.from) << "\": it is an outcome. Name a setting.\n";
    const bool found = flow->to >= 0 && (options.from.empty() || options.from == "outside" || flow->from >= 0);
    return found && isSetting;
}

bool readChoice(const ExplainOptions& options, const model::Plan& plan, study::ExplainRequest& request)
{
    const auto figure = figureNamed(options.figure);
    if (!figure)
        return false;
    request.figure = *figure;
    request.ranges = options.ranges;
    return chooseSettings(options, plan, request.figure) && chooseShare(options, request.figure)
        && chooseEnds(options, plan, request.figure)
        && chooseOne(plan.scenarios, options.scenario, "scenario", request.scenario)
        && chooseOne(plan.scenarios, options.against, "scenario", request.against)
        && choose(plan.areas, options.areas, "area", request.run.areas) && chooseYear(plan, options.year, request.year);
}

std::string valueIn(const explain::Figure& figure, const std::optional<results::Summary>& value)
{
    return value ? wording::figureValue(figure, value->mean) : std::string("-");
}

std::vector<std::string> rowOf(const explain::Figure& figure, std::string name,
                               const std::optional<results::Summary>& now, const std::optional<results::Summary>& then,
                               const std::optional<results::Summary>& difference)
{
    std::vector<std::string> row{std::move(name), valueIn(figure, now), valueIn(figure, then)};
    row.push_back(difference ? wording::figureDifference(figure, *difference) : std::string("-"));
    row.push_back(difference ? wording::figureRange(figure, *difference) : std::string());
    return row;
}

std::string partingTable(const results::RunResult& run, const Explanation& found, const explain::Parting& parting)
{
    TextTable table;
    std::string here = "now", against = "then";
    if (found.change && found.change->with.sameScenario) {
        here = run.financialYears[static_cast<std::size_t>(found.question.year)].label;
        against = run.financialYears[static_cast<std::size_t>(found.change->with.year)].label;
    } else if (found.change) {
        here = "here";
        against = "against";
    }
    table.add({"", here, against, "difference", "95 % sure"});
    for (const Part& part : parting.parts)
        table.add(rowOf(found.figure, "  " + wording::partName(run, parting.axis, part), part.now, part.then,
                        part.difference));
    const bool hasLevels = parting.parts.front().now.has_value();
    std::optional<results::Summary> then, difference;
    if (found.change) {
        then = found.change->then;
        difference = found.change->difference;
    }
    table.add(rowOf(found.figure, "  in all", hasLevels ? std::optional(found.now) : std::nullopt,
                    hasLevels ? then : std::nullopt, difference));
    return '\n' + wording::axisName(parting.axis) + '\n' + table.text();
}

std::string groundsTable(const Explanation& found, const model::Plan& plan, int most)
{
    TextTable table({2, 3, 4, 5});
    for (const explain::Ground& ground : found.grounds) {
        if (most-- <= 0)
            break;
        const assumptions::Assumption& one = ground.assumption;
        table.add({"  " + wording::assumptionName(one, plan), wording::assumptionValue(one),
                   wording::kindName(one.kind), wording::surenessName(one.sureness),
                   one.hasSource() ? one.sourceTitle : "no source",
                   ground.swing ? "moves it by " + wording::figureDifference(found.figure, *ground.swing) : ""});
    }
    return '\n' + wording::groundsText(found.grounds) + ' ' + wording::groundsOrderText(found.groundsAreRanked) + '\n'
        + table.text();
}

std::string tableOf(const study::Explained& explained, const model::Plan& plan, int most)
{
    const results::RunResult& run = explained.run;
    const Explanation& found = explained.explanation;
    const results::Question& question = found.question;
    std::ostringstream text;
    text << runLine(run) << notesText(run) << '\n'
         << wording::figureName(run, found.figure) << ", "
         << run.scenarios[static_cast<std::size_t>(question.scenario)].name << ", "
         << run.financialYears[static_cast<std::size_t>(question.year)].label << ": "
         << wording::figureValue(found.figure, found.now.mean);
    if (found.change)
        text << ", " << wording::figureDifference(found.figure, found.change->difference) << ' '
             << wording::comparedWithText(run, found.change->with);
    text << ".\n" << wording::figureDefinition(found.figure) << '\n';
    if (const std::string reason = wording::reasonText(run, found); !reason.empty())
        text << reason << '\n';
    for (const explain::Parting& parting : found.partings)
        text << partingTable(run, found, parting);
    text << groundsTable(found, plan, most);
    return text.str();
}

std::string jsonOf(const study::Explained& explained, const model::Plan& plan)
{
    exchange::ExplanationWords words{wording::figureDefinition(explained.explanation.figure),
                                     wording::reasonText(explained.run, explained.explanation),
                                     {}};
    for (const explain::Ground& ground : explained.explanation.grounds)
        words.grounds.push_back(wording::assumptionName(ground.assumption, plan));
    return exchange::explanationToJson(explained.run, explained.explanation, words);
}

Exit explainFigure(const ExplainOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto read = readAnyPlan(options.plan);
    if (!read)
        return Exit::FileFailed;
    study::ExplainRequest request;
    request.run = choiceOf(static_cast<const PlanOptions&>(options));
    const model::Plan plan = study::planToRun(std::move(*read), request.run);
    if (!readChoice(options, plan, request))
        return Exit::WrongUsage;
    if (hasProblems(plan, {{}, request.run.areas}))
        return Exit::PlanHasProblems;
    if (options.ranges && plan.uncertainInputs.empty())
        std::cerr << "No figure of this plan has a range, so that nothing can be ranked by one.\n";
    const auto found = study::runExplanation(plan, request);
    if (!found)
        return failed(found.error());
    return writeText(options.format == "json" ? jsonOf(found.value(), plan)
                                              : tableOf(found.value(), plan, options.most),
                     options.output);
}

} // namespace

void addExplainCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("explain", "Why a figure is what it is: its parts, what moved it, and what it rests on");
    const auto options = std::make_shared<ExplainOptions>();
    addPlanOptions(*command, *options);
    command
        ->add_option("--figure", options->figure,
                     "A figure of a board, a measure or people_moving: people_at_home, people_delayed")
        ->required();
    command
        ->add_option("--of", options->settings, "Of a measure: a setting that it counts in; may be given again (all)")
        ->allow_extra_args(false);
    command->add_flag("--share", options->share, "Of a measure: the share that the settings named have of all");
    command->add_option("--from", options->from, "Of people_moving: the setting left, or outside (anywhere)");
    command->add_option("--to", options->to, "Of people_moving: the setting or outcome that they go to");
    command->add_option("--scenario", options->scenario, "The scenario (the base)");
    command->add_option("--against", options->against, "The scenario compared with (the base)");
    command->add_option("--area", options->areas, "An area; may be given again (all)")->allow_extra_args(false);
    command->add_option("--year", options->year, "Financial year by number or label (the last whole one)");
    command->add_flag("--ranges", options->ranges, "Run the plan's ranges too, and say which of them move it most");
    command->add_option("--most", options->most, "Figures of the plan listed at most (10)")
        ->check(CLI::Range(0, 100'000));
    command->add_option("--format", options->format, "table or json (table)")->check(CLI::IsMember({"table", "json"}));
    command->add_option("--output", options->output, "The file to write (the terminal)");
    command->callback([options, &status] { status = explainFigure(*options); });
}

} // namespace homeward::cli
