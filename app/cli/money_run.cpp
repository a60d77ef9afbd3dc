// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/money_run.h"

#include "core/model/lookup.h"
#include "core/study/draw.h"
#include "core/study/run_request.h"

#include <algorithm>

namespace homeward::cli {

namespace {

std::vector<results::Window> monthsOf(const model::Plan& plan)
{
    std::vector<results::Window> months;
    for (const base::Period& month : base::monthsFrom(plan.start, plan.run.years))
        months.push_back({plan.start.plusDays(month.firstSecond / base::secondsPerDay),
                          plan.start.plusDays(month.endSecond / base::secondsPerDay - 1)});
    return months;
}

/// None where it failed, and then `status` says how.
template <class Value>
std::optional<Value> valueOf(base::Result<Value> found, Exit& status)
{
    if (found)
        return std::move(found.value());
    status = failed(found.error());
    return std::nullopt;
}

} // namespace

void addMoneyRunOptions(CLI::App& command, MoneyRunOptions& options)
{
    addPlanOptions(command, options);
    command.add_option("--area", options.areas, "An area; may be given again (all)")->allow_extra_args(false);
    command.add_option("--scenario", options.scenarios, "A scenario; may be given again (all)")
        ->allow_extra_args(false);
    command.add_option("--against", options.against, "The scenario compared with (the base)");
    command.add_option("--format", options.format, "table, csv or json")
        ->check(CLI::IsMember({"table", "csv", "json"}));
    command.add_option("--output", options.output, "File to write; else the terminal");
}

Exit runScenarios(const MoneyRunOptions& options, const Collecting& collecting, ScenarioRun& run)
{
    study::ComparisonRequest request;
    if (const Exit read = readForComparison(options, run.plan, request); read != Exit::Done)
        return read;
    request.against = run.plan.scenarios.empty() ? model::ScenarioId() : run.plan.scenarios.front().id;
    if (!chooseScenarios(options.scenarios, options.against, run.plan, request))
        return Exit::WrongUsage;
    study::RunChoice choice = request.run;
    choice.scenarios = study::scenariosOf(run.plan, request);
    choice.byCohort = collecting.byCohort;
    if (collecting.byMonth)
        choice.windows = monthsOf(run.plan);
    if (hasProblems(run.plan, {choice.scenarios, choice.areas}))
        return Exit::PlanHasProblems;
    auto found = study::runPlan(run.plan, choice);
    if (!found)
        return failed(found.error());
    run.result = std::move(found.value().run);
    run.against = model::indexById(run.result.scenarios, request.against);
    for (int s = 0; s < static_cast<int>(run.result.scenarios.size()); ++s)
        if (request.scenarios.empty()
            || std::ranges::find(request.scenarios, run.result.scenarios[static_cast<std::size_t>(s)].id)
                != request.scenarios.end())
            run.shown.push_back(s);
    run.year = request.year.value_or(study::lastWholeYear(run.result));
    return Exit::Done;
}

std::optional<money::Accounts> accountsOf(const ScenarioRun& run, bool byMonth, Exit& status)
{
    const money::PlanOf planOf = study::inputsOf(run.plan);
    return valueOf(byMonth ? money::accountsByWindow(run.plan, run.result, planOf)
                           : money::accountsOf(run.plan, run.result, planOf),
                   status);
}

std::optional<money::Staffing> staffingOf(const ScenarioRun& run, Exit& status)
{
    return valueOf(money::staffingOf(run.plan, run.result, study::inputsOf(run.plan)), status);
}

} // namespace homeward::cli
