// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_content.h"

#include <QPolygonF>
#include <QRectF>

#include <vector>

class QPainter;

namespace homeward::charts {

/// Where the parts of the chart lie, in logical pixels.
struct WhereGeometry {
    QRectF whole;
    QRectF title;
    QRectF subtitle;
    QRectF stack;        ///< inside the axes
    QRectF strip;        ///< inside the axes; empty without delayed people apart
    QRectF yearNames;
    QRectF slider;       ///< empty in exports
    QRectF labels;       ///< the column at the right, as tall as the stack
    QRectF source;
};

/// From figures to pixels inside one pair of axes.
struct PlotScale {
    QRectF rect;
    double xMax = 1.0;
    double yMax = 1.0;

    [[nodiscard]] double x(double value) const { return rect.left() + rect.width() * value / xMax; }
    [[nodiscard]] double y(double value) const { return rect.bottom() - rect.height() * value / yMax; }
};

/// One chart ready to be painted: content, colours, places.
struct WhereScene {
    WhereChartContent content;
    const style::Tokens* colours = nullptr;
    WhereGeometry geometry;
    PlotScale stack;
    PlotScale strip;
    std::vector<QColor> layerColours;
    bool patterns = false;
    int stackSteps = 4;   ///< about so many figures on the axis
    int stripSteps = 2;

    [[nodiscard]] bool oneYear() const { return content.series.options.span == results::Span::OneYear; }
    [[nodiscard]] bool withBase() const { return content.beside(); }
    /// Whether anybody to speak of waits in no setting.
    [[nodiscard]] bool withWaiting() const;
    /// Heights of the upper edges of the layers at a moment, from the bottom up, starting with 0.
    [[nodiscard]] std::vector<double> edges(const std::vector<double>& layerValues) const;
    /// Months from the start to the beginning and end of a financial year.
    [[nodiscard]] double yearBegin(std::size_t year) const;
    [[nodiscard]] double yearEnd(std::size_t year) const;
};

/// The bars of one-year mode: now, compared with, scenario.
struct YearBar {
    std::vector<double> layers;
    double delayed = 0.0;
    double waiting = 0.0;
    int letter = -1;     ///< place of the scenario's letter; -1 = now
    QString heading;     ///< Now, 2031/32
    QString name;        ///< year or scenario
};
[[nodiscard]] std::vector<YearBar> yearBars(const WhereChartContent& content);

[[nodiscard]] WhereScene makeScene(const WhereChartContent& content, QSizeF size, bool withSlider);

} // namespace homeward::charts
