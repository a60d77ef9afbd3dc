// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hatch.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <algorithm>
#include <cmath>
#include <optional>

namespace homeward::charts {

namespace {

/// Part of a line inside one trapezium, as x from and to.
struct Piece {
    double from = 0.0;
    double to = 0.0;
};

/// Keeps the part of [from, to] in which a linear function that is `a` at `from` and `b` at `to` is not negative.
bool keepPositive(Piece& piece, double x0, double x1, double a, double b)
{
    if (a < 0.0 && b < 0.0)
        return false;
    if (a >= 0.0 && b >= 0.0)
        return true;
    const double root = x0 + (x1 - x0) * a / (a - b);
    if (a < 0.0)
        piece.from = std::max(piece.from, root);
    else
        piece.to = std::min(piece.to, root);
    return piece.from < piece.to;
}

/// The pieces of y = offset - slope * x between the curves, joined where they touch.
void cut(std::vector<QLineF>& lines, const QPolygonF& upper, const QPolygonF& lower, double slope, double offset)
{
    const auto y = [&](double x) { return offset - slope * x; };
    std::optional<Piece> open;
    for (int i = 0; i + 1 < upper.size(); ++i) {
        const double x0 = upper[i].x(), x1 = upper[i + 1].x();
        Piece piece{x0, x1};
        const bool inside = x1 > x0 && keepPositive(piece, x0, x1, y(x0) - upper[i].y(), y(x1) - upper[i + 1].y())
            && keepPositive(piece, x0, x1, lower[i].y() - y(x0), lower[i + 1].y() - y(x1));
        if (inside && open && piece.from <= open->to + 1e-6) {
            open->to = piece.to;
            continue;
        }
        if (open)
            lines.emplace_back(open->from, y(open->from), open->to, y(open->to));
        open = inside ? std::optional<Piece>(piece) : std::nullopt;
    }
    if (open)
        lines.emplace_back(open->from, y(open->from), open->to, y(open->to));
}

} // namespace

std::vector<QLineF> hatchLines(const QPolygonF& upper, const QPolygonF& lower, const Hatch& hatch)
{
    std::vector<QLineF> lines;
    if (upper.size() < 2 || upper.size() != lower.size() || hatch.spacing <= 0.0)
        return lines;
    const QRectF box = upper.boundingRect().united(lower.boundingRect());
    const double first = box.top() + std::min(hatch.slope * box.left(), hatch.slope * box.right());
    const double last = box.bottom() + std::max(hatch.slope * box.left(), hatch.slope * box.right());
    const double step = hatch.spacing * (hatch.slope == 0.0 ? 1.0 : std::abs(hatch.slope));
    for (double offset = std::floor(first / step) * step; offset <= last; offset += step)
        cut(lines, upper, lower, hatch.slope, offset);
    return lines;
}

void paintHatch(QPainter& painter, const QPolygonF& upper, const QPolygonF& lower, const Hatch& hatch,
                const QColor& colour)
{
    QPen pen(colour, hatch.width, hatch.dashed ? Qt::CustomDashLine : Qt::SolidLine, Qt::FlatCap);
    if (hatch.dashed)
        pen.setDashPattern({2.0, 2.0});
    QPolygonF edge = upper;
    for (auto point = lower.rbegin(); point != lower.rend(); ++point)
        edge.append(*point);
    QPainterPath path;
    path.addPolygon(edge);
    painter.save();
    painter.setClipPath(path, Qt::IntersectClip);
    painter.setPen(pen);
    for (const QLineF& line : hatchLines(upper, lower, hatch))
        painter.drawLine(line);
    painter.restore();
}

Hatch patternOf(int shade)
{
    switch (shade % 5) {
    case 1: return {1.0, 7.0, 1.2, false};
    case 2: return {-1.0, 7.0, 1.2, false};
    case 3: return {0.0, 5.0, 1.1, false};
    case 4: return {1.0, 6.0, 1.6, true};
    default: break;
    }
    return {1.0, 0.0, 0.0, false};
}

} // namespace homeward::charts
