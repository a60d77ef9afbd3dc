// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/indicators.h"

#include <string>
#include <vector>

// National indicators in files. Words are never translated, numbers have all digits.
namespace homeward::exchange {

/// A set of indicators with its run, scenario and year.
struct IndicatorSet {
    const results::RunResult& result;
    int scenario = 0;
    int year = 0;
    std::vector<indicators::IndicatorRow> rows;
};

/// `stays`, `days`, `people`, `per_1000_discharges`, `share`.
[[nodiscard]] std::string_view unitName(indicators::IndicatorUnit unit);

/// A line for each indicator, age group, place and area: the value, the rate and the standardised rate for 1,000
/// people, each with its 95 % interval, and what is published.
[[nodiscard]] std::string indicatorsToCsv(const IndicatorSet& set);
[[nodiscard]] std::string indicatorsToJson(const IndicatorSet& set);

} // namespace homeward::exchange
