// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_frame.h"

#include "ui/charts/chart_parts.h"

namespace homeward::charts {

void paintFrame(QPainter& painter, const QRectF& area, const ChartContent& chart, const style::Tokens& colours)
{
    const QRectF below = paintHead(painter, area, chart.title(), chart.subtitle(), colours);
    static_cast<void>(paintFoot(painter, below, chart.source(), colours));
}

QRectF bodyWithin(const QRectF& area, const QString& source)
{
    const double head = style::scaled(20.0) + style::scaled(17.0) + 6.0;
    return area.adjusted(0.0, head, 0.0, -footHeight(source, area.width()));
}

} // namespace homeward::charts
