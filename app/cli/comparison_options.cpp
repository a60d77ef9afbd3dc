// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_options.h"

#include "app/cli/choose.h"

namespace homeward::cli {

void addComparisonOptions(CLI::App& command, ComparisonOptions& options)
{
    addPlanOptions(command, options);
    command.add_option("--area", options.areas, "An area; may be given again (all)")->allow_extra_args(false);
    command
        .add_option("--indicator", options.indicators,
                    "A figure by its name in files, as delayed_in_hospital, or all; may be given again")
        ->allow_extra_args(false);
    command.add_option("--year", options.year, "Financial year by number or label (the last whole one)");
    command.add_option("--format", options.format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command.add_option("--output", options.output, "File to write; else the terminal");
}

std::optional<results::HeadlineId> indicatorNamed(const std::string& name)
{
    const auto id = results::headlineByName(name);
    if (!id) {
        std::cerr << "There is no figure \"" << name << "\". There are:\n";
        for (const results::HeadlineKind& kind : results::headlineKinds())
            std::cerr << "  " << kind.name << '\n';
    }
    return id;
}

bool chooseScenarios(const std::vector<std::string>& scenarios, const std::string& against, const model::Plan& plan,
                     study::ComparisonRequest& request)
{
    return choose(plan.scenarios, scenarios, "scenario", request.scenarios)
        && chooseOne(plan.scenarios, against, "scenario", request.against);
}

namespace {

/// Areas, indicators and year.
bool chooseCommon(const ComparisonOptions& options, const model::Plan& plan, study::ComparisonRequest& request)
{
    if (!choose(plan.areas, options.areas, "area", request.run.areas) || !chooseYear(plan, options.year, request.year))
        return false;
    request.indicators = results::usualIndicators();
    if (options.indicators.empty())
        return true;
    request.indicators.clear();
    for (const std::string& name : options.indicators) {
        if (name == "all")
            continue;
        const auto id = indicatorNamed(name);
        if (!id)
            return false;
        request.indicators.push_back(*id);
    }
    return true;
}

} // namespace

Exit readForComparison(const ComparisonOptions& options, model::Plan& plan, study::ComparisonRequest& request)
{
    if (wouldReplaceInput(options.output, {options.plan}))
        return Exit::WrongUsage;
    auto read = readAnyPlan(options.plan);
    if (!read)
        return Exit::FileFailed;
    request.run = choiceOf(options);
    plan = study::planToRun(std::move(*read), request.run);
    return chooseCommon(options, plan, request) ? Exit::Done : Exit::WrongUsage;
}

Exit writeAs(const ComparisonOptions& options, const TextOf& table, const TextOf& csv, const TextOf& json)
{
    const TextOf& text = options.format == "csv" ? csv : options.format == "json" ? json : table;
    return writeText(text(), options.output);
}

} // namespace homeward::cli
