// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_options.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "core/exchange/comparison_text.h"
#include "core/model/lookup.h"
#include "core/study/comparison_run.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/money_text.h"

#include <algorithm>
#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

using results::ComparisonTable;

struct CompareOptions : ComparisonOptions {
    std::vector<std::string> scenarios;
    std::string sort;
    std::string precision;
    int most = 500;
    std::string by;
};

constexpr std::size_t nameWidth = 34;
constexpr std::size_t columnWidth = 13;
constexpr std::size_t rangeWidth = 34;

/// One indicator: the level of the scenario compared with, then each scenario's difference from it.
void writeIndicator(std::ostringstream& text, const results::RunResult& result, const ComparisonTable& comparison,
                    std::size_t indicator)
{
    const results::HeadlineId id = comparison.indicators[indicator];
    const bool byAccounts = comparison.costsByAccounts && id == results::HeadlineId::CareCost;
    text << '\n' << (byAccounts ? wording::figureName(priorities::FigureId::Cost) : wording::headlineName(id)) << '\n';
    for (const results::ComparisonRow& row : comparison.rows) {
        const auto& figure = row.figures[indicator];
        text << "  " << leftIn(result.scenarios[static_cast<std::size_t>(row.scenario)].name, nameWidth);
        if (!figure) {
            text << rightIn("-", columnWidth) << '\n';
            continue;
        }
        text << rightIn(wording::headlineValue(id, figure->now.mean), columnWidth);
        if (figure->change)
            text << rightIn(wording::changeText(id, *figure->change), columnWidth + 4)
                 << rightIn(wording::changeRange(id, *figure->change), rangeWidth) << "  "
                 << wording::judgementWord(figure->change->judgement);
        text << '\n';
    }
}

std::string tableOf(const results::RunResult& result, const results::RunNotes& notes, const ComparisonTable& comparison)
{
    std::ostringstream text;
    text << runLine(result) << notesText(result, notes) << "\nDifference from "
         << result.scenarios[static_cast<std::size_t>(comparison.against)].name << " in "
         << result.financialYears[static_cast<std::size_t>(comparison.year)].label
         << ", with its 95 % interval: the same people with the same luck in both.\n";
    for (std::size_t i = 0; i < comparison.indicators.size(); ++i)
        writeIndicator(text, result, comparison, i);
    return text.str();
}

/// Reads what is a width or a name of the command's own.
bool readChoice(const CompareOptions& options, const model::Plan& plan, study::ComparisonRequest& request)
{
    if (!chooseScenarios(options.scenarios, options.against, plan, request))
        return false;
    if (!options.precision.empty()) {
        const auto width = widthFrom(options.precision);
        if (!width)
            return false;
        request.precision = study::ComparisonPrecision{width->value, width->relative, options.most};
    }
    return options.sort.empty() || indicatorNamed(options.sort).has_value();
}

void sort(ComparisonTable& comparison, const std::string& by)
{
    const auto id = results::headlineByName(by);
    for (std::size_t i = 0; i < comparison.indicators.size(); ++i)
        if (id && comparison.indicators[i] == *id)
            results::sortBy(comparison, i, results::SortOrder::Ascending);
}

void tellNotReached(int futures, const std::string& where)
{
    std::cerr << where << "After " << futures << " futures, the most allowed, not every figure is as sure as asked.\n";
}

/// Each area by itself, with the futures that it needs.
Exit compareByArea(const CompareOptions& options, const model::Plan& plan, const study::ComparisonRequest& request)
{
    auto found = study::compareAreas(plan, request);
    if (!found)
        return failed(found.error());
    std::vector<exchange::AreaTable> tables;
    for (study::AreaComparison& one : found.value()) {
        sort(one.comparison, options.sort);
        const std::string& name = model::findById(plan.areas, one.area)->name;
        if (!one.reached)
            tellNotReached(one.run.replicationsDone, name + ": ");
        tables.push_back({name, &one.run, &one.comparison, one.reached});
    }
    return writeAs(
        options,
        [&] {
            std::string text;
            for (std::size_t i = 0; i < tables.size(); ++i) {
                text += i == 0 ? "" : "\n";
                text += tables[i].area;
                text += '\n';
                text += tableOf(*tables[i].run, found.value()[i].notes, *tables[i].comparison);
            }
            return text;
        },
        [&] { return exchange::areaComparisonsToCsv(tables); },
        [&] { return exchange::areaComparisonsToJson(tables); });
}

/// A cost goes by either of its names: which one is told depends on the plan's prices.
void joinNamesOfCost(CompareOptions& options)
{
    const std::string known(results::headlineKind(results::HeadlineId::CareCost).name);
    const auto isCost = [](const std::string& name) { return name == results::costByAccounts; };
    std::ranges::replace_if(options.indicators, isCost, known);
    if (isCost(options.sort))
        options.sort = known;
}

Exit compare(CompareOptions options)
{
    joinNamesOfCost(options);
    study::ComparisonRequest request;
    model::Plan plan;
    if (const Exit read = readForComparison(options, plan, request); read != Exit::Done)
        return read;
    if (!readChoice(options, plan, request))
        return Exit::WrongUsage;
    if (hasProblems(plan, {study::scenariosOf(plan, request), request.run.areas}))
        return Exit::PlanHasProblems;
    if (options.by == "area")
        return compareByArea(options, plan, request);
    const auto found = study::runComparison(plan, request);
    if (!found)
        return failed(found.error());
    const results::RunResult& run = found.value().run;
    if (!found.value().reached)
        tellNotReached(run.replicationsDone, {});
    ComparisonTable comparison = found.value().comparison;
    sort(comparison, options.sort);
    return writeAs(
        options, [&] { return tableOf(run, results::notesOf(run), comparison); },
        [&] { return exchange::comparisonToCsv(run, comparison); },
        [&] { return exchange::comparisonToJson(run, comparison); });
}

} // namespace

void addCompareCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("compare", "Scenarios side by side: figures and paired differences, with how sure they are");
    const auto options = std::make_shared<CompareOptions>();
    addComparisonOptions(*command, *options);
    command->add_option("--scenario", options->scenarios, "A scenario to compare; may be given again (all)")
        ->allow_extra_args(false);
    command->add_option("--against", options->against, "The scenario compared with (the base)");
    command->add_option("--sort", options->sort, "Sort the scenarios by an indicator's difference, lowest first");
    auto* precision = command->add_option("--precision", options->precision,
                                          "As many futures as make every figure this sure: 2%, or 1.5 in its unit");
    command
        ->add_option("--by", options->by, "area: each area by itself; with --precision each with the futures it needs")
        ->check(CLI::IsMember({"area"}));
    command->add_option("--most", options->most, "With --precision: futures at most")
        ->check(CLI::Range(2, 100'000))
        ->needs(precision);
    command->callback([options, &status] { status = compare(*options); });
}

} // namespace homeward::cli
