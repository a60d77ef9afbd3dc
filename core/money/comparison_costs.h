// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/results/comparison.h"

#include <optional>

// What care and changes cost by the accounts, wherever scenarios are compared. The cost of the units in use is another
// figure (`results::HeadlineId::CareCost` of a run alone): it has neither what stands open and unused nor the changes.
namespace homeward::money {

/// What a scenario, or some areas of it, cost in a period in real terms; none where money is not given.
[[nodiscard]] std::optional<results::Summary> costOf(const Accounts& accounts, int scenario,
                                                     const results::Choice& areas, std::size_t period);
/// Less is better.
[[nodiscard]] results::Judgement costJudgement(const results::Summary& difference);

/// Puts the costs of the accounts in the place of those of the units in use, and says so in the table; false, and nothing
/// done, where money is not given or the table has no costs.
bool tellCosts(const Accounts& accounts, results::ComparisonTable& table);
/// `results::compareKnown` with the costs of the accounts, where money is given.
[[nodiscard]] results::ComparisonTable compareKnown(const results::RunResult& result, results::ComparisonChoice choice,
                                                    const Accounts& accounts);

} // namespace homeward::money
