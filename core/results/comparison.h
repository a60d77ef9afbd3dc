// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

#include <optional>
#include <string_view>
#include <vector>

// Scenarios side by side: catalogue figures of each, with paired differences from one of them.
namespace homeward::results {

/// What to compare, as indexes into the axes of a result.
struct ComparisonChoice {
    std::vector<int> scenarios = {};            ///< empty = all
    int against = 0;
    Choice areas = all;
    int year = 0;
    std::vector<HeadlineId> indicators = {};    ///< empty = every figure of the catalogue that some scenario has

    friend bool operator==(const ComparisonChoice&, const ComparisonChoice&) = default;
};

/// A scenario with a figure for each indicator. In the row of the scenario compared with, figures have no differences.
struct ComparisonRow {
    int scenario = 0;
    std::vector<std::optional<Headline>> figures;   ///< by indicator; none where the plan has nothing to count

    friend bool operator==(const ComparisonRow&, const ComparisonRow&) = default;
};

/// The name in files of a cost by the accounts; a cost of units in use only is `care_cost`.
inline constexpr std::string_view costByAccounts = "cost";

/// The table: rows of scenarios, columns of indicators.
struct ComparisonTable {
    int against = 0;
    int year = 0;
    Choice areas = all;
    std::vector<HeadlineId> indicators;
    std::vector<ComparisonRow> rows;    ///< in the order of the result's scenarios, the one compared with first
    bool costsByAccounts = false;   ///< costs come from the plan's accounts, not from the units in use only

    friend bool operator==(const ComparisonTable&, const ComparisonTable&) = default;
};

[[nodiscard]] ComparisonTable compare(const RunResult& result, const ComparisonChoice& choice);
/// `compare` without the indicators that no scenario has; with all of them where no scenario has any.
[[nodiscard]] ComparisonTable compareKnown(const RunResult& result, const ComparisonChoice& choice);
/// A table without the indicators that no scenario has; unchanged where no scenario has any.
[[nodiscard]] ComparisonTable knownOf(ComparisonTable table);
/// The figures that a board sees first, in their order.
[[nodiscard]] std::vector<HeadlineId> usualIndicators();

enum class SortOrder { Ascending, Descending };
/// Sorts the rows by the difference of an indicator (stable). The scenario compared with stays first; rows without the
/// figure go last.
void sortBy(ComparisonTable& comparison, std::size_t indicator, SortOrder order);

/// How many scenarios are better, worse or neither by an indicator, not counting the one compared with.
struct JudgementCount {
    int better = 0;
    int worse = 0;
    int cannotTell = 0; ///< including those that are the same in every future
    int notJudged = 0;

    friend bool operator==(const JudgementCount&, const JudgementCount&) = default;
};
[[nodiscard]] JudgementCount countJudgements(const ComparisonTable& comparison, std::size_t indicator);

/// The figure with a name; none where no figure has it.
[[nodiscard]] std::optional<HeadlineId> headlineByName(std::string_view name);

} // namespace homeward::results
