// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/report.h"

#include <optional>
#include <string_view>
#include <vector>

// The cost of a day in the right place, and of a day of delay.
namespace homeward::money {

enum class Day {
    RightPlace, ///< `costOfRightPlaceDay`
    Delayed,    ///< `costOfDelayedDay`
};
inline constexpr int dayCount = 2;
/// The name in files: `right_place_day`.
[[nodiscard]] std::string_view nameOf(Day day);

/// Pounds a day; absent in futures without such a day, and where the plan has no prices.
[[nodiscard]] results::ValueList costOfDay(const Accounts& accounts, const results::RunResult& result, Day day,
                                           const Cut& cut, std::size_t period, Terms terms);

/// The cost of one kind of day in one period of one scenario.
struct DayCost {
    int scenario = 0;
    std::size_t period = 0;
    Day day = Day::RightPlace;
    std::optional<results::Summary> pounds;      ///< none where there is no such day
    std::optional<results::Summary> difference;  ///< paired, from the scenario compared with
};
/// Costs by scenario, period and kind of day; empty where the plan has no prices. `query.by` is ignored.
[[nodiscard]] std::vector<DayCost> dayCostsOf(const Accounts& accounts, const results::RunResult& result,
                                              const ReportQuery& query);

} // namespace homeward::money
