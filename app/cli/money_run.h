// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/comparison_options.h"
#include "core/money/accounts.h"
#include "core/money/staff.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

// Each adds one command, which sets `status` when it was called.
void addMoneyCommand(CLI::App& app, Exit& status);
void addPrioritiesCommand(CLI::App& app, Exit& status);
void addIndicatorsCommand(CLI::App& app, Exit& status);

/// What `money`, `priorities` and `indicators` have in common.
struct MoneyRunOptions : ComparisonOptions {
    std::vector<std::string> scenarios;   ///< names or ids; empty = all
};

void addMoneyRunOptions(CLI::App& command, MoneyRunOptions& options);

/// A run of the scenarios asked for, and of the one that they are compared with.
struct ScenarioRun {
    model::Plan plan;
    results::RunResult result;
    std::vector<int> shown;   ///< places of the scenarios asked for
    int against = 0;
    int year = 0;             ///< place of the year asked for; the last whole one
};

/// How a run is collected.
struct Collecting {
    bool byMonth = false;    ///< every month is a window of dates
    bool byCohort = false;   ///< the cohorts apart
};

/// Reads the plan and runs it. Says what is wrong where it cannot.
[[nodiscard]] Exit runScenarios(const MoneyRunOptions& options, const Collecting& collecting, ScenarioRun& run);

/// What care and changes cost in a run, and the staff that it needs. Each says why there is none.
[[nodiscard]] std::optional<money::Accounts> accountsOf(const ScenarioRun& run, bool byMonth, Exit& status);
[[nodiscard]] std::optional<money::Staffing> staffingOf(const ScenarioRun& run, Exit& status);

} // namespace homeward::cli
