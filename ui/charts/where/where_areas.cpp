// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_areas.h"

#include "ui/charts/hatch.h"
#include "ui/charts/palette.h"
#include "ui/charts/where/where_capacity.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_shapes.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

void paintPattern(QPainter& painter, const WhereScene& scene, std::size_t layer, const QPolygonF& upper,
                  const QPolygonF& lower)
{
    const Hatch hatch = patternOf(scene.content.series.layers[layer].shade);
    if (!scene.patterns || hatch.spacing <= 0.0)
        return;
    QColor line = inkOn(scene.layerColours[layer]);
    line.setAlphaF(0.6F);
    paintHatch(painter, upper, lower, hatch, line);
}

/// The edges of the stack as curves, from the bottom up.
std::vector<QPolygonF> edgeCurves(const WhereScene& scene)
{
    std::vector<double> height(scene.content.series.months.size(), 0.0);
    std::vector<QPolygonF> edges{curve(scene.stack, height)};
    for (const results::WhereLayer& layer : scene.content.series.layers) {
        for (std::size_t m = 0; m < height.size(); ++m)
            height[m] += layer.monthly[m];
        edges.push_back(curve(scene.stack, height));
    }
    return edges;
}

void paintStack(QPainter& painter, const WhereScene& scene)
{
    const std::vector<QPolygonF> edges = edgeCurves(scene);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        fillBetween(painter, edges[i + 1], edges[i], scene.layerColours[i]);
        paintPattern(painter, scene, i, edges[i + 1], edges[i]);
    }
    painter.setBrush(Qt::NoBrush);
    for (std::size_t i = 1; i + 1 < edges.size(); ++i) {
        const auto& layers = scene.content.series.layers;
        const bool spheresMeet = layers[i - 1].sphere != layers[i].sphere;
        painter.setPen(
            QPen(scene.colours->surface, spheresMeet ? 1.8 : 1.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(edges[i]);
    }
}

void paintBarFigure(QPainter& painter, const WhereScene& scene, const QRectF& box, std::size_t layer, double value)
{
    if (box.height() < 15.0)
        return;
    painter.setFont(style::font(style::TextStyle::SmallStrong));
    if (scene.patterns && patternOf(scene.content.series.layers[layer].shade).spacing > 0.0) {
        const double width = painter.fontMetrics().horizontalAdvance(figureText(scene.content, value)) + 8.0;
        painter.fillRect(QRectF(box.center().x() - width / 2, box.center().y() - 7, width, 14),
                         scene.layerColours[layer]);
    }
    painter.setPen(inkOn(scene.layerColours[layer]));
    painter.drawText(box, Qt::AlignCenter, figureText(scene.content, value));
}

void paintBar(QPainter& painter, const WhereScene& scene, const YearBar& bar, std::size_t place)
{
    const auto sides = barSides(scene.stack, place);
    const std::vector<double> edges = scene.edges(bar.layers);
    for (std::size_t i = 0; i < bar.layers.size(); ++i) {
        const QPolygonF upper = level(sides, scene.stack.y(edges[i + 1]));
        const QPolygonF lower = level(sides, scene.stack.y(edges[i]));
        fillBetween(painter, upper, lower, scene.layerColours[i]);
        paintPattern(painter, scene, i, upper, lower);
        const QRectF box(upper.front(), lower.back());
        painter.setPen(QPen(scene.colours->surface, 1.0));
        if (i > 0)
            painter.drawLine(lower.front(), lower.back());
        paintBarFigure(painter, scene, box, i, bar.layers[i]);
    }
}

/// The smallest y (highest point) of a capacity line between two places on screen.
double highestBetween(const WhereScene& scene, const std::vector<double>& heights, double fromX, double toX)
{
    double y = scene.stack.rect.bottom();
    for (std::size_t m = 0; m < heights.size(); ++m) {
        const double x = scene.stack.x(static_cast<double>(m) + 0.5);
        if (x >= fromX - 8.0 && x <= toX + 8.0)
            y = std::min(y, scene.stack.y(heights[m]));
    }
    return y;
}

void paintNameBox(QPainter& painter, const WhereScene& scene, const QRectF& box, const QString& text)
{
    painter.setPen(QPen(scene.colours->border, 1.0));
    painter.setBrush(scene.colours->surface);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(scene.colours->text);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace

void paintYearColumns(QPainter& painter, const WhereScene& scene)
{
    if (scene.oneYear())
        return;
    const auto column = [&](std::size_t year, const QColor& colour) {
        const double left = scene.stack.x(scene.yearBegin(year));
        const double bottom = scene.geometry.strip.isEmpty() ? scene.stack.rect.bottom() : scene.strip.rect.bottom();
        painter.fillRect(
            QRectF(QPointF(left, scene.stack.rect.top()), QPointF(scene.stack.x(scene.yearEnd(year)), bottom)), colour);
    };
    column(0, scene.colours->hover);
    column(scene.content.series.year(), scene.colours->select);
}

void paintAreas(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!scene.oneYear()) {
        paintStack(painter, scene);
        return;
    }
    const std::vector<YearBar> bars = yearBars(scene.content);
    for (std::size_t i = 0; i < bars.size(); ++i)
        paintBar(painter, scene, bars[i], i);
}

void paintCapacity(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const results::CapacityLine* line : scene.content.capacity()) {
        QPolygonF steps;
        for (std::size_t m = 0; m < line->heights.size(); ++m) {
            const double y = scene.stack.y(line->heights[m]);
            // Capacity steps on a date: small drifts are drawn sloping, jumps upright.
            const bool jump = !steps.isEmpty() && std::abs(line->room[m] - line->room[m - 1]) > 0.015 * line->room[m];
            if (jump || steps.isEmpty()) {
                if (jump)
                    steps.append({scene.stack.x(static_cast<double>(m)), steps.back().y()});
                steps.append({scene.stack.x(static_cast<double>(m)), y});
            }
            steps.append({scene.stack.x(static_cast<double>(m) + 0.5), y});
        }
        steps.append({scene.stack.rect.right(), steps.back().y()});
        painter.setPen(QPen(scene.colours->surface, 3.4, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(steps);
        QPen dashes(scene.colours->capacity, 1.6, Qt::CustomDashLine, Qt::FlatCap, Qt::MiterJoin);
        dashes.setDashPattern({3.6, 2.2});
        painter.setPen(dashes);
        painter.drawPolyline(steps);
    }
}

void paintCapacityNames(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style::font(style::TextStyle::Small));
    const QFontMetricsF metrics(painter.font());
    std::vector<QRectF> taken;
    for (const results::CapacityLine* line : scene.content.capacity()) {
        const QString text = capacityText(scene.content, *line);
        const double width = std::min(metrics.horizontalAdvance(text) + 12.0, scene.stack.rect.width() - 8.0);
        const double height = style::scaled(17.0);
        // Hospital at the left, the rest further in, so that boxes of neighbouring lines do not meet.
        const double want = line->sphere == model::Sphere::Hospital ? 0.02
            : line->inHours                                         ? 0.3
            : line->sphere == model::Sphere::Community              ? 0.04
                                                                    : 0.64;
        const double left =
            std::min(scene.stack.rect.left() + want * scene.stack.rect.width(), scene.stack.rect.right() - width - 4.0);
        const double lineY = highestBetween(scene, line->heights, left, left + width);
        QRectF box(left, std::max(scene.stack.rect.top() + 1.0, lineY - height - 4.0), width, height);
        for (const QRectF& other : taken)
            if (box.adjusted(-4, -2, 4, 2).intersects(other))
                box.moveLeft(std::min(other.right() + 10.0, scene.stack.rect.right() - width - 4.0));
        taken.push_back(box);
        paintNameBox(painter, scene, box, metrics.elidedText(text, Qt::ElideRight, width - 8.0));
    }
}

void paintYearLine(QPainter& painter, const WhereScene& scene)
{
    if (scene.oneYear())
        return;
    const std::size_t year = scene.content.series.year();
    const double x = scene.stack.x((scene.yearBegin(year) + scene.yearEnd(year)) / 2.0);
    const double bottom = scene.geometry.strip.isEmpty() ? scene.stack.rect.bottom() : scene.strip.rect.bottom();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen under(scene.colours->surface, 1.4);
    QColor faint = scene.colours->surface;
    faint.setAlphaF(0.35F);
    under.setColor(faint);
    painter.setPen(under);
    painter.drawLine(QPointF(x, scene.stack.rect.top()), QPointF(x, bottom));
    QPen dots(scene.colours->capacity, 1.4, Qt::CustomDashLine, Qt::FlatCap);
    dots.setDashPattern({1.4, 2.0});
    painter.setPen(dots);
    painter.drawLine(QPointF(x, scene.stack.rect.top()), QPointF(x, bottom));
}

} // namespace homeward::charts
