// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "ui/charts/chart_marks.h"

namespace homeward::charts {

/// How sure a figure is: `95 % sure: 71 to 84`. Empty where it is of no run, and where one future alone knows nothing of it.
[[nodiscard]] QString rangeOf(const ChartMark& mark, const results::RunResult* run);

} // namespace homeward::charts
