// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_content.h"

namespace homeward::charts {

/// Title and subtitle at the top of an area, the source line at its foot.
void paintFrame(QPainter& painter, const QRectF& area, const ChartContent& chart, const style::Tokens& colours);

/// What that leaves between them.
[[nodiscard]] QRectF bodyWithin(const QRectF& area, const QString& source);

} // namespace homeward::charts
