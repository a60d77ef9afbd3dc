// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_paint.h"

#include <QFontMetricsF>
#include <QPainter>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr double gap = 4.0;   ///< logical pixels between a chart and its caveats

void write(QPainter& painter, const QRectF& where, int flags, const QString& text, const QColor& colour)
{
    painter.save();
    painter.setFont(style::font(TextStyle::SmallStrong));
    painter.setPen(colour);
    painter.drawText(where, flags, text);
    painter.restore();
}

double heightOf(const QString& text, double width)
{
    const QFontMetricsF metrics(style::font(TextStyle::SmallStrong));
    // Two more pixels than the metrics say: hinting at other scales lets descenders hang lower.
    return metrics.boundingRect(QRectF(0, 0, width, 1000), Qt::TextWordWrap, text).height() + 2.0;
}

} // namespace

void paintWithCaveats(QPainter& painter, const ChartContent& chart, const QRectF& area, style::Theme theme)
{
    const QString text = textOf(chart.caveats());
    if (text.isEmpty())
        return chart.paint(painter, area, theme);
    const double height = heightOf(text, area.width());
    chart.paint(painter, area.adjusted(0.0, 0.0, 0.0, -height - gap), theme);
    write(painter, {area.left(), area.bottom() - height, area.width(), height}, Qt::AlignLeft | Qt::TextWordWrap, text,
          style::tokens(theme).amberText);
}

double marksHeight(const Caveats& caveats)
{
    return marksOf(caveats).isEmpty() ? 0.0 : QFontMetricsF(style::font(TextStyle::SmallStrong)).height() + gap;
}

void paintMarks(QPainter& painter, const Caveats& caveats, const QRectF& area, const style::Tokens& colours)
{
    const double height = marksHeight(caveats);
    const QString text =
        QFontMetricsF(style::font(TextStyle::SmallStrong)).elidedText(marksOf(caveats), Qt::ElideRight, area.width());
    write(painter, {area.left(), area.bottom() - height, area.width(), height}, Qt::AlignLeft | Qt::AlignBottom, text,
          colours.amberText);
}

QString inWords(const ChartContent& chart)
{
    QStringList sentences{chart.altText()};
    sentences << sentencesOf(chart.caveats());
    return sentences.join(QLatin1Char(' '));
}

} // namespace homeward::charts
