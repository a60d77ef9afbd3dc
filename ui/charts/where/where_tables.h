// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

namespace homeward::charts {

/// The numbers behind the chart: a table by financial year and one by month, of both scenarios and their paired
/// difference, with 95 % intervals where there are. Settings, spheres, everybody, delayed people and capacity.
[[nodiscard]] std::vector<ChartTable> whereTables(const results::RunResult& result, const WhereChartContent& content,
                                                  const results::Choice& areas);

} // namespace homeward::charts
