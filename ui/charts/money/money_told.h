// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/day_costs.h"
#include "core/results/comparison.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/money/money_chart.h"

#include <functional>

// Sums of the accounts that explain themselves: their parts add up to them.
namespace homeward::charts {

/// The mean pounds of a cut.
using PoundsOf = std::function<double(const money::Cut& cut)>;

/// A sum parted along what its cut leaves open: payers, settings, parts of the cost.
[[nodiscard]] std::vector<ToldParting> partsOfPounds(const MoneyBooks& books, const money::Cut& cut,
                                                     const PoundsOf& poundsOf, bool isDifference);

/// What a scenario pays in a period, with its parts.
[[nodiscard]] ToldFigure toldPounds(const MoneyBooks& books, const MoneyQuestion& question, const QString& title,
                                    const money::Cut& cut, std::size_t period);
/// The costs of a comparison, by its rows: of the scenario compared with what it pays, of the others the difference.
[[nodiscard]] std::vector<ToldFigure> toldCosts(const MoneyBooks& books, const results::ComparisonTable& table);
/// What a day costs in the year of the question.
[[nodiscard]] ToldFigure toldDay(const MoneyBooks& books, const MoneyQuestion& question, money::Day day);
/// A difference from the scenario compared with, parted along what `cut` leaves open by the pounds of each part.
[[nodiscard]] ToldFigure toldDifferenceOf(const MoneyBooks& books, const MoneyQuestion& question, const QString& title,
                                          const money::Cut& cut, const PoundsOf& poundsOf);
/// What a scenario pays less what the scenario compared with pays.
[[nodiscard]] ToldFigure toldDifference(const MoneyBooks& books, const MoneyQuestion& question, const QString& title,
                                        const money::Cut& cut, std::size_t period);

} // namespace homeward::charts
