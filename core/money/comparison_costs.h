// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/results/comparison.h"

#include <optional>

// Costs of care and changes by the accounts, for comparisons of scenarios. `results::HeadlineId::CareCost`, which needs
// only a run, is another figure: it includes neither unused capacity nor the costs of changes.
namespace homeward::money {

/// The cost of a scenario, or of some of its areas, in a period in real terms; none where the plan has no prices.
[[nodiscard]] std::optional<results::Summary> costOf(const Accounts& accounts, int scenario,
                                                     const results::Choice& areas, std::size_t period);
/// Judges a difference of costs: less is better.
[[nodiscard]] results::Judgement costJudgement(const results::Summary& difference);

/// Replaces the costs of units in use by the costs of the accounts, and marks the table so. Returns false and does
/// nothing where the plan has no prices or the table no costs.
bool tellCosts(const Accounts& accounts, results::ComparisonTable& table);
/// `results::compareKnown` with the costs of the accounts, where the plan has prices.
[[nodiscard]] results::ComparisonTable compareKnown(const results::RunResult& result, results::ComparisonChoice choice,
                                                    const Accounts& accounts);

} // namespace homeward::money
