// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"

#include <string>
#include <string_view>
#include <vector>

// The accounts as rows of a table, for files, the command line and charts.
namespace homeward::money {

/// What the rows of a report are.
enum class By { Budget, Setting, Area, Part };
/// The name in files: `budget`.
[[nodiscard]] std::string_view nameOf(By by);

/// One item in one period of one scenario.
struct ReportRow {
    int scenario = 0;
    std::size_t period = 0;
    std::string id;      ///< of the budget, setting, area or part; `all` for the sum, `changes` for what changes cost
    std::string name;    ///< as the plan has it; empty where `id` is a word of the program
    results::Summary pounds;
    results::Summary difference;   ///< paired, from the scenario compared with

    friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/// How a report is asked for.
struct ReportQuery {
    By by = By::Budget;
    Terms terms = Terms::Real;
    std::vector<int> scenarios = {};   ///< of the run; empty = all
    int against = 0;
};

/// Every item and their sum, by scenario and period; empty where money is not given.
[[nodiscard]] std::vector<ReportRow> reportOf(const Accounts& accounts, const results::RunResult& result,
                                              const ReportQuery& query);

/// One line of the accounts in the mean over futures, so that its pounds can be worked out by hand.
struct ReportLine {
    int scenario = 0;
    std::size_t period = 0;
    const Line* line = nullptr;
    double unitDays = 0.0;   ///< paid for; 0 for the cost of a change
    double rate = 0.0;       ///< pounds of cash a unit and day
    double cash = 0.0;
    double real = 0.0;
};
/// Every line by scenario and period. They live as long as the accounts.
[[nodiscard]] std::vector<ReportLine> linesOf(const Accounts& accounts);

} // namespace homeward::money
