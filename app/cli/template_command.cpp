// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/command.h"
#include "core/calibrate/own_template.h"
#include "ui/wording/own_table_text.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct TemplateOptions {
    std::string plan;
    std::string output;
    std::string name;
};

Exit save(const TemplateOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    const auto made = calibrate::templateOf(*plan, options.name.empty() ? plan->name : options.name);
    if (made)
        return savePlan(made.value(), options.output);
    std::cerr << options.plan << ": " << wording::templateFault(made.error()) << '\n';
    return Exit::PlanHasProblems;
}

} // namespace

void addTemplateCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("template", "Make a template of a plan, for new plans of other areas");
    const auto options = std::make_shared<TemplateOptions>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON, with named unknowns and targets")
        ->required();
    command->add_option("--output", options->output, "The template to write: .json, or .homeward")->required();
    command->add_option("--name", options->name, "What it is called (as the plan)");
    command->callback([options, &status] { status = save(*options); });
}

} // namespace homeward::cli
