// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/calibration_table.h"
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/reference_choice.h"
#include "core/base/file_ends.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/calibrate/fatal.h"
#include "core/calibrate/refit.h"
#include "core/calibrate/targets_file.h"
#include "core/calibrate/templates.h"
#include "core/model/lookup.h"

#include <chrono>
#include <iostream>
#include <list>
#include <memory>

namespace homeward::cli {

namespace {

struct CalibrateOptions {
    std::string plan;
    std::string targets;
    std::string reference;
    std::vector<std::string> areas;
    std::uint64_t seed = 1;
    int threads = 0;
    int replications = 0;
    std::string output;
    bool everyArea = false;
    std::string pattern = "whole";
};

/// The rows of a planner's own figures; none where there is no file. Says what is wrong with it.
std::optional<std::vector<calibrate::TargetRow>> rowsOf(const std::string& file)
{
    if (file.empty())
        return std::vector<calibrate::TargetRow>{};
    const auto content = base::readWholeFile(file, base::largestText);
    if (!content) {
        say(content.error());
        return std::nullopt;
    }
    auto rows = calibrate::readTargets(content.value());
    if (rows)
        return std::move(rows.value());
    sayTargetFault(file, rows.error());
    return std::nullopt;
}

/// The areas of the plan that are to be solved: those named, else all.
std::optional<std::vector<model::AreaId>> areasOf(const model::Plan& plan, const CalibrateOptions& options)
{
    std::vector<model::AreaId> areas;
    if (!choose(plan.areas, options.areas, "area", areas))
        return std::nullopt;
    for (const model::Area& area : plan.areas)
        if (options.areas.empty())
            areas.push_back(area.id);
    return areas;
}

bool hasUnknowns(const model::Plan& plan, const std::string& file)
{
    if (!plan.calibration.unknowns.empty())
        return true;
    std::cerr << file
              << " names nothing to solve. Give it unknowns and targets (\"calibration\" in its JSON), or begin "
              << "with `homeward-cli new`.\n";
    return false;
}

/// The figures of an area from a file of published ones: none where no file is named. Says where the area is not in it.
std::optional<std::optional<calibrate::AreaFigures>> publishedOf(const model::Area& area,
                                                                 const CalibrateOptions& options)
{
    using Figures = std::optional<calibrate::AreaFigures>;
    if (options.reference.empty())
        return Figures();
    const auto set = referenceSet(options.reference);
    if (!set)
        return std::nullopt;
    const reference::Area* known = set->get().areas().partnership(area.code.empty() ? area.name : area.code);
    if (known)
        return Figures(calibrate::figuresOf(*set, known->code));
    sayUnknownArea(set->get().areas(), area.name);
    return std::nullopt;
}

/// What the planner gives of each area. Says what is wrong with it.
std::optional<std::vector<calibrate::OwnFigures>> ownOf(const model::Plan& plan, const CalibrateOptions& options,
                                                        const std::vector<model::AreaId>& areas,
                                                        const std::vector<calibrate::TargetRow>& rows)
{
    std::vector<calibrate::OwnFigures> own;
    for (const model::AreaId& id : areas) {
        auto wanted = calibrate::wantedOf(plan, *model::findById(plan.areas, id), rows);
        if (!wanted) {
            sayTargetFault(options.targets, wanted.error());
            return std::nullopt;
        }
        own.push_back({id, std::move(wanted.value())});
    }
    return own;
}

/// Where published figures are read anew into `published`, what the plan remembers counts for nothing.
std::optional<std::vector<calibrate::AreaTask>> tasksOf(const model::Plan& plan, const CalibrateOptions& options,
                                                        const std::vector<calibrate::OwnFigures>& own,
                                                        std::list<calibrate::AreaFigures>& published)
{
    std::vector<calibrate::AreaTask> tasks;
    for (const calibrate::OwnFigures& one : own) {
        auto figures = publishedOf(*model::findById(plan.areas, one.area), options);
        if (!figures)
            return std::nullopt;
        if (*figures)
            tasks.push_back(
                {one.area, &published.emplace_back(std::move(**figures)), calibrate::DelayYears::Last, one.wanted});
        else
            tasks.push_back(calibrate::taskOf(plan, one));
    }
    return tasks;
}

Exit solve(const CalibrateOptions& options)
{
    const auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    const auto rows = rowsOf(options.targets);
    const auto areas = areasOf(*plan, options);
    if (!rows || !areas || !hasUnknowns(*plan, options.plan))
        return Exit::WrongUsage;
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    std::list<calibrate::AreaFigures> published;
    const auto own = ownOf(*plan, options, *areas, *rows);
    const auto tasks = own ? tasksOf(*plan, options, *own, published) : std::nullopt;
    if (!tasks)
        return Exit::WrongUsage;
    const auto begin = std::chrono::steady_clock::now();
    const auto source = calibrate::observedSource(
        "Observed figures of our own", "From " + base::pathText(base::systemPath(options.targets).filename()));
    const auto made =
        calibrate::refit(*plan, *tasks, *own, source, {options.replications, options.seed, options.threads});
    if (!made)
        return failed(made.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::cout << calibrationText(made.value().plan, made.value().solutions)
              << timeText(seconds, made.value().solutions);
    if (calibrate::anyFatal(made.value().solutions))
        return Exit::PlanHasProblems;
    return options.output.empty() ? Exit::Done : savePlan(made.value().plan, options.output);
}

Exit fit(const CalibrateOptions& options)
{
    if (options.everyArea)
        return writeTableOfMisses(options.reference, options.pattern,
                                  {options.replications, options.seed, options.threads}, options.output);
    if (options.plan.empty()) {
        std::cerr << "Name the plan to solve, or say --every-area.\n";
        return Exit::WrongUsage;
    }
    if (wouldReplaceInput(options.output, {options.targets}))
        return Exit::WrongUsage;
    return solve(options);
}

} // namespace

void addCalibrateCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("calibrate", "Fit a plan to observed figures of its base year");
    const auto options = std::make_shared<CalibrateOptions>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON, with named unknowns and targets");
    command->add_option("--targets", options->targets,
                        "CSV with the columns target, value and, where wanted, area and band");
    addReferenceOption(*command, options->reference);
    command->add_option("--area", options->areas, "An area; may be given again (all)")->allow_extra_args(false);
    command->add_option("--seed", options->seed, "Of the futures that it is solved with (1)");
    command->add_option("--replications", options->replications, "Of a round (by the size of the area)")
        ->check(CLI::Range(0, 100'000));
    command->add_option("--threads", options->threads, "Threads (as many as the machine has)")
        ->check(CLI::Range(0, 256));
    command->add_option("--output", options->output, "The plan to write; without it only the fit is shown");
    command->add_flag("--every-area", options->everyArea,
                      "Make a plan of a template for each of the 31 partnerships, and a table of what was missed");
    command->add_option("--template", options->pattern, "For --every-area: whole or small (whole)")
        ->check(CLI::IsMember(calibrate::templateNames()));
    command->callback([options, &status] { status = fit(*options); });
}

} // namespace homeward::cli
