// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/validation/validate.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

void addCheckCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("check", "Print every problem of a plan, one a line, what matters first");
    const auto file = std::make_shared<std::string>();
    command->add_option("PLAN", *file, "A .homeward file or its JSON")->required();
    command->callback([file, &status] {
        const auto plan = readAnyPlan(*file);
        if (!plan) {
            status = Exit::FileFailed;
            return;
        }
        const std::vector<validation::Problem> problems = problemsOf(*plan);
        for (const validation::Problem& problem : problems)
            std::cout << lineOf(problem) << '\n';
        status = validation::hasErrors(problems) ? Exit::PlanHasProblems : Exit::Done;
    });
}

} // namespace homeward::cli
