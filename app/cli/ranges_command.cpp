// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calibration_output.h"
#include "app/cli/choose.h"
#include "app/cli/command.h"
#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "core/study/suggest_ranges.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct RangesOptions {
    std::string plan;
    std::string scenario;
    std::vector<std::string> groups;
    double derived = 10.0;
    double local = 10.0;
    double illustrative = 25.0;
    std::string output;
};

constexpr double hundred = 100.0;
constexpr std::array groupNames{"people", "stays", "room", "money", "changes"};

study::RangeWishes wishesOf(const RangesOptions& options)
{
    study::RangeWishes wishes;
    wishes.derived = options.derived / hundred;
    wishes.local = options.local / hundred;
    wishes.illustrative = options.illustrative / hundred;
    for (std::size_t i = 0; i < groupNames.size() && !options.groups.empty(); ++i)
        wishes.groups[i] = std::ranges::find(options.groups, groupNames[i]) != options.groups.end();
    return wishes;
}

Exit ranges(const RangesOptions& options)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto plan = readAnyPlan(options.plan);
    if (!plan)
        return Exit::FileFailed;
    study::RangeWishes wishes = wishesOf(options);
    if (!chooseOne(plan->scenarios, options.scenario, "scenario", wishes.scenario))
        return Exit::WrongUsage;
    if (hasProblems(*plan))
        return Exit::PlanHasProblems;
    const std::vector<study::SuggestedRange> found = study::suggestRanges(*plan, wishes);
    TextTable table;
    table.add({"figure", "low", "typed", "high"});
    for (const study::SuggestedRange& one : found) {
        const std::string name = wording::assumptionName(one.row, *plan);
        table.add({name, fineFigure(one.range.low), fineFigure(one.range.mostLikely), fineFigure(one.range.high)});
        plan->uncertainInputs.push_back(study::inputOf(one, name));
    }
    std::cout << table.text() << '\n' << found.size() << " figures get a range.\n";
    if (options.output.empty()) {
        std::cout << "Nothing was written. --output FILE writes the plan with these ranges.\n";
        return Exit::Done;
    }
    return savePlan(*plan, options.output);
}

} // namespace

void addRangesCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("ranges", "Give the figures of a plan that have no range one, in bulk");
    const auto options = std::make_shared<RangesOptions>();
    command->add_option("PLAN", options->plan, "A .homeward file or its JSON")->required();
    command->add_option("--scenario", options->scenario, "Changes of this scenario alone (every one)");
    command->add_option("--group", options->groups, "people, stays, room or changes; may be given again (all four)")
        ->allow_extra_args(false)
        ->check(CLI::IsMember(std::vector<std::string>(groupNames.begin(), groupNames.end())));
    const CLI::Range width(0.0, 90.0);
    command->add_option("--derived", options->derived, "Per cent either way of derived figures (10)")->check(width);
    command->add_option("--local", options->local, "Per cent either way of local figures (10)")->check(width);
    command->add_option("--illustrative", options->illustrative, "Per cent either way of illustrative figures (25)")
        ->check(width);
    command->add_option("--output", options->output, "The plan to write; else the ranges are only listed");
    command->callback([options, &status] { status = ranges(*options); });
}

} // namespace homeward::cli
