// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compare/compare_grid.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>

#include <algorithm>

namespace homeward::charts {

using style::TextStyle;

namespace {

/// The height of a name in its heading, wrapped where it is wider than the room.
double nameHeight(const QString& name, double room)
{
    return QFontMetricsF(style::font(TextStyle::CaptionStrong))
        .boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap, name)
        .height();
}

} // namespace

double CompareTable::nameWidthIn(double width) const { return std::min(style::scaled(200.0), 0.24 * width); }

double CompareTable::columnWidthIn(double width) const
{
    const double columns = static_cast<double>(std::max<std::size_t>(1, m_comparison.indicators.size()));
    return (width - nameWidthIn(width)) / columns;
}

double CompareTable::headingRoom(std::size_t indicator, double columnWidth) const
{
    return columnWidth - 14.0 - (m_look.sortedBy == indicator ? sortMark : 0.0);
}

/// Of the names, on as many lines as the longest takes, and the units below them.
double CompareTable::headingHeight(double columnWidth) const
{
    const double line = style::scaled(18.0);
    double names = line;
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i)
        names =
            std::max(names, nameHeight(indicatorName(m_comparison.indicators[i]), headingRoom(i, columnWidth)) + 2.0);
    return names + line;
}

bool CompareTable::headingsFit(const QRectF& area) const
{
    const Grid grid = gridIn(area);
    const QFontMetricsF metrics(style::font(TextStyle::CaptionStrong));
    for (std::size_t i = 0; i < m_comparison.indicators.size(); ++i) {
        const QString name = indicatorName(m_comparison.indicators[i]);
        const double room = headingRoom(i, grid.columnWidth);
        if (nameHeight(name, room) > grid.heads.height() - style::scaled(18.0))
            return false;
        for (const QString& word : name.split(QLatin1Char(' ')))
            if (metrics.horizontalAdvance(word) > room)
                return false;
    }
    return true;
}

CompareTable::Grid CompareTable::gridIn(const QRectF& area) const
{
    Grid grid;
    const double head = style::scaled(37.0) + 6.0;
    const double foot = footHeight(m_source, area.width());
    grid.nameWidth = nameWidthIn(area.width());
    grid.columnWidth = columnWidthIn(area.width());
    grid.heads = {area.left(), area.top() + head, area.width(), headingHeight(grid.columnWidth)};
    grid.rows = {area.left(), grid.heads.bottom(), area.width(), area.bottom() - foot - grid.heads.bottom()};
    const double rows = static_cast<double>(std::max<std::size_t>(1, m_comparison.rows.size()));
    grid.rowHeight = std::min(style::scaled(26.0), grid.rows.height() / rows);
    return grid;
}

CompareTable::Scale CompareTable::scaleOf(std::size_t indicator) const
{
    Scale scale;
    for (const results::ComparisonRow& row : m_comparison.rows)
        if (const auto& figure = row.figures[indicator]; figure && figure->change) {
            scale.low = std::min(scale.low, figure->change->difference.ci95Low);
            scale.high = std::max(scale.high, figure->change->difference.ci95High);
        }
    scale.decimals = decimalsFor(m_comparison.indicators[indicator], std::max(-scale.low, scale.high));
    return scale;
}

double CompareTable::heightWanted(double width) const
{
    return style::scaled(37.0) + 6.0 + headingHeight(columnWidthIn(width)) + style::scaled(20.0)
        + style::scaled(24.0) * static_cast<double>(m_comparison.rows.size());
}

PaperSize CompareTable::paper() const
{
    constexpr int width = 900;
    constexpr double millimetres = 170.0;
    const double around = style::scaled(48.0); // margins and caveats
    return {{millimetres, (heightWanted(width) + around) * millimetres / width}, width};
}

} // namespace homeward::charts
