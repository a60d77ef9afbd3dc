// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/plan_picture.h"

#include "ui/charts/care_figures.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/export.h"
#include "ui/charts/where/where_chart.h"
#include "ui/style/style.h"
#include "ui/workspace/workspace.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace homeward::ui {

namespace {

/// The chart of a page that is no "Where care is held", made small.
QImage chartOf(const QWidget& page, QSize size)
{
    constexpr int larger = 3;
    for (const auto* chart : page.findChildren<charts::ChartWidget*>())
        if (chart->chart() && !chart->isHidden() && !qobject_cast<const charts::WhereChart*>(chart))
            return charts::chartImage(*chart->chart(), size * larger, 1.0, style::Theme::Light)
                .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return {};
}

QImage stackOf(const Workspace& workspace, QSize size)
{
    const auto question = workspace.question();
    const auto result = workspace.runs().result();
    if (!question || !result)
        return {};
    const charts::CareFigures figures =
        charts::careFigures(*result, question->scenario, question->against, question->areas);
    const auto& layers = figures.series.layers;
    if (figures.empty() || layers.empty())
        return {};
    const std::size_t months = figures.series.months.size();
    const double top = *std::ranges::max_element(figures.series.totalMonthly);
    if (!(top > 0.0))
        return {};
    std::vector<double> floor(months, 0.0);
    QImage image(size, QImage::Format_RGB32);
    const style::Tokens& colours = style::tokens(style::Theme::Light);
    image.fill(colours.surface);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF plot = QRectF(image.rect()).adjusted(8, 10, -8, -8);
    const auto point = [&](std::size_t m, double value) {
        return QPointF(plot.left()
                           + plot.width() * static_cast<double>(m)
                               / static_cast<double>(std::max<std::size_t>(1, months - 1)),
                       plot.bottom() - plot.height() * value / top);
    };
    for (const auto& layer : layers) {
        QPolygonF area;
        for (std::size_t m = 0; m < months; ++m)
            area << point(m, floor[m]);
        for (std::size_t m = months; m-- > 0;) {
            floor[m] += layer.monthly[m];
            area << point(m, floor[m]);
        }
        painter.setBrush(colours.sphere(layer.sphere).shades[static_cast<std::size_t>(layer.shade) % 5]);
        painter.drawPolygon(area);
    }
    return image;
}

} // namespace

QImage planPicture(const Workspace& workspace, const QWidget& page, QSize size)
{
    const QImage chart = chartOf(page, size);
    return chart.isNull() ? stackOf(workspace, size) : chart;
}

} // namespace homeward::ui
