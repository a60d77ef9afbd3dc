// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/paper_maker.h"

#include <memory>
#include <string>

// Charts that a paper makes of more than its run.
namespace homeward::printing {

/// Scenarios compared, their cost by the accounts as everywhere in the paper.
[[nodiscard]] std::shared_ptr<const charts::ChartContent>
compareChart(const PaperOrder& order, const std::shared_ptr<const papers::Books>& books,
             const results::Question& question);

/// What the ranges move and what it would take, by the ids of papers::riskChartKinds; null where it was not found, or for
/// another scenario.
[[nodiscard]] std::shared_ptr<const charts::ChartContent> riskChart(const PaperOrder& order, const std::string& kind,
                                                                    const results::Question& question);

/// What a paper writes above a chart: its finding, with what it is about where the chart says that in its second line only.
[[nodiscard]] std::string captionOf(const PaperOrder& order, const std::string& kind,
                                    const charts::ChartContent& chart);

} // namespace homeward::printing
