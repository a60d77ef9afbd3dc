// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_hover.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace homeward::charts {

namespace {

struct HoverRow {
    QString name;
    QString figure;
    QColor swatch;
    bool strong = false;
};

std::vector<HoverRow> rowsOf(const WhereScene& scene, std::size_t month)
{
    const results::WhereSeries& series = scene.content.series;
    std::vector<HoverRow> rows;
    for (std::size_t i = series.layers.size(); i-- > 0;)
        rows.push_back({layerName(series.layers[i]), figureText(scene.content, series.layers[i].monthly[month]),
                        scene.layerColours[i]});
    const bool days = series.options.quantity == results::Quantity::Days;
    rows.push_back({Words::tr("All in care"),
                    days ? numbers::whole(series.totalMonthly[month]) : numbers::people(series.totalMonthly[month]),
                    {},
                    true});
    rows.push_back(
        {Words::tr("Delayed in hospital"), numbers::people(series.delayedMonthly[month]), scene.colours->delayed});
    if (scene.withWaiting())
        rows.push_back({Words::tr("Waiting in no setting"), numbers::people(series.waitingMonthly[month]), {}});
    if (scene.withBase())
        rows.push_back({Words::tr("Delayed, %1").arg(scene.content.againstName),
                        numbers::people(series.delayedBaseMonthly[month]), scene.colours->base});
    return rows;
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

    const QFont plain = style::font(style::TextStyle::Small);
    const QFont strong = style::font(style::TextStyle::SmallStrong);
    const QFontMetricsF metrics(strong);
    double names = metrics.horizontalAdvance(numbers::month(dateOf(series, series.months[at].firstSecond)));
    double figures = 0.0;
    for (const HoverRow& row : rows) {
        names = std::max(names, metrics.horizontalAdvance(row.name) + 16.0);
        figures = std::max(figures, metrics.horizontalAdvance(row.figure));
    }
    const double rowHeight = style::scaled(16.0);
    const double width = names + figures + 34.0;
    const double height = rowHeight * static_cast<double>(rows.size() + 1) + 12.0;
    const double left = x + 12.0 + width < scene.stack.rect.right() ? x + 12.0 : x - 12.0 - width;
    QRectF box(std::max(2.0, left), scene.stack.rect.top() + 6.0, width, height);
    painter.setPen(QPen(scene.colours->borderStrong, 1.0));
    painter.setBrush(scene.colours->raised);
    painter.drawRoundedRect(box, 4, 4);

    QRectF line(box.left() + 9.0, box.top() + 6.0, width - 18.0, rowHeight);
    painter.setPen(scene.colours->text);
    painter.setFont(strong);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     numbers::month(dateOf(series, series.months[at].firstSecond)));
    for (const HoverRow& row : rows) {
        line.translate(0.0, rowHeight);
        if (row.swatch.isValid())
            painter.fillRect(QRectF(line.left(), line.center().y() - 4.0, 8.0, 8.0), row.swatch);
        painter.setFont(row.strong ? strong : plain);
        painter.setPen(scene.colours->text);
        painter.drawText(line.adjusted(14.0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, row.name);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.figure);
    }
}

} // namespace homeward::charts
