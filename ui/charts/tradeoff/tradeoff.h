// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/comparison.h"
#include "ui/charts/chart_content.h"

#include <memory>

namespace homeward::charts {

/// Two figures against each other: a point with its intervals for every scenario that has both.
[[nodiscard]] std::unique_ptr<ChartContent> tradeOffOf(const results::RunResult& result, results::HeadlineId across,
                                                       results::HeadlineId upwards, const results::Choice& areas,
                                                       int year, const Caveats& caveats);

} // namespace homeward::charts
