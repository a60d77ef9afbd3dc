// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/areas/areas_figures.h"
#include "ui/charts/chart_content.h"

#include <optional>

namespace homeward::charts {

/// A picture of areas in which each has a place that can be pointed at.
class AreasContent : public ChartContent {
public:
    explicit AreasContent(AreasFigures figures) : m_figures(std::move(figures)) { }

    [[nodiscard]] const AreasFigures& figures() const { return m_figures; }

    [[nodiscard]] QString source() const override { return m_figures.source; }
    [[nodiscard]] Caveats caveats() const override { return m_figures.caveats; }
    [[nodiscard]] std::vector<ChartTable> tables() const override;

    /// The figure of an area, with how it is made; none for a code that is not there. It stands nowhere.
    [[nodiscard]] std::optional<ChartMark> markOf(const QString& code) const;

    /// The figure painted at a point of `area`: that of the area there, or another of the picture; none beside them.
    [[nodiscard]] virtual std::optional<ChartMark> figureAt(const QRectF& area, QPointF point) const;
    /// The area painted at a point of `area`; none between them.
    [[nodiscard]] virtual std::optional<QString> areaAt(const QRectF& area, QPointF point) const = 0;
    /// The next area from the chosen one in the direction of an arrow key; the first where none is chosen; none at an
    /// edge.
    [[nodiscard]] virtual std::optional<QString> next(Qt::Key key) const = 0;

protected:
    /// `Shetland is where Scotland is`, of the chosen area or else the plan's.
    [[nodiscard]] QString placeSentence() const;
    [[nodiscard]] const atlas::AreaRow* inView() const;
    /// The name, the figure and its interval of an area, as tips and alternative text say it.
    [[nodiscard]] QString sentenceOf(const atlas::AreaRow& row) const;

    AreasFigures m_figures;
};

/// The figure of one area among others, with how it is made. It stands nowhere.
[[nodiscard]] ChartMark areaMark(const AreasFigures& figures, const atlas::AreaRow& row);

/// Limits of a text to shapes: a triangle up or down, filled beyond 99.8 %, hollow beyond 95 %.
void paintFunnelMark(QPainter& painter, QPointF middle, double size, stats::FunnelPlace place, const QColor& ink);

} // namespace homeward::charts
