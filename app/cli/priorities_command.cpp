// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/money_run.h"
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "app/cli/text_table.h"
#include "core/exchange/money_text.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <iostream>
#include <memory>
#include <sstream>

namespace homeward::cli {

namespace {

using priorities::PriorityFigures;

std::string dash(const std::optional<results::Summary>& summary, const priorities::Figure& figure)
{
    return summary ? wording::figureValue(figure, summary->mean) : "-";
}

void writePriority(std::ostringstream& text, const PriorityFigures& priority, const std::string& against)
{
    text << '\n'
         << wording::priorityName(priority.priority) << '\n'
         << "  " << wording::prioritySentence(priority, against) << '\n';
    if (priority.figures.empty())
        return;
    TextTable table;
    table.add({"", "then", "now", "against", "difference", "95 % sure", ""});
    for (const priorities::Figure& figure : priority.figures)
        table.add({"  " + wording::figureName(figure.id), dash(figure.then, figure), dash(figure.now, figure),
                   dash(figure.against, figure),
                   figure.difference ? wording::figureDifference(figure.id, figure.difference->mean) : "-",
                   figure.difference ? wording::figureRange(figure.id, *figure.difference) : "",
                   figure.difference ? wording::judgementWord(figure.judgement) : ""});
    text << table.text();
}

void writeDays(std::ostringstream& text, const priorities::RightDays& days)
{
    const auto share = [](const results::ValueList& values) {
        const auto summary = results::summarise(values);
        return summary ? wording::numbers().share(summary->mean) : std::string("-");
    };
    TextTable table;
    table.add({"Right-place days, of all days", share(days.right)});
    table.add({"not the right care: a decision or a form holds people up", share(days.care)});
    table.add({"not the right person: the service that should care has no room", share(days.person)});
    table.add({"not the right place: in a setting other than the one needed", share(days.place)});
    table.add({"not the right time: waiting in no setting", share(days.time)});
    text << '\n' << table.text();
}

Exit tellPriorities(const MoneyRunOptions& options)
{
    if (options.scenarios.size() > 1) {
        std::cerr << "The five priorities are of one scenario: give --scenario once.\n";
        return Exit::WrongUsage;
    }
    ScenarioRun run;
    if (const Exit made = runScenarios(options, {}, run); made != Exit::Done)
        return made;
    Exit status = Exit::Done;
    const auto accounts = accountsOf(run, false, status);
    if (!accounts)
        return status;
    const results::Question question{run.shown.back(), run.against, results::all, run.year};
    const auto all = priorities::prioritiesOf(run.plan, run.result, *accounts, question);
    const auto days = priorities::rightDaysOf(run.result, question.scenario, results::all, question.year);
    const auto name = [&](int scenario) { return run.result.scenarios[static_cast<std::size_t>(scenario)].name; };
    const auto table = [&] {
        std::ostringstream text;
        text << runLine(run.result) << notesText(run.result) << name(question.scenario) << " against "
             << name(question.against) << ", " << run.result.financialYears[static_cast<std::size_t>(run.year)].label
             << "; then is " << run.result.financialYears.front().label << ".\n";
        for (const PriorityFigures& priority : all)
            writePriority(text, priority, name(question.against));
        writeDays(text, days);
        return text.str();
    };
    return writeAs(
        options, table, [&] { return exchange::prioritiesToCsv(all); },
        [&] { return exchange::prioritiesToJson(all, days, run.result, question); });
}

} // namespace

void addPrioritiesCommand(CLI::App& app, Exit& status)
{
    auto* command =
        app.add_subcommand("priorities", "The five priorities of a strategic plan: what a scenario does for each");
    const auto options = std::make_shared<MoneyRunOptions>();
    addMoneyRunOptions(*command, *options);
    command->get_option("--scenario")->description("The scenario (the last)");
    command->add_option("--year", options->year, "Financial year by number or label (the last whole one)");
    command->callback([options, &status] { status = tellPriorities(*options); });
}

} // namespace homeward::cli
