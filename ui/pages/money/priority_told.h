// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/indicators.h"
#include "core/priorities/priorities.h"
#include "core/priorities/right_days.h"
#include "ui/charts/money/money_charts.h"
#include "ui/pages/explain/figure_asked.h"

// The figures of the five priorities, and of the national indicators, as what explains them.
namespace homeward::ui {

/// Of a priority: the scenario in the year asked for, in its first year, the scenario compared with, and the difference.
enum class PrioritySide { Now, Then, Against, Difference };

/// A figure of the catalogue is asked of the run; the others are told, with their parts.
[[nodiscard]] FigureAsked askedPriority(const charts::MoneyBooks& books, const results::Question& question,
                                        const priorities::Figure& figure, PrioritySide side);
/// The net present value of the difference at a discount rate, by year.
[[nodiscard]] charts::ToldFigure toldPresentValue(const charts::MoneyBooks& books, const results::Question& question,
                                                  double rate);
/// One of the five shares that add up to all days, by its place among their names.
[[nodiscard]] charts::ToldFigure toldDays(const charts::MoneyBooks& books, const results::Question& question,
                                          const std::vector<std::pair<QString, double>>& shares, std::size_t place);
/// A national indicator as the plan has it, beside what was published.
[[nodiscard]] charts::ToldFigure toldIndicator(const results::RunResult& result, const results::Question& question,
                                               const indicators::IndicatorRow& row);

} // namespace homeward::ui
