// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

namespace homeward::charts {

/// The numbers behind the chart: a table by financial year and one by month, of both scenarios and their paired
/// difference, with 95 % intervals where there are. Settings, spheres, everybody, delayed people and capacity.
[[nodiscard]] std::vector<ChartTable> whereTables(const results::RunResult& result, const WhereChartContent& content,
                                                  const results::Choice& areas);

/// Figures of the table by financial year over the futures, in the unit of the chart: days are those of an average month,
/// shares 0 to 1. Each year has its mean, its 95 % interval and where 8 of 10 futures lie, NaN where there is none. Empty
/// where the table does not have them.
[[nodiscard]] std::vector<results::Summary> layerByYear(const WhereChartContent& content, std::size_t layer);
[[nodiscard]] std::vector<results::Summary> everybodyByYear(const WhereChartContent& content);
[[nodiscard]] std::vector<results::Summary> delayedByYear(const WhereChartContent& content);
[[nodiscard]] std::vector<results::Summary> waitingByYear(const WhereChartContent& content);

} // namespace homeward::charts
