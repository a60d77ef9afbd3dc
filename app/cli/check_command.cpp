// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/edited_plan.h"
#include "core/tables/repair.h"
#include "core/validation/validate.h"
#include "ui/wording/repair_text.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct Options {
    std::string plan;
    bool fix = false;
    std::string output;
};

/// Mends what can be mended and says what it did; the plan as it is then. None where it cannot be written.
std::optional<model::Plan> fixed(const Options& options, model::Plan plan)
{
    const tables::Repairs repairs = tables::repairsOf(plan, validation::validate(plan));
    for (const tables::Repair& repair : repairs.done)
        std::cout << "fixed: " << wording::repairLabel(repair) << ". " << wording::repairText(repair) << '\n';
    if (repairs.done.empty()) {
        std::cout << "Nothing can be fixed without you. The plan has not changed.\n";
        return plan;
    }
    const std::string label = "Fix " + std::to_string(repairs.done.size()) + " problems";
    const base::Status written = writeEdited(options.plan, options.output, repairs.patch, label);
    const base::Status applied = written ? edit::apply(plan, repairs.patch) : written;
    if (!applied) {
        say(applied.error());
        return std::nullopt;
    }
    return plan;
}

Exit check(const Options& options)
{
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    if (options.fix)
        plan = fixed(options, std::move(*plan));
    if (!plan)
        return Exit::FileFailed;
    const std::vector<validation::Problem> problems = problemsOf(*plan);
    for (const validation::Problem& problem : problems)
        std::cout << lineOf(problem) << '\n';
    return validation::hasErrors(problems) ? Exit::PlanHasProblems : Exit::Done;
}

} // namespace

void addCheckCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("check", "Print every problem of a plan, one a line, what matters first");
    const auto options = std::make_shared<Options>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    auto* fix = command->add_flag(
        "--fix", options->fix, "First mend what has one likely remedy: shares that do not add up, ranges out of order");
    command->add_option("--output", options->output, "A new file for the mended plan; else the plan itself is changed")
        ->needs(fix);
    command->callback([options, &status] { status = check(*options); });
}

} // namespace homeward::cli
