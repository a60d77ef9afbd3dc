// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/contributions.h"
#include "ui/charts/chart_content.h"

#include <memory>

namespace homeward::charts {

/// Whose changes a waterfall shows, and when and where.
struct WaterfallWords {
    QString from;       ///< the scenario without the changes
    QString scenario;
    QString year;
    QString areas;
    QString source;
    Caveats caveats;
};

/// A figure from the base to a scenario, change by change in their order.
[[nodiscard]] std::unique_ptr<ChartContent> waterfallOf(results::Contributions contributions, WaterfallWords words);

} // namespace homeward::charts
