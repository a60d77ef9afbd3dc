// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/comparison_options.h"
#include "core/money/accounts.h"
#include "core/money/staff.h"

#include <string>
#include <vector>

namespace homeward::cli {

// Each adds one command, which sets `status` when it was called.
void addMoneyCommand(CLI::App& app, Exit& status);
void addPrioritiesCommand(CLI::App& app, Exit& status);

/// What `money` and `priorities` have in common.
struct MoneyRunOptions : ComparisonOptions {
    std::vector<std::string> scenarios;   ///< names or ids; empty = all
};

void addMoneyRunOptions(CLI::App& command, MoneyRunOptions& options);

/// A run with what it costs.
struct MoneyRun {
    model::Plan plan;
    results::RunResult result;
    money::Accounts accounts;
    money::Staffing staffing;
    std::vector<int> shown;   ///< places of the scenarios asked for
    int against = 0;
    int year = 0;             ///< place of the year asked for; the last whole one
};

/// Reads the plan, runs it and keeps its accounts, by month where asked for. Says what is wrong where it cannot.
[[nodiscard]] Exit runForMoney(const MoneyRunOptions& options, bool byMonth, MoneyRun& run);

} // namespace homeward::cli
