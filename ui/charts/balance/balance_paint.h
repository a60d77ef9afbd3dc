// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/care_figures.h"
#include "ui/charts/chart_marks.h"

class QPainter;

namespace homeward::charts {

/// The bars with their headings, and the table under them.
void paintBalance(QPainter& painter, const QRectF& area, const CareFigures& figures);
/// The shares of the bars where they stand.
[[nodiscard]] std::vector<ChartMark> balanceMarks(const QRectF& area, const CareFigures& figures);
/// The row of the table that a setting counts in; none where the setting is not drawn by itself.
[[nodiscard]] std::vector<QRectF> balanceRows(const QRectF& area, const CareFigures& figures, int setting);

} // namespace homeward::charts
