// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_axes.h"

#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr double yearTick = 4.0;

double stepFor(double top, int about)
{
    const double exact = top / about;
    const double power = std::pow(10.0, std::floor(std::log10(exact)));
    for (const double step : {1.0, 2.0, 5.0})
        if (exact <= 1.25 * step * power)
            return step * power;
    return 10.0 * power;
}

/// The middle of the row of pixels, so that a line of one pixel is sharp.
double sharp(double place) { return std::floor(place) + 0.5; }

struct Axis {
    const PlotScale& scale;
    std::vector<double> ticks;
    bool share;
    bool yearTicks;
};

std::vector<Axis> axesOf(const WhereScene& scene)
{
    const bool share = scene.content.series.options.quantity == results::Quantity::Share;
    const bool strip = !scene.geometry.strip.isEmpty();
    std::vector<Axis> axes{{scene.stack, axisTicks(scene.stack.yMax, scene.stackSteps, share), share, !strip}};
    if (strip)
        axes.push_back({scene.strip, axisTicks(scene.strip.yMax, scene.stripSteps, false), false, true});
    return axes;
}

} // namespace

std::vector<double> axisTicks(double top, int about, bool share)
{
    std::vector<double> ticks;
    if (!(top > 0.0))
        return {0.0};
    const double step = share ? 0.25 : stepFor(top, about);
    for (int i = 0; i * step <= top * (1.0 + 1e-9); ++i)
        ticks.push_back(i * step);
    return ticks;
}

QString axisFigure(double value, bool share)
{
    if (share)
        return numbers::wholeShare(value);
    return numbers::fixed(value, std::abs(value - std::round(value)) > 0.01 ? 1 : 0);
}

double axisFigureWidth(double top, int about, bool share)
{
    const QFontMetricsF metrics(style::font(TextStyle::Small));
    double widest = 0.0;
    for (const double tick : axisTicks(top, about, share))
        widest = std::max(widest, metrics.horizontalAdvance(axisFigure(tick, share)));
    return widest;
}

void paintGrid(QPainter& painter, const WhereScene& scene)
{
    painter.setPen(QPen(scene.colours->grid, 1.0));
    for (const Axis& axis : axesOf(scene))
        for (const double tick : axis.ticks)
            if (tick > 0.0)
                painter.drawLine(QPointF(axis.scale.rect.left(), sharp(axis.scale.y(tick))),
                                 QPointF(axis.scale.rect.right(), sharp(axis.scale.y(tick))));
}

void paintAxes(QPainter& painter, const WhereScene& scene)
{
    const QFont font = style::font(TextStyle::Small);
    const double height = QFontMetricsF(font).height();
    painter.setFont(font);
    for (const Axis& axis : axesOf(scene)) {
        const QRectF& rect = axis.scale.rect;
        painter.setPen(scene.colours->text3);
        for (const double tick : axis.ticks)
            painter.drawText(QRectF(0.0, axis.scale.y(tick) - height / 2, rect.left() - 5.0, height),
                             Qt::AlignRight | Qt::AlignVCenter, axisFigure(tick, axis.share));
        painter.setPen(QPen(scene.colours->axis, 1.0));
        const double foot = sharp(rect.bottom());
        painter.drawLine(QPointF(rect.left(), foot), QPointF(rect.right(), foot));
        if (!axis.yearTicks || scene.oneYear())
            continue;
        for (std::size_t year = 0; year <= scene.content.series.years.size(); ++year) {
            const bool end = year == scene.content.series.years.size();
            const double x = sharp(axis.scale.x(end ? axis.scale.xMax : scene.yearBegin(year)));
            painter.drawLine(QPointF(x, foot), QPointF(x, foot + yearTick));
        }
    }
}

} // namespace homeward::charts
