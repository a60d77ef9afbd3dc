// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"
#include "ui/charts/where/where_content.h"

#include <memory>

namespace homeward::charts {

/// "Where care is held" as content, from figures and words that are made already.
[[nodiscard]] std::unique_ptr<ChartContent> whereChart(WhereChartContent content);

} // namespace homeward::charts
