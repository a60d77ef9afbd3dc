// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/comparison_costs.h"
#include "ui/papers/material.h"

// What care and changes cost by the accounts, in real terms. A paper that has accounts says this wherever it says a cost:
// the cost of the units in use is another figure, without what stands open and unused.
namespace homeward::papers {

/// Null where the paper has no accounts, or its plan no prices.
[[nodiscard]] const money::Accounts* accountsIn(const Material& material);

/// What the accounts make of one scenario, or of some areas of it, in a year.
[[nodiscard]] std::optional<results::Summary> costOf(const money::Accounts& accounts, int scenario,
                                                     const results::Choice& areas, int year);
/// The name of a row or column of costs.
[[nodiscard]] std::string costName(const Material& material);
/// What a board must know of `costName`.
[[nodiscard]] std::string costDefinition(const Material& material);
[[nodiscard]] paper::Cell costCell(const std::optional<results::Summary>& pounds);
/// `£0.9m more (£0.6m to £1.2m)`; of an interval on both sides of none `£0.1m less (£0.3m less to £0.1m more)`.
[[nodiscard]] std::string costDifference(const Material& material, const results::Summary& difference);
/// Below a table of costs: the prices, and the run that they come from.
[[nodiscard]] std::string costSource(const Material& material, const money::Accounts& accounts);

} // namespace homeward::papers
