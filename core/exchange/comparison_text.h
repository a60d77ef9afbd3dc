// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"
#include "core/results/contributions.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// `better`, `worse`, `cannot tell`, `same`, `not judged`. These words go into files and are never translated.
[[nodiscard]] std::string_view judgementName(results::Judgement judgement);

/// One line for each scenario and indicator: level and paired difference, each with its 95 % interval, and whether it
/// is better. RFC 4180; cells without a value are empty. A cost by the accounts is `cost`, one of the units in use
/// `care_cost`.
[[nodiscard]] std::string comparisonToCsv(const results::RunResult& result, const results::ComparisonTable& comparison);

/// The comparison as one JSON object, with how the run was made.
[[nodiscard]] std::string comparisonToJson(const results::RunResult& result,
                                           const results::ComparisonTable& comparison);

/// A comparison of one area by itself, to be written.
struct AreaTable {
    std::string area;                           ///< its name
    const results::RunResult* run = nullptr; ///< has the axes, and how the run was made
    const results::ComparisonTable* comparison = nullptr;
    bool reached = true;
};

/// As `comparisonToCsv`, with the area at the beginning of each line, and its futures.
[[nodiscard]] std::string areaComparisonsToCsv(const std::vector<AreaTable>& areas);
/// One JSON object with `comparisonToJson` of each area, and whether it is as precise as asked.
[[nodiscard]] std::string areaComparisonsToJson(const std::vector<AreaTable>& areas);

/// The contributions of a scenario's changes to each figure. A line each for the levels before and after, each change
/// in order and by itself, the interaction and the total.
[[nodiscard]] std::string contributionsToCsv(const std::vector<results::Contributions>& figures);
/// The contributions as one JSON object; `run` is the run that gave them, `scenario` the name of the scenario.
[[nodiscard]] std::string contributionsToJson(const results::RunResult& run, const std::string& scenario,
                                              const std::vector<results::Contributions>& figures);

} // namespace homeward::exchange
