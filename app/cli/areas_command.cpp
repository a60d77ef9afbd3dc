// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/areas_table.h"
#include "app/cli/choose.h"
#include "app/cli/comparison_options.h"
#include "app/cli/reference_choice.h"
#include "core/base/text.h"
#include "core/exchange/atlas_text.h"
#include "core/model/lookup.h"
#include "core/study/run_request.h"
#include "ui/wording/atlas_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/reference_text.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct AreasOptions : PlanOptions {
    std::string measure;
    std::vector<std::string> areas;
    std::string year;
    std::string format = "table";
    std::string output;
    std::string told = "standardised";
    std::string spread = "multiplicative";
    std::string like;
    std::string scenario;
    std::string set;
};

/// The measure of that id; says which there are where there is none.
const atlas::Measure* measureOf(const std::string& id)
{
    if (id.empty())
        return &atlas::measures().front();
    const atlas::Measure* measure = atlas::measureNamed(id);
    if (measure)
        return measure;
    std::cerr << "There is no measure \"" << base::quote(id) << "\". There are:\n";
    for (const atlas::Measure& one : atlas::measures())
        std::cerr << "  " << one.id << ": " << wording::areaMeasureName(one) << '\n';
    return nullptr;
}

std::optional<atlas::AreaQuestion> questionOf(const AreasOptions& options, const reference::ReferenceSet& set)
{
    atlas::AreaQuestion question;
    question.measure = measureOf(options.measure);
    if (!question.measure)
        return std::nullopt;
    question.year = options.year;
    for (const atlas::Told told : {atlas::Told::Total, atlas::Told::Crude, atlas::Told::Standardised})
        if (exchange::toldName(told) == options.told)
            question.told = told;
    for (const auto model :
         {stats::SpreadModel::None, stats::SpreadModel::Multiplicative, stats::SpreadModel::Additive})
        if (exchange::spreadModelName(model) == options.spread)
            question.spread = model;
    const std::vector<std::string> years = atlas::yearsOf(set, *question.measure);
    if (options.year.empty() || std::ranges::find(years, options.year) != years.end())
        return question;
    std::cerr << "Nothing is published for the year \"" << base::quote(options.year) << "\". There is:";
    for (const std::string& year : years)
        std::cerr << ' ' << year;
    std::cerr << '\n';
    return std::nullopt;
}

Exit writeAs(const AreasOptions& options, const TextOf& table, const TextOf& csv, const TextOf& json)
{
    const TextOf& text = options.format == "csv" ? csv : options.format == "json" ? json : table;
    return writeText(text(), options.output);
}

/// The 31 partnerships, from published figures.
Exit published(const AreasOptions& options)
{
    const auto set = referenceSet(options.set);
    if (!set)
        return Exit::FileFailed;
    const auto question = questionOf(options, *set);
    if (!question)
        return Exit::WrongUsage;
    atlas::Comparators comparators;
    if (!options.like.empty()) {
        const reference::Area* area = set->get().areas().partnership(options.like);
        if (!area) {
            std::cerr << wording::noAreaText(options.like, set->get().areas()) << '\n';
            return Exit::WrongUsage;
        }
        comparators = atlas::likeUs(*set, area->code);
    }
    const atlas::AreaTable table = atlas::areaTable(*set, *question);
    return writeAs(
        options, [&] { return areasTable(table, comparators); }, [&] { return exchange::areasToCsv(table); },
        [&] { return exchange::areasToJson(table); });
}

/// The figure asked for; the days of delayed discharge for none.
std::optional<results::HeadlineId> figureOf(const AreasOptions& options)
{
    return options.measure.empty() ? std::optional(results::HeadlineId::DelayedDischargeDays)
                                   : indicatorNamed(options.measure);
}

/// The areas of a plan, from a run of it.
Exit modelled(const AreasOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto read = readAnyPlan(options.plan);
    if (!read)
        return Exit::FileFailed;
    study::RunChoice choice = choiceOf(options);
    const model::Plan plan = study::planToRun(std::move(*read), choice);
    model::ScenarioId scenario = plan.scenarios.empty() ? model::ScenarioId() : plan.scenarios.front().id;
    std::optional<int> year;
    const auto figure = figureOf(options);
    if (!figure || !chooseOne(plan.scenarios, options.scenario, "scenario", scenario)
        || !choose(plan.areas, options.areas, "area", choice.areas) || !chooseYear(plan, options.year, year))
        return Exit::WrongUsage;
    choice.scenarios = {scenario};
    if (hasProblems(plan, {choice.scenarios, choice.areas}))
        return Exit::PlanHasProblems;
    const auto run = study::runPlan(plan, choice);
    if (!run)
        return failed(run.error());
    const results::RunResult& result = run.value().run;
    const atlas::ModelledAreas areas =
        atlas::modelledAreas(result, plan, *figure, 0, year.value_or(study::lastWholeYear(result)));
    return writeAs(
        options, [&] { return modelledAreasTable(result, areas); },
        [&] { return exchange::modelledAreasToCsv(result, areas); },
        [&] { return exchange::modelledAreasToJson(result, areas); });
}

} // namespace

void addAreasCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "areas", "Areas side by side: the 31 partnerships by published figures, or a plan's areas as modelled");
    const auto options = std::make_shared<AreasOptions>();
    addPlanOptions(*command, *options);
    command->get_option("PLAN")->required(false);
    command->add_option("--area", options->areas, "With PLAN: an area; may be given again (all)")
        ->allow_extra_args(false);
    command->add_option("--year", options->year, "2024/25; with PLAN also by number (the latest, or last whole one)");
    command->add_option("--format", options->format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->add_option("--measure", options->measure,
                        "delayed-days (the usual one), care-at-home, ...; with PLAN a figure such as people_at_home");
    command->add_option("--told", options->told, "total, crude or standardised (European Standard Population 2013)")
        ->check(CLI::IsMember({"total", "crude", "standardised"}));
    command
        ->add_option("--spread", options->spread,
                     "How limits allow for the usual spread: multiplicative, additive, none")
        ->check(CLI::IsMember({"multiplicative", "additive", "none"}));
    command->add_option("--like", options->like, "An area: mark the areas that are most like it");
    command->add_option("--scenario", options->scenario, "With PLAN: the scenario (the base)");
    addReferenceOption(*command, options->set);
    command->footer(std::string(reference::licenceLine));
    command->callback(
        [options, &status] { status = options->plan.empty() ? published(*options) : modelled(*options); });
}

} // namespace homeward::cli
