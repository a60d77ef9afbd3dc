// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/command.h"
#include "core/base/safe_file.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/templates.h"
#include "core/reference/reference_set.h"

#include <chrono>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct NewOptions {
    std::vector<std::string> areas;
    std::string pattern = "whole";
    std::string start = "2026-04-01";
    int years = 10;
    std::string target = "last";
    std::uint64_t seed = 1;
    int threads = 0;
    bool replace = false;
    std::string plan;
};

/// None, with the nearest names, where one is not known.
std::optional<std::vector<calibrate::AreaFigures>> figuresOf(const std::vector<std::string>& names)
{
    const reference::ReferenceSet& set = reference::builtIn();
    std::vector<calibrate::AreaFigures> areas;
    for (const std::string& name : names) {
        const reference::Area* area = set.areas().partnership(name);
        if (!area) {
            sayUnknownArea(set.areas(), name);
            return std::nullopt;
        }
        for (const calibrate::AreaFigures& known : areas)
            if (known.code == area->code) {
                std::cerr << "\"" << name << "\" is " << area->name << ", which is there already. Name it once.\n";
                return std::nullopt;
            }
        areas.push_back(calibrate::figuresOf(set, area->code));
    }
    return areas;
}

/// A file that is there is only replaced where that was asked for.
bool mayWrite(const NewOptions& options)
{
    if (options.replace || !base::isSameFile(options.plan, options.plan))
        return true;
    std::cerr << options.plan << " is there already and was left as it is. Choose another name, or add --replace.\n";
    return false;
}

Exit make(const NewOptions& options)
{
    const auto start = base::Date::fromIso(options.start);
    const auto areas = figuresOf(options.areas);
    if (!areas || !mayWrite(options))
        return Exit::WrongUsage;
    const auto pattern = calibrate::templateNamed(options.pattern);
    if (!pattern) {
        say(pattern.error());
        return Exit::WrongUsage;
    }
    if (!start || *start < pattern.value().start) {
        std::cerr << "\"" << options.start << "\" is no day to begin with. Give one as 2026-04-01, not before "
                  << pattern.value().start.iso() << ", the first day of the base year.\n";
        return Exit::WrongUsage;
    }
    const auto years = options.target == "mean3" ? calibrate::DelayYears::MeanOfThree : calibrate::DelayYears::Last;
    const auto begin = std::chrono::steady_clock::now();
    const auto made =
        calibrate::newPlan({pattern.value(), *areas, *start, options.years, years, {0, options.seed, options.threads}});
    if (!made) {
        say(made.error());
        return Exit::PlanHasProblems;
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::cout << calibrationText(made.value().plan, made.value().solutions)
              << timeText(seconds, made.value().solutions);
    if (anyFatal(made.value().solutions))
        return Exit::PlanHasProblems;
    return savePlan(made.value().plan, options.plan);
}

} // namespace

void addNewCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("new", "Make a plan for an area from published figures, its base year solved");
    const auto options = std::make_shared<NewOptions>();
    command->add_option("--area", options->areas, "A partnership or council; may be given again")
        ->required()
        ->allow_extra_args(false);
    command->add_option("--template", options->pattern, "whole, small or empty (whole)")
        ->check(CLI::IsMember(calibrate::templateNames()));
    command->add_option("--start", options->start, "The first day that is reported (2026-04-01)");
    command->add_option("--years", options->years, "Horizon (10)")->check(CLI::Range(1, 25));
    command->add_option("--target", options->target, "Delayed days of the last year, or the mean of three (last)")
        ->check(CLI::IsMember({"last", "mean3"}));
    command->add_option("--seed", options->seed, "Of the futures that the base year is solved with (1)");
    command->add_option("--threads", options->threads, "Threads (as many as the machine has)")
        ->check(CLI::Range(0, 256));
    command->add_flag("--replace", options->replace, "Replace the file if it is there");
    command->add_option("PLAN", options->plan, "The file to write: .homeward, or .json")->required();
    command->callback([options, &status] { status = make(*options); });
}

} // namespace homeward::cli
