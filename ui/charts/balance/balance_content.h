// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"

#include <memory>

namespace homeward::charts {

/// The balance of care as content: bars of shares now, in the scenario compared with and in the scenario, and a table
/// under them. From figures that are made already.
[[nodiscard]] std::unique_ptr<ChartContent> balanceOf(CareFigures figures);

} // namespace homeward::charts
