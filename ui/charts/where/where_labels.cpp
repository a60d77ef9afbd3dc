// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_labels.h"

#include "ui/charts/hatch.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/palette.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr double fullRow = 15.5;    ///< at 1x, as the two that follow
constexpr double smallRow = 12.0;   ///< the least that a row of labels can be read in
constexpr double stripRow = 16.0;
constexpr double swatchSide = 8.0;

double widthOf(TextStyle style, const QString& text)
{
    return QFontMetricsF(style::font(style)).horizontalAdvance(text);
}

QString figureOf(const WhereChartContent& content, const std::vector<double>& yearly)
{
    return figureText(content, yearly[content.series.year()]);
}

QString delayedBaseName(const WhereChartContent& content)
{
    return QStringLiteral("%1 %2").arg(style::scenarioLetter(content.series.against), content.againstName);
}

QString delayedName(const WhereChartContent& content)
{
    return QStringLiteral("%1 %2").arg(style::scenarioLetter(content.series.scenario), Words::tr("Delayed"));
}

/// One sphere's heading and its settings, from the top down.
struct Group {
    model::Sphere sphere = model::Sphere::Home;
    std::vector<std::size_t> layers;
    std::vector<std::size_t> listed;   ///< the layers that have a row; all of them where there is room
    double middle = 0.0;   ///< of its areas at the right edge, in pixels
};

/// The upper edges of the layers at the right end of the axes (of the scenario's bar in one-year mode).
std::vector<double> edgesAtRight(const WhereScene& scene)
{
    std::vector<double> values;
    for (const results::WhereLayer& layer : scene.content.series.layers)
        values.push_back(scene.oneYear() ? layer.yearly[scene.content.series.year()] : layer.monthly.back());
    return scene.edges(values);
}

std::vector<Group> groupsOf(const WhereScene& scene, const std::vector<double>& edges)
{
    const auto& layers = scene.content.series.layers;
    std::vector<Group> groups;
    for (std::size_t i = layers.size(); i-- > 0;) {
        if (groups.empty() || groups.back().sphere != layers[i].sphere)
            groups.push_back({layers[i].sphere, {}, {}, 0.0});
        groups.back().layers.push_back(i);
    }
    for (Group& group : groups)
        group.middle =
            (scene.stack.y(edges[group.layers.front() + 1]) + scene.stack.y(edges[group.layers.back()])) / 2.0;
    return groups;
}

/// Whether a group is a lone heading: spheres as layers need no row beneath.
bool headingOnly(const WhereScene& scene, const Group& group)
{
    return group.layers.size() == 1 && scene.content.series.layers[group.layers.front()].setting < 0;
}

double rowsOf(const WhereScene& scene, const Group& group)
{
    return headingOnly(scene, group) ? 1.0 : 1.0 + static_cast<double>(group.listed.size());
}

/// Lists the largest layers of the chosen year, as many as there are rows for; the headings always have theirs.
void listLayers(const WhereScene& scene, std::vector<Group>& groups, double rows)
{
    const auto& layers = scene.content.series.layers;
    const std::size_t year = scene.content.series.year();
    std::vector<std::size_t> bySize;
    for (const Group& group : groups)
        bySize.insert(bySize.end(), group.layers.begin(), group.layers.end());
    std::ranges::stable_sort(
        bySize, [&](std::size_t a, std::size_t b) { return layers[a].yearly[year] > layers[b].yearly[year]; });
    const double left = rows - static_cast<double>(groups.size());
    bySize.resize(std::min(bySize.size(), static_cast<std::size_t>(std::max(0.0, left))));
    for (Group& group : groups)
        for (const std::size_t layer : group.layers)
            if (std::ranges::find(bySize, layer) != bySize.end())
                group.listed.push_back(layer);
}

std::size_t biggestLayer(const WhereScene& scene)
{
    const auto& layers = scene.content.series.layers;
    const std::size_t year = scene.content.series.year();
    const auto biggest = std::max_element(
        layers.begin(), layers.end(), [&](const auto& a, const auto& b) { return a.yearly[year] < b.yearly[year]; });
    return static_cast<std::size_t>(biggest - layers.begin());
}

QFont rowFont(TextStyle style, double row)
{
    QFont font = style::font(style);
    if (row < style::scaled(fullRow) - 1.0)
        font.setPixelSize(std::max(1, static_cast<int>(font.pixelSize() * row / style::scaled(fullRow) + 0.2)));
    return font;
}

void paintSwatch(QPainter& painter, const WhereScene& scene, std::size_t layer, const QRectF& box)
{
    painter.fillRect(box, scene.layerColours[layer]);
    Hatch hatch = patternOf(scene.content.series.layers[layer].shade);
    if (scene.patterns && hatch.spacing > 0.0) {
        hatch.spacing = 4.0;
        hatch.width = 1.0;
        hatch.dashed = false;
        paintHatch(painter, {box.topLeft(), box.topRight()}, {box.bottomLeft(), box.bottomRight()}, hatch,
                   inkOn(scene.layerColours[layer]));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(scene.colours->borderStrong, 0.6));
    painter.drawRect(box);
}

void paintLeader(QPainter& painter, const WhereScene& scene, double fromY, double toY)
{
    const double from = (scene.oneYear() ? scene.stack.x(scene.stack.xMax - 0.5)
                                 + std::min(70.0, scene.stack.rect.width() / scene.stack.xMax * 0.3)
                                         : scene.stack.rect.right())
        + 2.0;
    const double to = scene.geometry.labels.left() - 3.0;
    const double bend = scene.oneYear() ? scene.stack.rect.right() : from + 2.0;
    painter.setPen(QPen(scene.colours->axis, 0.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{from, fromY}, {bend, fromY}, {to, toY}});
}

void paintGroup(QPainter& painter, const WhereScene& scene, const Group& group, const std::vector<double>& edges,
                double top, double row, std::size_t biggest)
{
    const auto& series = scene.content.series;
    const QRectF column = scene.geometry.labels;
    QRectF line(column.left(), top, column.width(), row);
    painter.setFont(rowFont(TextStyle::CaptionStrong, row));
    painter.setPen(scene.colours->sphere(group.sphere).text);
    const results::SphereSeries& whole = series.spheres[static_cast<std::size_t>(group.sphere)];
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("%1 %2").arg(sphereName(group.sphere), figureOf(scene.content, whole.yearly)));
    if (headingOnly(scene, group)) {
        paintLeader(painter, scene, group.middle, line.center().y());
        return;
    }
    for (const std::size_t layer : group.listed) {
        line.translate(0.0, row);
        const bool strong = layer == biggest;
        const QFont font = rowFont(strong ? TextStyle::CaptionStrong : TextStyle::Caption, row);
        const QString figure = figureOf(scene.content, series.layers[layer].yearly);
        const QFontMetricsF metrics(font);
        paintSwatch(painter, scene, layer, {line.left(), line.center().y() - swatchSide / 2, swatchSide, swatchSide});
        painter.setFont(font);
        painter.setPen(scene.colours->text);
        const double room = line.width() - swatchSide - 12.0 - metrics.horizontalAdvance(figure);
        painter.drawText(line.adjusted(swatchSide + 5.0, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(layerName(series.layers[layer]), Qt::ElideRight, room));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
        paintLeader(painter, scene, (scene.stack.y(edges[layer]) + scene.stack.y(edges[layer + 1])) / 2.0,
                    line.center().y());
    }
}

void paintStackLabels(QPainter& painter, const WhereScene& scene)
{
    const std::vector<double> edges = edgesAtRight(scene);
    std::vector<Group> groups = groupsOf(scene, edges);
    const double head = style::scaled(17.0);
    const double low = scene.geometry.labels.top() + head;
    const double high = scene.geometry.labels.bottom() + 8.0;
    const double gap = 3.0;
    const double room = high - low - gap * static_cast<double>(groups.size());
    listLayers(scene, groups, std::floor(room / style::scaled(smallRow)));
    double rows = 0.0;
    for (const Group& group : groups)
        rows += rowsOf(scene, group);
    const double row = std::min(style::scaled(fullRow), room / rows);
    std::vector<LabelBlock> blocks;
    for (const Group& group : groups)
        blocks.push_back({group.middle, rowsOf(scene, group) * row});
    const std::vector<double> middles = placeLabels(blocks, low, high, gap);

    painter.setFont(style::font(TextStyle::Small));
    painter.setPen(scene.colours->text3);
    painter.drawText(QRectF(scene.geometry.labels.topLeft(), QSizeF(scene.geometry.labels.width(), head)),
                     Qt::AlignRight | Qt::AlignVCenter, scene.content.yearLabel());
    const std::size_t biggest = biggestLayer(scene);
    for (std::size_t i = 0; i < groups.size(); ++i)
        paintGroup(painter, scene, groups[i], edges, middles[i] - blocks[i].height / 2, row, biggest);
}

void paintStripLabel(QPainter& painter, const WhereScene& scene, double middle, const QColor& colour,
                     const QString& name, const QString& figure, bool strong)
{
    const double row = style::scaled(stripRow);
    const QRectF line(scene.geometry.labels.left(), middle - row / 2, scene.geometry.labels.width(), row);
    painter.setFont(style::font(strong ? TextStyle::CaptionStrong : TextStyle::Caption));
    painter.setPen(colour);
    const QFontMetricsF metrics(painter.font());
    const double room = line.width() - metrics.horizontalAdvance(figure) - 6.0;
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(name, Qt::ElideRight, room));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure);
}

void paintStripLabels(QPainter& painter, const WhereScene& scene)
{
    const auto& series = scene.content.series;
    if (scene.geometry.strip.isEmpty() || scene.oneYear())
        return;
    struct Line {
        double target;
        QColor colour;
        QString name;
        QString figure;
        bool strong;
    };
    std::vector<Line> lines{{scene.strip.y(series.delayedMonthly.back() / (scene.withBase() ? 2.0 : 1.0)),
                             scene.colours->delayedText, delayedName(scene.content),
                             numbers::people(series.delayedYearly[series.year()]), true}};
    if (scene.withBase())
        lines.push_back({scene.strip.y(series.delayedBaseMonthly.back()), scene.colours->base,
                         delayedBaseName(scene.content), numbers::people(series.delayedBaseYearly[series.year()]),
                         false});
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.target < b.target; });
    std::vector<LabelBlock> blocks;
    for (const Line& line : lines)
        blocks.push_back({line.target, style::scaled(stripRow)});
    const auto middles =
        placeLabels(blocks, scene.geometry.strip.top() - 10.0, scene.geometry.strip.bottom() + 6.0, 2.0);
    for (std::size_t i = 0; i < lines.size(); ++i)
        paintStripLabel(painter, scene, middles[i], lines[i].colour, lines[i].name, lines[i].figure, lines[i].strong);
}

void paintBarNames(QPainter& painter, const WhereScene& scene)
{
    const std::vector<YearBar> bars = yearBars(scene.content);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double left = scene.stack.x(static_cast<double>(i));
        const QRectF cell(left, scene.geometry.yearNames.top(), scene.stack.x(static_cast<double>(i + 1)) - left,
                          style::scaled(17.0));
        painter.setFont(style::font(TextStyle::CaptionStrong));
        painter.setPen(scene.colours->text);
        const QString heading = bars[i].scenario < 0
            ? bars[i].heading
            : QStringLiteral("%1 %2").arg(style::scenarioLetter(bars[i].scenario), bars[i].heading);
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
    const double widest = widthOf(TextStyle::SmallStrong, QStringLiteral("2028/29")) + 6.0;
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
                         Qt::AlignCenter, QString::fromStdString(years[y].label));
    }
}

} // namespace

double labelColumnWidth(const WhereChartContent& content, double chartWidth)
{
    double names = 0.0, figures = widthOf(TextStyle::CaptionStrong, QStringLiteral("435"));
    for (const results::WhereLayer& layer : content.series.layers) {
        names = std::max(names, widthOf(TextStyle::CaptionStrong, layerName(layer)) + swatchSide + 5.0);
        figures = std::max(figures, widthOf(TextStyle::CaptionStrong, figureOf(content, layer.yearly)));
    }
    for (const results::SphereSeries& sphere : content.series.spheres)
        names =
            std::max(names,
                     widthOf(TextStyle::CaptionStrong,
                             QStringLiteral("%1 %2").arg(sphereName(sphere.sphere), figureOf(content, sphere.yearly)))
                         - figures);
    if (content.choices.delayedApart && content.series.scenario != content.series.against)
        names = std::max(names, widthOf(TextStyle::Caption, delayedBaseName(content)));
    return std::clamp(names + figures + 12.0, 110.0, std::max(110.0, chartWidth * 0.33));
}

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
    if (scene.geometry.strip.isEmpty())
        return;
    painter.setFont(style::font(TextStyle::SmallStrong));
    painter.setPen(scene.colours->delayedText);
    const QString heading = scene.content.series.options.quantity == results::Quantity::Days
        ? Words::tr("Of these, days of delay: ready to leave hospital, still in a bed")
        : scene.content.series.options.quantity == results::Quantity::Share
        ? Words::tr("People delayed: ready to leave hospital, still in a bed")
        : Words::tr("Of these, delayed: ready to leave hospital, still in a bed");
    const double row = style::scaled(stripRow);
    const QRectF line(scene.geometry.strip.left(), scene.geometry.strip.top() - 4.0 - row, scene.geometry.strip.width(),
                      row);
    const bool fits = QFontMetricsF(painter.font()).horizontalAdvance(heading) <= line.width();
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, fits ? heading : Words::tr("Delayed in hospital"));
}

void paintLabels(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintStackLabels(painter, scene);
    paintStripLabels(painter, scene);
}

} // namespace homeward::charts
