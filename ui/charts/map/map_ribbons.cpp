// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/map/map_ribbons.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/map/map_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

using pathway::Point;
using pathway::Ribbon;

namespace {

constexpr double corner = 12.0;
constexpr double casing = 1.5; ///< white, on either side
constexpr double arrowLength = 7.0;
constexpr double differenceScale = 7.0; ///< widths of a difference against those of the plain map
constexpr double widestDifference = 7.0; ///< where the plain ribbon is no wider

QPointF pointOf(const Point& point) { return {point.x, point.y}; }

/// How a ribbon is drawn.
struct Stroke {
    double width = 1.6;
    QColor colour;
    bool hollow = false; ///< two lines
    bool dashed = false;
    bool quiet = false; ///< no label
};

bool isChosen(const DrawnRoute& route, const MapThing& chosen)
{
    if (chosen.isRoute())
        return route.from == chosen.from && route.to == chosen.place;
    return chosen.isPlace() && (route.from == chosen.place || route.to == chosen.place);
}

/// What does not differ is quiet, chosen or not: in ink it would read as more.
Stroke differenceStroke(const MapContent& map, const pathway::FlowFigures* flow, double plainWidth,
                        const QColor& quietInk, const style::Tokens& colours)
{
    if (!flow || !differs(flow->perWeek))
        return {1.2, quietInk, false, false, true};
    const double size = std::abs(flow->perWeek.difference.mean);
    Stroke stroke{std::clamp(differenceScale * map.perPerson() * size, 1.6, std::max(widestDifference, plainWidth)),
                  colours.ink};
    const bool fewer = flow->perWeek.difference.mean < 0.0;
    stroke.hollow = fewer && stroke.width >= 4.0;
    stroke.dashed = fewer && !stroke.hollow;
    return stroke;
}

bool showsDifference(const MapContent& map)
{
    return map.subject().view == MapView::Difference && map.subject().counted();
}

Stroke strokeOf(const MapContent& map, const DrawnRoute& route, bool chosen, const style::Tokens& colours)
{
    if (showsDifference(map))
        return differenceStroke(map, route.flow, route.width, chosen ? colours.borderStrong : colours.grid, colours);
    return {route.width, chosen ? colours.ink : colours.capacity.isValid() ? colours.base : colours.text3};
}

QColor softened(const QColor& colour, const QColor& ground, double share)
{
    const auto mix = [&](int a, int b) { return qRound(share * a + (1.0 - share) * b); };
    return QColor(mix(colour.red(), ground.red()), mix(colour.green(), ground.green()),
                  mix(colour.blue(), ground.blue()));
}

void paintArrow(QPainter& painter, const std::vector<Point>& line, const QColor& colour, double width)
{
    const QPointF tip = pointOf(line.back());
    const QPointF before = pointOf(line[line.size() - 2]);
    const double side = tip.x() >= before.x() ? -1.0 : 1.0;
    const double half = std::max(3.5, 0.6 * width);
    const double length = std::max(arrowLength, 0.7 * half);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{tip, {tip.x() + side * length, tip.y() - half}, {tip.x() + side * length, tip.y() + half}});
}

void paintStroke(QPainter& painter, const QPainterPath& path, const Stroke& stroke, const style::Tokens& colours)
{
    const auto draw = [&](const QColor& colour, double width, Qt::PenStyle style) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width, style, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(path);
    };
    draw(colours.surface, stroke.width + 2.0 * casing, Qt::SolidLine);
    draw(stroke.colour, stroke.width, stroke.dashed ? Qt::DashLine : Qt::SolidLine);
    if (stroke.hollow)
        draw(colours.surface, stroke.width - 2.4, Qt::SolidLine);
}

/// As many whole words as there is room for: a name cut within a word reads as another name.
QString wordsThatFit(const QString& words, double width)
{
    const QFontMetricsF metrics(style::font(style::TextStyle::Small));
    QString shown = words;
    while (metrics.horizontalAdvance(shown) > width) {
        const qsizetype space = shown.lastIndexOf(QLatin1Char(' '));
        if (space <= 0)
            return words; // one word alone, which is elided where it is written
        shown = shown.left(space);
        while (shown.endsWith(QLatin1Char(',')) || shown.endsWith(QChar(0x2026)))
            shown.chop(1);
        shown += QChar(0x2026);
    }
    return shown;
}

void paintLabel(QPainter& painter, const QString& words, const pathway::Rect& where, const QColor& ink,
                const style::Tokens& colours)
{
    const QRectF rect(where.left, where.top + 0.5, where.width, where.height - 1.0);
    painter.setPen(QPen(ink, 0.8));
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(rect, rect.height() / 2.0, rect.height() / 2.0);
    writeText(painter, rect.adjusted(4.0, 0.0, -4.0, 0.0), Qt::AlignCenter, wordsThatFit(words, rect.width() - 8.0),
              style::TextStyle::Small, colours.text);
}

} // namespace

QPainterPath ribbonPath(const std::vector<Point>& points, double radius)
{
    QPainterPath path(pointOf(points.front()));
    for (std::size_t i = 1; i + 1 < points.size(); ++i) {
        const QPointF at = pointOf(points[i]);
        const QLineF in(at, pointOf(points[i - 1]));
        const QLineF out(at, pointOf(points[i + 1]));
        const double reach = std::min({radius, in.length() / 2.0, out.length() / 2.0});
        if (reach < 0.5) {
            path.lineTo(at);
            continue;
        }
        path.lineTo(in.pointAt(reach / in.length()));
        path.quadTo(at, out.pointAt(reach / out.length()));
    }
    path.lineTo(pointOf(points.back()));
    return path;
}

namespace {

void paintAsides(QPainter& painter, const MapContent& map, const std::vector<MapAside>& asides,
                 const style::Tokens& colours)
{
    constexpr double width = 1.6;
    for (const MapAside& aside : asides) {
        if (aside.points.size() < 2)
            continue;
        const Stroke stroke = showsDifference(map)
            ? differenceStroke(map, aside.flow, width, colours.borderStrong, colours)
            : Stroke{width, colours.ink};
        paintStroke(painter, ribbonPath(aside.points, corner), stroke, colours);
        paintArrow(painter, aside.points, stroke.colour, stroke.width);
    }
}

} // namespace

void paintRibbons(QPainter& painter, const MapContent& map, const MapThing& chosen, const std::vector<MapAside>& asides,
                  const style::Tokens& colours)
{
    const auto& ribbons = map.layout().ribbons;
    for (const bool inInk : {false, true})
        for (std::size_t r = 0; r < ribbons.size(); ++r) {
            const DrawnRoute& route = map.routes()[r];
            if (isChosen(route, chosen) != inInk)
                continue;
            Stroke stroke = strokeOf(map, route, inInk, colours);
            if (!inInk && !stroke.quiet && map.subject().view != MapView::Difference)
                stroke.colour = softened(stroke.colour, colours.surface, 0.55);
            paintStroke(painter, ribbonPath(ribbons[r].points, std::max(corner, stroke.width)), stroke, colours);
            paintArrow(painter, ribbons[r].points, inInk && !stroke.quiet ? colours.ink : stroke.colour, stroke.width);
        }
    paintAsides(painter, map, asides, colours);
    for (std::size_t r = 0; r < ribbons.size(); ++r) {
        const DrawnRoute& route = map.routes()[r];
        const bool inInk = isChosen(route, chosen);
        if (route.label.isEmpty() || (strokeOf(map, route, inInk, colours).quiet && !inInk))
            continue;
        paintLabel(painter, ribbons[r].namesTarget ? route.longLabel : route.label, ribbons[r].label,
                   inInk ? colours.ink : colours.borderStrong, colours);
    }
}

} // namespace homeward::charts
