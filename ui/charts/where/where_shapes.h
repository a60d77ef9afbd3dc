// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

#include <QPainter>

#include <algorithm>
#include <utility>

// The shapes that the stack and the strip are drawn with.
namespace homeward::charts {

/// A monthly curve as a line over the whole horizon: values stand at mid-month, ends are drawn out flat.
[[nodiscard]] inline QPolygonF curve(const PlotScale& scale, const std::vector<double>& values)
{
    QPolygonF line;
    line.append({scale.x(0.0), scale.y(values.front())});
    for (std::size_t m = 0; m < values.size(); ++m)
        line.append({scale.x(static_cast<double>(m) + 0.5), scale.y(values[m])});
    line.append({scale.x(static_cast<double>(values.size())), scale.y(values.back())});
    return line;
}

/// The area between two curves that both run from left to right.
inline void fillBetween(QPainter& painter, const QPolygonF& upper, const QPolygonF& lower, const QColor& colour)
{
    QPolygonF area = upper;
    for (auto point = lower.rbegin(); point != lower.rend(); ++point)
        area.append(*point);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(area);
}

/// Left and right of a bar in one-year mode.
[[nodiscard]] inline std::pair<double, double> barSides(const PlotScale& scale, std::size_t bar)
{
    const double middle = scale.x(static_cast<double>(bar) + 0.5);
    const double half = std::min(70.0, scale.rect.width() / scale.xMax * 0.3);
    return {middle - half, middle + half};
}

/// A flat curve across a bar.
[[nodiscard]] inline QPolygonF level(std::pair<double, double> sides, double y)
{
    return {{sides.first, y}, {sides.second, y}};
}

} // namespace homeward::charts
