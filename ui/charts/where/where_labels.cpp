// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_labels.h"

#include "ui/charts/hatch.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/palette.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/where/where_strip.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using style::TextStyle;

constexpr double fullRow = 15.5;    ///< at 1x, as the next
constexpr double smallRow = 12.0;   ///< the least that a row of labels can be read in
constexpr double swatchSide = 8.0;
constexpr double labelHead = 17.0;   ///< for the year above the labels, at 1x

double widthOf(TextStyle style, const QString& text)
{
    return QFontMetricsF(style::font(style)).horizontalAdvance(text);
}

QString figureOf(const WhereChartContent& content, const std::vector<double>& yearly)
{
    return figureText(content, yearly[content.series.year()]);
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

/// Where the rows of the groups begin, and how tall they are.
struct PlacedGroups {
    std::vector<double> edges;
    std::vector<Group> groups;
    std::vector<double> tops;
    double row = 0.0;
};

PlacedGroups placeGroups(const WhereScene& scene)
{
    PlacedGroups placed;
    placed.edges = edgesAtRight(scene);
    placed.groups = groupsOf(scene, placed.edges);
    const double low = scene.geometry.labels.top() + style::scaled(labelHead);
    const double high = scene.geometry.labels.bottom() + 8.0;
    const double gap = 3.0;
    const double room = high - low - gap * static_cast<double>(placed.groups.size());
    listLayers(scene, placed.groups, std::floor(room / style::scaled(smallRow)));
    double rows = 0.0;
    for (const Group& group : placed.groups)
        rows += rowsOf(scene, group);
    placed.row = std::min(style::scaled(fullRow), room / rows);
    std::vector<LabelBlock> blocks;
    for (const Group& group : placed.groups)
        blocks.push_back({group.middle, rowsOf(scene, group) * placed.row});
    const std::vector<double> middles = placeLabels(blocks, low, high, gap);
    for (std::size_t i = 0; i < blocks.size(); ++i)
        placed.tops.push_back(middles[i] - blocks[i].height / 2);
    return placed;
}

void paintStackLabels(QPainter& painter, const WhereScene& scene)
{
    const PlacedGroups placed = placeGroups(scene);
    painter.setFont(style::font(TextStyle::Small));
    painter.setPen(scene.colours->text3);
    painter.drawText(
        QRectF(scene.geometry.labels.topLeft(), QSizeF(scene.geometry.labels.width(), style::scaled(labelHead))),
        Qt::AlignRight | Qt::AlignVCenter, scene.content.yearLabel());
    const std::size_t biggest = biggestLayer(scene);
    for (std::size_t i = 0; i < placed.groups.size(); ++i)
        paintGroup(painter, scene, placed.groups[i], placed.edges, placed.tops[i], placed.row, biggest);
}

} // namespace

std::vector<StackLabel> stackLabels(const WhereScene& scene)
{
    const PlacedGroups placed = placeGroups(scene);
    const QRectF column = scene.geometry.labels;
    std::vector<StackLabel> labels;
    for (std::size_t i = 0; i < placed.groups.size(); ++i) {
        const Group& group = placed.groups[i];
        QRectF line(column.left(), placed.tops[i], column.width(), placed.row);
        labels.push_back({line, std::nullopt, group.sphere});
        if (headingOnly(scene, group))
            continue;
        for (const std::size_t layer : group.listed) {
            line.translate(0.0, placed.row);
            labels.push_back({line, layer, group.sphere});
        }
    }
    return labels;
}

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
    names = std::max(names, stripLabelWidth(content));
    return std::clamp(names + figures + 12.0, 110.0, std::max(110.0, chartWidth * 0.33));
}

void paintLabels(QPainter& painter, const WhereScene& scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintStackLabels(painter, scene);
    paintStripLabels(painter, scene);
}

} // namespace homeward::charts
