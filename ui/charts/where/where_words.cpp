// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_words.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

void paintBarNames(QPainter& painter, const WhereScene& scene)
{
    const std::vector<YearBar> bars = yearBars(scene.content);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double left = scene.stack.x(static_cast<double>(i));
        const QRectF cell(left, scene.geometry.yearNames.top(), scene.stack.x(static_cast<double>(i + 1)) - left,
                          style::scaled(17.0));
        painter.setFont(style::font(TextStyle::CaptionStrong));
        painter.setPen(scene.colours->text);
        const QString heading = bars[i].letter < 0
            ? bars[i].heading
            : QString(style::scenarioLetter(bars[i].letter) + QLatin1Char(' ') + bars[i].heading);
        painter.drawText(cell, Qt::AlignCenter, heading);
        painter.setFont(style::font(TextStyle::Small));
        painter.setPen(scene.colours->text2);
        painter.drawText(cell.translated(0, style::scaled(15.0)), Qt::AlignCenter,
                         QFontMetricsF(painter.font()).elidedText(bars[i].name, Qt::ElideRight, cell.width() - 4.0));
    }
}

void paintYears(QPainter& painter, const WhereScene& scene)
{
    const auto& years = scene.content.series.years;
    const double widest =
        QFontMetricsF(style::font(TextStyle::SmallStrong)).horizontalAdvance(QStringLiteral("2028/29")) + 6.0;
    const double each = scene.stack.rect.width() / std::max(1.0, static_cast<double>(years.size()));
    const int every = std::max(1, static_cast<int>(std::ceil(widest / each)));
    const std::size_t chosen = scene.content.series.year();
    for (std::size_t y = 0; y < years.size(); ++y) {
        const bool strong = y == chosen || y == 0;
        const auto apart = [&](std::size_t other) { return std::abs(static_cast<int>(y) - static_cast<int>(other)); };
        const bool fits = y == chosen || ((static_cast<int>(y) % every) == 0 && apart(chosen) >= every);
        if (!fits)
            continue;
        const double middle = scene.stack.x((scene.yearBegin(y) + scene.yearEnd(y)) / 2.0);
        painter.setFont(style::font(strong ? TextStyle::SmallStrong : TextStyle::Small));
        painter.setPen(strong ? scene.colours->text : scene.colours->text3);
        painter.drawText(QRectF(middle - 60.0, scene.geometry.yearNames.top(), 120.0, style::scaled(17.0)),
                         Qt::AlignCenter, text(years[y].label));
    }
}

} // namespace

void paintWords(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto write = [&](const QRectF& where, const QString& text, TextStyle style, const QColor& colour) {
        painter.setFont(style::font(style));
        painter.setPen(colour);
        painter.drawText(where.adjusted(0, 0, 0, 2), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    };
    write(scene.geometry.title, scene.content.title, TextStyle::ChartTitle, scene.colours->text);
    write(scene.geometry.subtitle, scene.content.subtitle, TextStyle::Caption, scene.colours->text2);
    write(scene.geometry.source, scene.content.source, TextStyle::Small, scene.colours->text3);
}

void paintYearNames(QPainter& painter, const WhereScene& scene)
{
    if (scene.oneYear())
        paintBarNames(painter, scene);
    else
        paintYears(painter, scene);
}

} // namespace homeward::charts
