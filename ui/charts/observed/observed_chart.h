// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/published_years.h"
#include "ui/charts/chart_content.h"

#include <memory>

namespace homeward::charts {

/// What the chart of an indicator is of, in words.
struct ObservedSubject {
    QString areas;
    QString scenario;
    QString against;   ///< the scenario compared with; empty where it is the one shown
    QString source;    ///< of the run
    Caveats caveats;
};

/// The published years of an indicator, as hollow squares on a dotted line, beside the years of the run, as a full line
/// with its band of 95 %; the scenario compared with is dashed.
[[nodiscard]] std::unique_ptr<ChartContent> observedChart(const indicators::IndicatorYears& years,
                                                          const ObservedSubject& subject);

} // namespace homeward::charts
