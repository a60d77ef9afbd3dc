// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_marks.h"

#include "ui/charts/chart_content.h"

#include <cmath>
#include <limits>

namespace homeward::charts {

std::vector<ChartMark> ChartContent::marks(const QRectF&) const { return {}; }

std::vector<QRectF> ChartContent::rowsOf(const QRectF&, const MarkPlace&) const { return {}; }

bool isOf(const MarkPlace& figure, const MarkPlace& place)
{
    const bool sameYear = figure.year < 0 || place.year < 0 || figure.year == place.year;
    if (figure.setting >= 0)
        return figure.setting == place.setting && sameYear;
    return figure.year >= 0 && figure.year == place.year;
}

std::optional<std::size_t> markAt(const std::vector<ChartMark>& marks, QPointF point)
{
    for (std::size_t i = marks.size(); i-- > 0;)
        if (marks[i].where.contains(point))
            return i;
    return std::nullopt;
}

std::size_t nextMark(const std::vector<ChartMark>& marks, std::size_t from, int right, int down)
{
    // What lies off the line of the step counts double, so that a row or a column is walked to its end.
    constexpr double aside = 2.0;
    const QPointF start = marks[from].where.center();
    std::size_t nearest = from;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QPointF way = marks[i].where.center() - start;
        const double along = way.x() * right + way.y() * down;
        const double off = std::abs(way.x() * down) + std::abs(way.y() * right);
        if (i == from || along < 1.0 || along + aside * off >= least)
            continue;
        least = along + aside * off;
        nearest = i;
    }
    return nearest;
}

} // namespace homeward::charts
