// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_choice.h"
#include "app/cli/result_text.h"
#include "app/cli/run_options.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/exchange/csv.h"
#include "core/model/lookup.h"
#include "core/study/firm_up.h"
#include "core/study/sensitivity.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/sensitivity_text.h"
#include "ui/wording/translate.h"

#include <cmath>
#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

struct SensitivityOptions : PlanOptions {
    ResultChoice result;
    int alone = 0;
    std::string format = "table";
    std::string output;
};

constexpr std::size_t columnWidth = 12;

std::string interval(const results::Summary& summary)
{
    return figure(summary.ci95Low) + " to " + figure(summary.ci95High);
}

std::string twoDecimals(double value) { return wording::number(std::round(100.0 * value) / 100.0); }

/// How often a difference has its sign, and which figures to firm up first.
std::string findingsOf(const study::Sensitivity& found, const study::ChosenResult& chosen, const model::Plan& plan)
{
    std::ostringstream text;
    if (found.futures && chosen.against)
        text << '\n'
             << wording::futuresFinding(*found.futures, model::findById(plan.scenarios, chosen.scenario)->name,
                                        model::findById(plan.scenarios, *chosen.against)->name)
             << '\n';
    const std::vector<study::FirmUp> first = study::firmUpFirst(plan, found);
    if (!first.empty())
        text << "\nFirm up first (they move the result most and rest on least):\n";
    for (std::size_t i = 0; i < first.size(); ++i) {
        const study::InputSensitivity& input = found.inputs[first[i].place];
        text << "  " << i + 1 << ". " << base::quote(input.name.empty() ? input.path : input.name) << ", moves it by "
             << fineFigure(std::abs(input.swing.mean)) << ": " << wording::kindName(first[i].kind) << ", "
             << wording::surenessName(first[i].sureness) << '\n';
    }
    return text.str();
}

std::string tableOf(const study::Sensitivity& found, const std::string& result, const std::string& findings)
{
    std::size_t nameWidth = 8;
    for (const study::InputSensitivity& input : found.inputs)
        nameWidth = std::max(nameWidth, base::quote(input.name).size() + 1);
    std::ostringstream text;
    text << result << '\n'
         << "  all ranges drawn: " << figure(found.drawn.mean) << " (95 % sure: " << interval(found.drawn)
         << "; 10th to 90th centile " << figure(found.drawn.p10) << " to " << figure(found.drawn.p90) << ")\n"
         << "  all most likely:  " << figure(found.mostLikely.mean) << " (95 % sure: " << interval(found.mostLikely)
         << ")\n\n"
         << leftIn("", nameWidth) << rightIn("at low", columnWidth) << rightIn("at high", columnWidth)
         << rightIn("difference", columnWidth) << rightIn("95 % sure", 2 * columnWidth)
         << rightIn("rank corr.", columnWidth) << rightIn("std error", columnWidth) << '\n';
    for (const study::InputSensitivity& input : found.inputs)
        text << leftIn(input.name.empty() ? input.path : input.name, nameWidth)
             << rightIn(figure(input.atLow.mean), columnWidth) << rightIn(figure(input.atHigh.mean), columnWidth)
             << rightIn(figure(input.swing.mean), columnWidth) << rightIn(interval(input.swing), 2 * columnWidth)
             << rightIn(twoDecimals(input.rankCorrelation), columnWidth)
             << rightIn(twoDecimals(input.standardError), columnWidth) << '\n';
    text << "\nRank correlations from " << found.replications << " futures with all ranges drawn; each end alone from "
         << found.alone << " futures with the others at their most likely and the same luck. " << found.runs
         << " futures in all.\n"
         << findings;
    return text.str();
}

std::string csvOf(const study::Sensitivity& found)
{
    std::ostringstream text;
    text.precision(12);
    text << "input,path,low_mean,low_ci95_low,low_ci95_high,high_mean,high_ci95_low,high_ci95_high,difference_mean,"
            "difference_ci95_low,difference_ci95_high,rank_correlation,rank_correlation_standard_error,"
            "replications_drawn,replications_alone\n";
    for (const study::InputSensitivity& input : found.inputs) {
        text << exchange::csvText(input.name) << ',' << exchange::csvText(input.path);
        for (const results::Summary* summary : {&input.atLow, &input.atHigh, &input.swing})
            text << ',' << summary->mean << ',' << summary->ci95Low << ',' << summary->ci95High;
        text << ',' << input.rankCorrelation << ',' << input.standardError << ',' << found.replications << ','
             << found.alone << '\n';
    }
    return text.str();
}

Exit sensitivity(const SensitivityOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    *plan = study::planToRun(std::move(*plan), choiceOf(options));
    const auto chosen = chosenOf(options.result, *plan);
    if (!chosen)
        return Exit::WrongUsage;
    if (chosen->against == chosen->scenario) {
        std::cerr << "A scenario does not differ from itself. Name two with --scenario and --against.\n";
        return Exit::WrongUsage;
    }
    if (hasProblems(*plan, {study::scenariosFor(*plan, *chosen), chosen->areas}))
        return Exit::PlanHasProblems;
    study::SensitivityRequest request;
    request.result = *chosen;
    request.alone = options.alone;
    request.run.threads = options.threads;
    request.run.plan = std::move(*plan);
    if (request.run.plan.uncertainInputs.empty()) {
        std::cerr
            << "The plan gives no figure as a range, so there is nothing to rank. Give a figure a low, a most likely "
               "and a high value first.\n";
        return Exit::PlanHasProblems;
    }
    const auto found = study::sensitivityOf(request);
    if (!found)
        return failed(found.error());
    if (options.format == "csv" && options.output.empty())
        return outputDone(writeData(csvOf(found.value())));
    return writeText(options.format == "csv" ? csvOf(found.value())
                                             : tableOf(found.value(), nameOf(*chosen, request.run.plan),
                                                       findingsOf(found.value(), *chosen, request.run.plan)),
                     options.output);
}

} // namespace

void addSensitivityCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("sensitivity", "Rank a plan's uncertain inputs by what they move in a result");
    const auto options = std::make_shared<SensitivityOptions>();
    addPlanOptions(*command, *options);
    addResultChoice(*command, options->result);
    command->add_option("--alone", options->alone, "Futures of each input at each end (as --replications)")
        ->check(CLI::Range(2, 100'000));
    command->add_option("--format", options->format, "table or csv")->check(CLI::IsMember({"table", "csv"}));
    command->add_option("--output", options->output, "File to write; else the terminal");
    command->callback([options, &status] { status = sensitivity(*options); });
}

} // namespace homeward::cli
