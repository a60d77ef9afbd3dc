// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"

#include <string>
#include <string_view>
#include <vector>

// The accounts as rows of a table, for files, the command line and charts.
namespace homeward::money {

/// What the rows of a report stand for.
enum class By { Budget, Setting, Area, Part };
/// The name in files: `budget`.
[[nodiscard]] std::string_view nameOf(By by);

/// One item in one period of one scenario.
struct ReportRow {
    int scenario = 0;
    std::size_t period = 0;
    /// id of the budget, setting, area or part; `all` for the sum, `changes` for the costs of changes
    std::string id;
    std::string name; ///< name in the plan; empty where `id` is a word of the program
    results::Summary pounds;
    results::Summary difference;   ///< paired, from the scenario compared with

    friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/// What a report should contain.
struct ReportQuery {
    By by = By::Budget;
    Terms terms = Terms::Real;
    std::vector<int> scenarios = {};   ///< of the run; empty = all
    int against = 0;
};

/// All items and their sum, by scenario and period; empty where the plan has no prices.
[[nodiscard]] std::vector<ReportRow> reportOf(const Accounts& accounts, const results::RunResult& result,
                                              const ReportQuery& query);

/// One line of the accounts as means over futures, from which its pounds can be checked by hand.
struct ReportLine {
    int scenario = 0;
    std::size_t period = 0;
    const Line* line = nullptr;
    double unitDays = 0.0; ///< units x days paid for; 0 for the cost of a change
    double rate = 0.0; ///< cash pounds for a unit a day
    double cash = 0.0;
    double real = 0.0;
};
/// All lines by scenario and period. Valid as long as the accounts.
[[nodiscard]] std::vector<ReportLine> linesOf(const Accounts& accounts);

} // namespace homeward::money
