// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_options.h"
#include "core/base/safe_file.h"
#include "core/exchange/results_text.h"
#include "core/model/validate.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

std::string textOf(const results::RunResult& result, const std::string& format)
{
    if (format == "json")
        return exchange::resultsToJson(result);
    if (format == "csv")
        return exchange::resultsToCsv(result);
    return format == "summary" ? summaryText(result) : tableText(result);
}

Exit write(const std::string& text, const std::string& file)
{
    if (file.empty()) {
        std::cout << text;
        return std::cout.flush() ? Exit::Done : Exit::FileFailed;
    }
    const base::Status written = base::writeFileSafely(file, text);
    if (!written)
        say(written.error());
    return written ? Exit::Done : Exit::FileFailed;
}

Exit run(const RunOptions& options)
{
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    const auto request = requestOf(options, std::move(*plan));
    if (!request)
        return Exit::WrongUsage;
    const std::vector<model::Problem> problems = model::validate(request->plan);
    for (const model::Problem& problem : problems)
        std::cerr << lineOf(problem) << '\n';
    if (model::hasErrors(problems))
        return Exit::PlanHasProblems;
    const auto result = sim::run(*request);
    if (!result) {
        say(result.error());
        return Exit::PlanHasProblems;
    }
    return write(textOf(result.value(), options.format), options.output);
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
