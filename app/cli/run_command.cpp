// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_options.h"
#include "core/store/part_file.h"
#include "core/study/run_request.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

/// `ranges` are those that the run does not draw: the part keeps them with its plan, so that they are told when it is joined.
Exit runPart(const RunOptions& options, model::Plan plan, const study::RunChoice& choice,
             const std::vector<model::UncertainInput>& ranges)
{
    const auto part = partFrom(options.part);
    if (!part)
        return Exit::WrongUsage;
    auto request = study::runRequestOf(std::move(plan), choice);
    if (!request)
        return failed(request.error());
    request.value().part = *part;
    auto result = sim::runPart(request.value());
    if (!result)
        return failed(result.error());
    if (!ranges.empty())
        request.value().plan.uncertainInputs = ranges;
    const base::Status written =
        store::writePartFile(options.output, {std::move(request.value().plan), std::move(result.value())});
    if (!written)
        say(written.error());
    return written ? Exit::Done : Exit::FileFailed;
}

/// The same target for every scenario of the run; none where it is not understood. The scenario that differences are
/// taken from runs too.
std::optional<std::vector<study::PrecisionTarget>> targetsOf(const RunOptions& options, const model::Plan& plan,
                                                             std::vector<model::ScenarioId>& scenariosToRun)
{
    std::vector<model::ScenarioId> scenarios = scenariosToRun;
    const std::size_t colon = options.until.find(':');
    ResultChoice choice = options.untilResult;
    choice.measure = options.until.substr(0, colon);
    const auto width = widthFrom(colon == std::string::npos ? std::string() : options.until.substr(colon + 1));
    auto chosen = width ? chosenOf(choice, plan) : std::nullopt;
    if (!chosen)
        return std::nullopt;
    if (scenarios.empty())
        for (const model::Scenario& scenario : plan.scenarios)
            scenarios.push_back(scenario.id);
    std::vector<study::PrecisionTarget> targets;
    for (const model::ScenarioId& id : scenarios)
        if (!chosen->against || *chosen->against != id) {
            chosen->scenario = id;
            targets.push_back({*chosen, width->value, width->relative});
        }
    if (targets.empty()) {
        std::cerr << "The only scenario that runs is the one compared with, so there is no difference to be sure of. "
                     "Name another with --scenario.\n";
        return std::nullopt;
    }
    if (chosen->against && std::ranges::find(scenarios, *chosen->against) == scenarios.end())
        scenariosToRun.insert(scenariosToRun.begin(), *chosen->against);
    return targets;
}

/// To two figures where it is small, so that it does not read as nothing.
std::string width(double value)
{
    if (!(value > 0.0 && value < 1.0))
        return figure(value);
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return wording::number(std::round(value / unit) * unit);
}

void sayReached(const study::PrecisionResult& found, const model::Plan& plan)
{
    for (const study::PrecisionReached& one : found.targets)
        std::cerr << nameOf(one.target.result, plan) << ": " << figure(one.found.mean) << " \u00b1 "
                  << width(one.halfWidth) << (one.reached ? ", as narrow as asked" : ", NOT as narrow as asked")
                  << (one.found.p10 == one.found.p90 && one.found.ci95Low < one.found.ci95High
                          ? " (every future gave the same: this is what none of them may have shown)"
                          : "")
                  << '\n';
    std::cerr << found.run.replicationsDone << " futures" << (found.reached() ? "" : ", the most allowed")
              << ". The interval is slightly optimistic, because the run stopped by it.\n";
}

Exit run(const RunOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    auto choice = choiceOf(options, *plan);
    if (!choice)
        return Exit::WrongUsage;
    const std::vector<model::UncertainInput> notDrawn =
        choice->fixedInputs ? plan->uncertainInputs : std::vector<model::UncertainInput>();
    *plan = study::planToRun(std::move(*plan), *choice);
    if (hasProblems(*plan, {choice->scenarios, choice->areas}))
        return Exit::PlanHasProblems;
    if (!options.part.empty())
        return runPart(options, std::move(*plan), *choice, notDrawn);
    if (!options.until.empty()) {
        auto targets = targetsOf(options, *plan, choice->scenarios);
        if (!targets)
            return Exit::WrongUsage;
        choice->until = std::move(*targets);
    }
    const auto found = study::runPlan(*plan, *choice);
    if (!found)
        return failed(found.error());
    if (!choice->until.empty())
        sayReached(found.value(), *plan);
    results::RunNotes notes = results::notesOf(found.value().run);
    notes.rangesNotDrawn = static_cast<int>(notDrawn.size());
    return writeResult(found.value().run, options, notes);
}

} // namespace

void addRunCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("run", "Run a plan's scenarios and print the results");
    const auto options = std::make_shared<RunOptions>();
    addOptions(*command, *options);
    command->callback([options, &status] { status = run(*options); });
}

} // namespace homeward::cli
