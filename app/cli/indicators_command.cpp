// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/money_run.h"
#include "app/cli/reference_choice.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "app/cli/text_table.h"
#include "core/exchange/indicators_text.h"
#include "ui/wording/indicator_text.h"
#include "ui/wording/number_format.h"

#include <iostream>
#include <memory>
#include <set>
#include <sstream>

namespace homeward::cli {

namespace {

using indicators::IndicatorRow;

struct IndicatorOptions : MoneyRunOptions {
    std::string reference;
    bool definitions = false;
};

std::string rateText(const std::optional<results::Summary>& rate)
{
    return rate ? wording::numbers().fixed(rate->mean, rate->mean < 10.0 ? 2 : 1) : "-";
}

std::string publishedText(const IndicatorRow& row)
{
    return row.observed ? wording::indicatorValue(row.id, row.observed->value) + " (" + row.observed->year + ")" : "-";
}

std::string areaText(const exchange::IndicatorSet& set, int area)
{
    std::ostringstream text;
    text << '\n'
         << (area < 0 ? std::string("All areas") : set.result.areas[static_cast<std::size_t>(area)].name) << '\n';
    TextTable table;
    table.add({"", "modelled", "95 % sure", "for 1,000 people", "standardised", "published"});
    for (const IndicatorRow& row : set.rows)
        if (row.area == area)
            table.add({wording::indicatorTitle(row), wording::indicatorValue(row.id, row.value.mean),
                       wording::indicatorValue(row.id, row.value.ci95Low) + " to "
                           + wording::indicatorValue(row.id, row.value.ci95High),
                       rateText(row.rate), rateText(row.standardised), publishedText(row)});
    text << table.text();
    return text.str();
}

std::string definitionsText(const exchange::IndicatorSet& set)
{
    std::ostringstream text;
    std::set<indicators::Indicator> shown;
    for (const IndicatorRow& row : set.rows)
        if (shown.insert(row.id).second)
            text << '\n' << wording::indicatorName(row.id) << ": " << wording::indicatorDefinition(row.id) << '\n';
    return text.str();
}

std::string tableOf(const exchange::IndicatorSet& set, bool definitions)
{
    std::ostringstream text;
    text << runLine(set.result) << notesText(set.result)
         << set.result.scenarios[static_cast<std::size_t>(set.scenario)].name << ", "
         << set.result.financialYears[static_cast<std::size_t>(set.year)].label
         << ". Standardised is for 1,000 people of the European Standard Population 2013, of the plan's age bands.\n";
    const auto areas = static_cast<int>(set.result.areas.size());
    for (int area = areas > 1 ? -1 : 0; area < areas; ++area)
        text << areaText(set, area);
    if (definitions)
        text << definitionsText(set);
    return text.str();
}

Exit tellIndicators(const IndicatorOptions& options)
{
    if (options.scenarios.size() > 1) {
        std::cerr << "The indicators are of one scenario: give --scenario once.\n";
        return Exit::WrongUsage;
    }
    const auto published = referenceSet(options.reference);
    if (!published)
        return Exit::FileFailed;
    ScenarioRun run;
    if (const Exit made = runScenarios(options, {.byCohort = true}, run); made != Exit::Done)
        return made;
    const indicators::IndicatorRequest request{run.plan, run.result, run.shown.back(), run.year, &published->get()};
    const exchange::IndicatorSet set{run.result, request.scenario, request.year, indicators::indicatorsOf(request)};
    return writeAs(
        options, [&] { return tableOf(set, options.definitions); }, [&] { return exchange::indicatorsToCsv(set); },
        [&] { return exchange::indicatorsToJson(set); });
}

} // namespace

void addIndicatorsCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand(
        "indicators", "National indicators by age, place and area, as counts and rates, beside what is published");
    const auto options = std::make_shared<IndicatorOptions>();
    addMoneyRunOptions(*command, *options);
    command->get_option("--scenario")->description("The scenario (the last)");
    command->add_option("--year", options->year, "Financial year by number or label (the last whole one)");
    command->add_flag("--definitions", options->definitions, "Say below the table what each indicator is");
    addReferenceOption(*command, options->reference);
    command->callback([options, &status] { status = tellIndicators(*options); });
}

} // namespace homeward::cli
