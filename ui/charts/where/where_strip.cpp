// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_strip.h"

#include "ui/charts/hatch.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/where/where_shapes.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr double stripRow = 16.0;   ///< at 1x
constexpr Hatch delayedHatch{1.0, 6.0, 2.0, false};
constexpr Hatch waitingHatch{-1.0, 8.0, 1.2, false};

/// A band of the strip with its hatch and its upper edge.
void paintBand(QPainter& painter, const WhereScene& scene, const QPolygonF& upper, const QPolygonF& lower,
               const Hatch& hatch, const QColor& colour)
{
    fillBetween(painter, upper, lower, scene.colours->surface);
    paintHatch(painter, upper, lower, hatch, colour);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.drawPolyline(upper);
}

std::vector<double> sum(const std::vector<double>& a, const std::vector<double>& b)
{
    std::vector<double> both = a;
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i] += b[i];
    return both;
}

void paintCourses(QPainter& painter, const WhereScene& scene)
{
    const results::WhereSeries& series = scene.content.series;
    const QPolygonF delayed = curve(scene.strip, series.delayedMonthly);
    const QPolygonF ground = curve(scene.strip, std::vector<double>(series.months.size(), 0.0));
    if (scene.withWaiting())
        paintBand(painter, scene, curve(scene.strip, sum(series.delayedMonthly, series.waitingMonthly)), delayed,
                  waitingHatch, scene.colours->text2);
    paintBand(painter, scene, delayed, ground, delayedHatch, scene.colours->delayed);
    if (!scene.withBase())
        return;
    QPen base(scene.colours->base, 1.6, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    base.setDashPattern({1.2, 1.4});
    painter.setPen(base);
    painter.drawPolyline(curve(scene.strip, series.delayedBaseMonthly));
}

void paintBarFigure(QPainter& painter, const WhereScene& scene, double left, double y, double value,
                    const QColor& colour)
{
    const double row = style::scaled(stripRow);
    painter.setPen(colour);
    painter.setFont(style::font(TextStyle::SmallStrong));
    painter.drawText(QRectF(left + 6.0, y - row / 2, scene.strip.rect.width(), row), Qt::AlignLeft | Qt::AlignVCenter,
                     numbers::people(value));
}

void paintBars(QPainter& painter, const WhereScene& scene)
{
    const std::vector<YearBar> bars = yearBars(scene.content);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto sides = barSides(scene.strip, i);
        const double delayedY = scene.strip.y(bars[i].delayed);
        const double waitingY = scene.strip.y(bars[i].delayed + bars[i].waiting);
        if (scene.withWaiting()) {
            paintBand(painter, scene, level(sides, waitingY), level(sides, delayedY), waitingHatch,
                      scene.colours->text2);
            // Where the bar is too low for two figures, that of the delayed people stands at the left.
            paintBarFigure(painter, scene, sides.second, waitingY, bars[i].waiting, scene.colours->text2);
        }
        paintBand(painter, scene, level(sides, delayedY), level(sides, scene.strip.y(0.0)), delayedHatch,
                  scene.colours->delayed);
        const bool apart = !scene.withWaiting() || delayedY - waitingY >= style::scaled(stripRow);
        paintBarFigure(painter, scene, apart ? sides.second : sides.first - style::scaled(40.0), delayedY,
                       bars[i].delayed, scene.colours->delayedText);
    }
}

/// The letter of the scenario compared with, and its name.
QString baseName(const WhereChartContent& content)
{
    return style::scenarioLetter(content.againstLetter) + QLatin1Char(' ') + content.againstName;
}

struct Line {
    double target = 0.0;   ///< of its middle, in pixels
    QColor colour;
    QString name;
    QString figure;
    bool strong = false;
};

std::vector<Line> linesOf(const WhereScene& scene)
{
    const results::WhereSeries& series = scene.content.series;
    const std::size_t year = series.year();
    const double delayed = series.delayedMonthly.back();
    const QString letter = style::scenarioLetter(scene.content.scenarioLetter);
    std::vector<Line> lines{{scene.strip.y(delayed / (scene.withBase() ? 2.0 : 1.0)), scene.colours->delayedText,
                             Words::tr("%1 Delayed", "letter of a scenario").arg(letter),
                             numbers::people(series.delayedYearly[year]), true}};
    if (scene.withBase())
        lines.push_back({scene.strip.y(series.delayedBaseMonthly.back()), scene.colours->base, baseName(scene.content),
                         numbers::people(series.delayedBaseYearly[year]), false});
    if (scene.withWaiting())
        lines.push_back({scene.strip.y(delayed + series.waitingMonthly.back()), scene.colours->text2,
                         Words::tr("%1 Waiting", "letter of a scenario").arg(letter),
                         numbers::people(series.waitingYearly[year]), true});
    std::ranges::stable_sort(lines, {}, &Line::target);
    return lines;
}

void paintLine(QPainter& painter, const WhereScene& scene, double middle, const Line& line)
{
    const double row = style::scaled(stripRow);
    const QRectF box(scene.geometry.labels.left(), middle - row / 2, scene.geometry.labels.width(), row);
    painter.setFont(style::font(line.strong ? TextStyle::CaptionStrong : TextStyle::Caption));
    painter.setPen(line.colour);
    const QFontMetricsF metrics(painter.font());
    const double room = box.width() - metrics.horizontalAdvance(line.figure) - 6.0;
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(line.name, Qt::ElideRight, room));
    painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, line.figure);
}

QString delayedHeading(results::Quantity quantity)
{
    switch (quantity) {
    case results::Quantity::People: return Words::tr("Of these, delayed: ready to leave hospital, still in a bed");
    case results::Quantity::Days: return Words::tr("Of these, days of delay: ready to leave hospital, still in a bed");
    case results::Quantity::Share: break;
    }
    return Words::tr("People delayed: ready to leave hospital, still in a bed");
}

QString waitingHeading(results::Quantity quantity)
{
    switch (quantity) {
    case results::Quantity::People:
        return Words::tr("Delayed: ready to leave hospital, still in a bed; above, waiting for care in no setting");
    case results::Quantity::Days:
        return Words::tr("Days of delay in a hospital bed; above, days of waiting for care in no setting");
    case results::Quantity::Share: break;
    }
    return Words::tr("People delayed in a hospital bed; above, people waiting for care in no setting");
}

} // namespace

void paintStrip(QPainter& painter, const WhereScene& scene)
{
    if (scene.geometry.strip.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (scene.oneYear())
        paintBars(painter, scene);
    else
        paintCourses(painter, scene);
}

void paintStripHeading(QPainter& painter, const WhereScene& scene)
{
    if (scene.geometry.strip.isEmpty())
        return;
    painter.setFont(style::font(TextStyle::SmallStrong));
    painter.setPen(scene.colours->delayedText);
    const results::Quantity quantity = scene.content.series.options.quantity;
    const bool waiting = scene.withWaiting();
    const QString heading = waiting ? waitingHeading(quantity) : delayedHeading(quantity);
    const QString brief =
        waiting ? Words::tr("Delayed in hospital; waiting in no setting") : Words::tr("Delayed in hospital");
    const double row = style::scaled(stripRow);
    const QRectF line(scene.geometry.strip.left(), scene.geometry.strip.top() - 4.0 - row, scene.geometry.strip.width(),
                      row);
    const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(heading) <= line.width();
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, fits ? heading : brief);
}

void paintStripLabels(QPainter& painter, const WhereScene& scene)
{
    if (scene.geometry.strip.isEmpty() || scene.oneYear())
        return;
    const std::vector<Line> lines = linesOf(scene);
    std::vector<LabelBlock> blocks;
    for (const Line& line : lines)
        blocks.push_back({line.target, style::scaled(stripRow)});
    const auto middles =
        placeLabels(blocks, scene.geometry.strip.top() - 10.0, scene.geometry.strip.bottom() + 6.0, 2.0);
    for (std::size_t i = 0; i < lines.size(); ++i)
        paintLine(painter, scene, middles[i], lines[i]);
}

double stripLabelWidth(const WhereChartContent& content)
{
    return content.choices.delayedApart && content.beside()
        ? QFontMetricsF(style::font(TextStyle::Caption)).horizontalAdvance(baseName(content))
        : 0.0;
}

} // namespace homeward::charts
