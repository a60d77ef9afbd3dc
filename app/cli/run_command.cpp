// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_options.h"
#include "core/exchange/plan_json.h"
#include "core/model/lookup.h"
#include "core/store/part_file.h"
#include "core/study/draw.h"
#include "core/study/precision.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

Exit runPart(const RunOptions& options, sim::RunRequest request)
{
    const auto part = partFrom(options.part);
    if (!part)
        return Exit::WrongUsage;
    request.part = *part;
    auto result = sim::runPart(request);
    if (!result) {
        say(result.error());
        return Exit::PlanHasProblems;
    }
    const base::Status written =
        store::writePartFile(options.output, {std::move(request.plan), std::move(result.value())});
    if (!written)
        say(written.error());
    return written ? Exit::Done : Exit::FileFailed;
}

/// The same target for every scenario of the run.
std::optional<std::vector<study::PrecisionTarget>> targetsOf(const RunOptions& options, const sim::RunRequest& request)
{
    const std::size_t colon = options.until.find(':');
    ResultChoice choice = options.untilResult;
    choice.measure = options.until.substr(0, colon);
    const auto width = widthFrom(colon == std::string::npos ? std::string() : options.until.substr(colon + 1));
    auto chosen = width ? chosenOf(choice, request.plan) : std::nullopt;
    if (!chosen)
        return std::nullopt;
    std::vector<model::ScenarioId> scenarios = request.scenarios;
    for (std::size_t s = 0; request.scenarios.empty() && s < request.plan.scenarios.size(); ++s)
        scenarios.push_back(request.plan.scenarios[s].id);
    std::vector<study::PrecisionTarget> targets;
    for (const model::ScenarioId& id : scenarios)
        if (!chosen->against || *chosen->against != id) {
            chosen->scenario = id;
            targets.push_back({*chosen, width->value, width->relative});
        }
    return targets;
}

void sayReached(const study::PrecisionResult& found, const model::Plan& plan)
{
    for (const study::PrecisionReached& one : found.targets)
        std::cerr << nameOf(one.target.result, plan) << ": " << figure(one.found.mean) << " \u00b1 "
                  << figure(one.halfWidth) << (one.reached ? ", as narrow as asked" : ", NOT as narrow as asked")
                  << '\n';
    std::cerr << found.run.replicationsDone << " futures" << (found.reached() ? "" : ", the most allowed")
              << ". The interval is slightly optimistic, because the run stopped by it.\n";
}

Exit runUntil(const RunOptions& options, sim::RunRequest request)
{
    auto targets = targetsOf(options, request);
    if (!targets)
        return Exit::WrongUsage;
    study::PrecisionRequest precision;
    precision.run = std::move(request);
    precision.targets = std::move(*targets);
    precision.most = options.most;
    auto found = study::runUntil(precision);
    if (!found) {
        say(found.error());
        return Exit::PlanHasProblems;
    }
    sayReached(found.value(), precision.run.plan);
    precision.run.plan.run.replications = found.value().run.replicationsDone;
    found.value().run.fingerprint = exchange::inputsFingerprint(precision.run.plan);
    return writeResult(found.value().run, options);
}

Exit run(const RunOptions& options)
{
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    auto request = requestOf(options, std::move(*plan));
    if (!request)
        return Exit::WrongUsage;
    if (hasProblems(request->plan))
        return Exit::PlanHasProblems;
    if (!options.until.empty())
        return runUntil(options, std::move(*request));
    if (const base::Status possible = study::checkInputs(request->plan, 0, request->plan.run.replications); !possible) {
        say(possible.error());
        return Exit::PlanHasProblems;
    }
    if (!options.part.empty())
        return runPart(options, std::move(*request));
    const auto result = sim::run(*request);
    if (!result) {
        say(result.error());
        return Exit::PlanHasProblems;
    }
    return writeResult(result.value(), options);
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
