// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_hover.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_tables.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

struct HoverRow {
    QString name;
    QString figure;         ///< of the month
    QColor swatch;
    bool strong = false;
    QString interval = {};  ///< of the year's mean; empty where there is none
};

/// `480 to 486`, as `told` words a figure.
template <class Told>
QString intervalText(const std::vector<results::Summary>& years, std::size_t year, Told told)
{
    if (year >= years.size() || !std::isfinite(years[year].ci95Low) || !std::isfinite(years[year].ci95High))
        return {};
    return Words::tr("%1 to %2").arg(told(years[year].ci95Low), told(years[year].ci95High));
}

std::vector<HoverRow> rowsOf(const WhereScene& scene, std::size_t month)
{
    const WhereChartContent& content = scene.content;
    const results::WhereSeries& series = content.series;
    const auto year = static_cast<std::size_t>(series.monthYear[month]);
    const auto figure = [&](double value) { return figureText(content, value); };
    const auto people = [](double value) { return numbers::people(value); };
    const auto counted = [&](double value) {
        return series.options.quantity == results::Quantity::Days ? numbers::whole(value) : people(value);
    };
    std::vector<HoverRow> rows;
    for (std::size_t i = series.layers.size(); i-- > 0;)
        rows.push_back({layerName(series.layers[i]), figure(series.layers[i].monthly[month]), scene.layerColours[i],
                        false, intervalText(layerByYear(content, i), year, figure)});
    rows.push_back({Words::tr("All in care"),
                    counted(series.totalMonthly[month]),
                    {},
                    true,
                    intervalText(everybodyByYear(content), year, counted)});
    rows.push_back({Words::tr("Delayed in hospital"), people(series.delayedMonthly[month]), scene.colours->delayed,
                    false, intervalText(delayedByYear(content), year, people)});
    if (scene.withWaiting())
        rows.push_back({Words::tr("Waiting in no setting"),
                        people(series.waitingMonthly[month]),
                        {},
                        false,
                        intervalText(waitingByYear(content), year, people)});
    if (scene.withBase())
        rows.push_back({Words::tr("Delayed, %1").arg(content.againstName), people(series.delayedBaseMonthly[month]),
                        scene.colours->base});
    return rows;
}

/// The columns of the box: names, the month, the year's interval.
struct HoverColumns {
    double names = 0.0;
    double figures = 0.0;
    double intervals = 0.0;   ///< 0 where nothing has one

    [[nodiscard]] double width() const { return names + figures + intervals + 34.0; }
};

HoverColumns columnsOf(const HoverRow& head, const std::vector<HoverRow>& rows)
{
    constexpr double gap = 14.0;
    constexpr double swatch = 16.0;
    const QFontMetricsF metrics(style::font(style::TextStyle::SmallStrong));
    const auto intervalWidth = [&](const HoverRow& row) { return metrics.horizontalAdvance(row.interval) + gap; };
    HoverColumns columns{0.0, metrics.horizontalAdvance(head.figure), 0.0};
    for (const HoverRow& row : rows) {
        columns.names = std::max(columns.names, metrics.horizontalAdvance(row.name) + swatch);
        columns.figures = std::max(columns.figures, metrics.horizontalAdvance(row.figure));
        if (!row.interval.isEmpty())
            columns.intervals = std::max({columns.intervals, intervalWidth(row), intervalWidth(head)});
    }
    return columns;
}

void paintRow(QPainter& painter, const QRectF& line, const HoverColumns& columns, const HoverRow& row,
              const style::Tokens& colours)
{
    if (row.swatch.isValid())
        painter.fillRect(QRectF(line.left(), line.center().y() - 4.0, 8.0, 8.0), row.swatch);
    painter.setFont(style::font(row.strong ? style::TextStyle::SmallStrong : style::TextStyle::Small));
    painter.setPen(colours.text);
    painter.drawText(line.adjusted(14.0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    painter.drawText(line.adjusted(0, 0, -columns.intervals, 0), Qt::AlignRight | Qt::AlignVCenter, row.figure);
    if (columns.intervals == 0.0)
        return;
    painter.setPen(colours.text2);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.interval);
}

} // namespace

void paintHover(QPainter& painter, const WhereScene& scene, int month)
{
    const results::WhereSeries& series = scene.content.series;
    if (scene.oneYear() || month < 0 || month >= static_cast<int>(series.months.size()))
        return;
    const std::size_t at = static_cast<std::size_t>(month);
    const std::vector<HoverRow> rows = rowsOf(scene, at);
    const double x = scene.stack.x(month + 0.5);
    const double bottom = scene.geometry.strip.isEmpty() ? scene.stack.rect.bottom() : scene.strip.rect.bottom();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(scene.colours->capacity, 1.0));
    painter.drawLine(QPointF(x, scene.stack.rect.top()), QPointF(x, bottom));

    const QString year = text(series.years[static_cast<std::size_t>(series.monthYear[at])].label);
    const HoverRow head{{},
                        numbers::month(dateOf(series, series.months[at].firstSecond)),
                        {},
                        true,
                        Words::tr("95 % sure, %1").arg(year)};
    const HoverColumns columns = columnsOf(head, rows);
    const double rowHeight = style::scaled(16.0);
    const double width = columns.width();
    const double height = rowHeight * static_cast<double>(rows.size() + 1) + 12.0;
    const double left = x + 12.0 + width < scene.stack.rect.right() ? x + 12.0 : x - 12.0 - width;
    const QRectF box(std::max(2.0, left), scene.stack.rect.top() + 6.0, width, height);
    painter.setPen(QPen(scene.colours->borderStrong, 1.0));
    painter.setBrush(scene.colours->raised);
    painter.drawRoundedRect(box, 4, 4);

    QRectF line(box.left() + 9.0, box.top() + 6.0, width - 18.0, rowHeight);
    paintRow(painter, line, columns, head, *scene.colours);
    for (const HoverRow& row : rows) {
        line.translate(0.0, rowHeight);
        paintRow(painter, line, columns, row, *scene.colours);
    }
}

} // namespace homeward::charts
