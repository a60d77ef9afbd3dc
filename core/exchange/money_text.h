// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/day_costs.h"
#include "core/money/staff.h"
#include "core/priorities/priorities.h"
#include "core/priorities/right_days.h"

#include <string>
#include <vector>

// Money, staff and priorities in files. Words are never translated, numbers have all digits.
namespace homeward::exchange {

/// A line for each scenario, year and item: pounds and their paired difference, each with its 95 % interval.
[[nodiscard]] std::string moneyToCsv(const money::Accounts& accounts, const results::RunResult& result,
                                     const money::ReportQuery& query);
/// A line for each line of the accounts, with the units x days and the price that give its pounds; means over futures.
[[nodiscard]] std::string moneyLinesToCsv(const money::Accounts& accounts, const results::RunResult& result);
/// A line for each scenario, year and kind of day: pounds a day; cells are empty where there is no such day.
[[nodiscard]] std::string dayCostsToCsv(const money::Accounts& accounts, const results::RunResult& result,
                                        const money::ReportQuery& query);
/// The report, the costs of a day and, by financial year, what becomes of the difference, its net present value and the
/// time of payback; `given` is false where the plan has no prices.
[[nodiscard]] std::string moneyToJson(const money::Accounts& accounts, const results::RunResult& result,
                                      const money::ReportQuery& query);

/// A line for each scenario, year and role.
[[nodiscard]] std::string staffToCsv(const money::Staffing& staffing, const results::RunResult& result, int against);
[[nodiscard]] std::string staffToJson(const money::Staffing& staffing, const results::RunResult& result, int against);

/// A line for each figure of the five priorities.
[[nodiscard]] std::string prioritiesToCsv(const std::vector<priorities::PriorityFigures>& all);
/// The priorities with right-place days, and where the other days are spent.
[[nodiscard]] std::string prioritiesToJson(const std::vector<priorities::PriorityFigures>& all,
                                           const priorities::RightDays& days, const results::RunResult& result,
                                           const results::Question& question);

} // namespace homeward::exchange
