// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

#include <optional>
#include <string_view>
#include <vector>

// Scenarios side by side: figures of the catalogue for each, with paired differences from one of them.
namespace homeward::results {

/// What is compared, as places on the axes of a result.
struct ComparisonChoice {
    std::vector<int> scenarios = {};            ///< empty = all
    int against = 0;
    Choice areas = all;
    int year = 0;
    std::vector<HeadlineId> indicators = {};    ///< empty = every figure of the catalogue that some scenario has

    friend bool operator==(const ComparisonChoice&, const ComparisonChoice&) = default;
};

/// A scenario with a figure for each indicator. The scenario compared with has no changes.
struct ComparisonRow {
    int scenario = 0;
    std::vector<std::optional<Headline>> figures;   ///< by indicator; none where there is nothing to count

    friend bool operator==(const ComparisonRow&, const ComparisonRow&) = default;
};

/// The name in files of a cost by the accounts; that of the units in use is `care_cost`.
inline constexpr std::string_view costByAccounts = "cost";

/// The table: rows of scenarios, columns of indicators.
struct ComparisonTable {
    int against = 0;
    int year = 0;
    Choice areas = all;
    std::vector<HeadlineId> indicators;
    std::vector<ComparisonRow> rows;    ///< in the order of the result's scenarios, the one compared with first
    bool costsByAccounts = false;   ///< the costs are those of the plan's accounts, and not of the units in use alone

    friend bool operator==(const ComparisonTable&, const ComparisonTable&) = default;
};

[[nodiscard]] ComparisonTable compare(const RunResult& result, const ComparisonChoice& choice);
/// The same without the indicators that no scenario has; as asked where none has any.
[[nodiscard]] ComparisonTable compareKnown(const RunResult& result, const ComparisonChoice& choice);
/// A table without the indicators that no scenario has; as it is where none has any.
[[nodiscard]] ComparisonTable knownOf(ComparisonTable table);
/// The figures that a board sees first, in order.
[[nodiscard]] std::vector<HeadlineId> usualIndicators();

enum class SortOrder { Ascending, Descending };
/// Sorts the rows by the difference of an indicator; the scenario compared with stays first, rows without the figure
/// go last, equals keep their order.
void sortBy(ComparisonTable& comparison, std::size_t indicator, SortOrder order);

/// How many scenarios are better, worse and neither by an indicator, the one compared with left out.
struct JudgementCount {
    int better = 0;
    int worse = 0;
    int cannotTell = 0;   ///< the same in every future included
    int notJudged = 0;

    friend bool operator==(const JudgementCount&, const JudgementCount&) = default;
};
[[nodiscard]] JudgementCount countJudgements(const ComparisonTable& comparison, std::size_t indicator);

/// The figure of that name; none where there is none.
[[nodiscard]] std::optional<HeadlineId> headlineByName(std::string_view name);

} // namespace homeward::results
