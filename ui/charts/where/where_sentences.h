// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

namespace homeward::charts {

/// The finding that heads the chart: where growth went since the first year, and what became of hospital.
[[nodiscard]] QString chartTitle(const WhereChartContent& content);
/// What, unit, scenario, area, and the year of the figures at the right.
[[nodiscard]] QString chartSubtitle(const WhereChartContent& content);
/// The date on which a period of these series begins.
[[nodiscard]] base::Date dateOf(const results::WhereSeries& series, std::int64_t second);
/// A figure of the stack as its quantity is read: people, days or a share.
[[nodiscard]] QString figureText(const WhereChartContent& content, double value);
/// The name of a layer: its setting's or its sphere's.
[[nodiscard]] QString layerName(const results::WhereLayer& layer);
/// Alternative text: type, subject, finding, range.
[[nodiscard]] QString altText(const WhereChartContent& content);

} // namespace homeward::charts
