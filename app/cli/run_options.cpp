// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_options.h"

#include "core/exchange/plan_json.h"

#include <algorithm>
#include <iostream>

namespace homeward::cli {

namespace {

/// Finds names or ids in a list of things that have both; false and a list of the names where one is unknown.
template <class List, class Id>
bool choose(const List& list, const std::vector<std::string>& wanted, const char* what, std::vector<Id>& chosen)
{
    for (const std::string& name : wanted) {
        const auto found = std::ranges::find_if(list, [&](const auto& one) { return one.name == name || one.id.value == name; });
        if (found == list.end()) {
            std::cerr << "The plan has no " << what << " \"" << name << "\". It has:\n";
            for (const auto& one : list)
                std::cerr << "  " << one.name << '\n';
            return false;
        }
        if (std::ranges::find(chosen, found->id) == chosen.end())
            chosen.push_back(found->id);
    }
    return true;
}

} // namespace

void addOptions(CLI::App& command, RunOptions& options)
{
    command.add_option("PLAN", options.plan, "A .homeward file or its JSON")->required();
    command.add_option("--scenario", options.scenarios, "A scenario to run; may be given again (all)")->allow_extra_args(false);
    command.add_option("--area", options.areas, "An area to run; may be given again (all)")->allow_extra_args(false);
    command.add_option("--replications", options.replications, "Futures of each scenario and area")->check(CLI::Range(1, 100'000));
    command.add_option("--years", options.years, "Horizon")->check(CLI::Range(1, 25));
    command.add_option("--seed", options.seed, "Random numbers; the same seed gives the same run");
    command.add_option("--threads", options.threads, "0 = as many as the machine has")->check(CLI::Range(0, 1024));
    command.add_option("--format", options.format, "table, summary, csv or json")
        ->check(CLI::IsMember({"table", "summary", "csv", "json"}));
    command.add_option("--output", options.output, "File to write; else the terminal");
    command.add_flag("--by-cohort", options.byCohort, "Tell the cohorts apart as well (csv and json)");
}

std::optional<sim::RunRequest> requestOf(const RunOptions& options, model::Plan plan)
{
    sim::RunRequest request;
    if (!choose(plan.scenarios, options.scenarios, "scenario", request.scenarios)
        || !choose(plan.areas, options.areas, "area", request.areas))
        return std::nullopt;
    // A summary compares with the base.
    if (options.format == "summary" && !request.scenarios.empty() && !plan.scenarios.empty()
        && std::ranges::find(request.scenarios, plan.scenarios.front().id) == request.scenarios.end())
        request.scenarios.insert(request.scenarios.begin(), plan.scenarios.front().id);
    plan.run.replications = options.replications.value_or(plan.run.replications);
    plan.run.years = options.years.value_or(plan.run.years);
    plan.run.seed = options.seed.value_or(plan.run.seed);
    request.byCohort = options.byCohort;
    request.threads = options.threads;
    request.fingerprint = exchange::inputsFingerprint(plan);
    request.plan = std::move(plan);
    return request;
}

} // namespace homeward::cli
