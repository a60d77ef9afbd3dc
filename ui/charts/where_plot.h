// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/qcustomplot_header.h"
#include "ui/charts/where_scene.h"

#include <functional>

namespace homeward::charts {

/// A layer of the chart that is painted by a function of its own.
class PaintedPart : public QCPLayerable {
public:
    using Paint = std::function<void(QPainter&)>;
    PaintedPart(QCustomPlot* plot, const QString& layer, Paint paint);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override { }
    QRect clipRect() const override;
    void draw(QCPPainter* painter) override;

private:
    Paint m_paint;
};

/// The chart without its slider: axes and grid by QCustomPlot, the rest painted on three buffers, so that moving
/// the chosen year or the pointer does not paint the areas again.
class WherePlot : public QCustomPlot {
    Q_OBJECT
public:
    explicit WherePlot(QWidget* parent = nullptr, bool withSlider = true);

    void setContent(const WhereChartContent& content);
    /// Shows another year of the same series at once.
    void setYear(int year);
    [[nodiscard]] const WhereChartContent& content() const { return m_content; }
    [[nodiscard]] const WhereScene& scene() const { return m_scene; }
    /// Computes the places for a size; called before painting into anything else than the widget.
    void arrange(QSizeF size);

signals:
    void yearClicked(int year);
    void arranged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void mouseDoubleClickEvent(QMouseEvent* event) override { event->ignore(); }

private:
    void makeAxes();
    void makeLayers();
    void styleAxes(QCPAxisRect* axes, int ticks);
    [[nodiscard]] int monthAt(QPointF position) const;
    void setHover(int month);

    WhereChartContent m_content;
    WhereScene m_scene;
    QCPAxisRect* m_stack = nullptr;
    QCPAxisRect* m_strip = nullptr;
    bool m_withSlider;
    int m_hover = -1;
};

} // namespace homeward::charts
