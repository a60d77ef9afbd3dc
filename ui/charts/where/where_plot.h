// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/where/where_scene.h"

#include <QPixmap>
#include <QWidget>

#include <functional>

namespace homeward::charts {

/// The chart without its slider. The scene is painted once into a picture; moving the pointer paints its line and box
/// alone over it.
class WherePlot : public QWidget {
    Q_OBJECT
public:
    explicit WherePlot(QWidget* parent = nullptr);

    void setContent(const WhereChartContent& content);
    /// Shows another year of the same series at once.
    void setYear(int year);
    /// Draws a ring around the figure that the keyboard is at; around none where it is empty.
    void setMarked(const QRectF& where);
    /// Paints over the picture and under the box of figures; null paints nothing.
    void setOverlay(std::function<void(QPainter&)> overlay);
    [[nodiscard]] const WhereChartContent& content() const { return m_scene.content; }
    [[nodiscard]] const WhereScene& scene() const { return m_scene; }

signals:
    void yearClicked(int year);
    /// The left button went down, or the pointer moved.
    void pressed(QPointF where);
    void moved(QPointF where);
    void left();
    void arranged();

protected:
    /// No tool tip beside the box, which says more.
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void arrange();
    /// The month under a place, or -1.
    [[nodiscard]] int monthAt(QPointF position) const;
    void setHover(int month);

    WhereScene m_scene;
    QPixmap m_picture;   ///< of the scene; null where it is to be painted anew
    int m_hover = -1;
    QRectF m_marked;
    std::function<void(QPainter&)> m_overlay;
};

} // namespace homeward::charts
