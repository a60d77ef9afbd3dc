// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

// How every chart is shown: the chart, and under it what must be said with its figures.
namespace homeward::charts {

/// A chart as it leaves the program: with its caveats in full below it.
void paintWithCaveats(QPainter& painter, const ChartContent& chart, const QRectF& area, style::Theme theme);

/// On screen the page says the caveats in full; a chart bears them in a few words.
[[nodiscard]] double marksHeight(const Caveats& caveats);
/// At the foot of `area`.
void paintMarks(QPainter& painter, const Caveats& caveats, const QRectF& area, const style::Tokens& colours);

/// The chart in words, with its caveats.
[[nodiscard]] QString inWords(const ChartContent& chart);

} // namespace homeward::charts
