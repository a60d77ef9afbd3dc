// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_plot.h"

#include "ui/charts/where/where_hover.h"
#include "ui/charts/where/where_paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <utility>

namespace homeward::charts {

WherePlot::WherePlot(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    arrange();
}

void WherePlot::arrange()
{
    m_scene = makeScene(m_scene.content, size(), true);
    m_picture = {};
    update();
}

void WherePlot::setContent(const WhereChartContent& content)
{
    m_scene.content = content;
    if (m_hover >= static_cast<int>(content.series.months.size()))
        m_hover = -1;
    arrange();
    emit arranged();
}

void WherePlot::setYear(int year)
{
    if (content().empty() || year == content().series.options.selectedYear)
        return;
    m_scene.content.series.options.selectedYear = year;
    m_scene.content.choices.series.selectedYear = year;
    arrange();
}

bool WherePlot::event(QEvent* event)
{
    return (event->type() == QEvent::ToolTip && m_hover >= 0) || QWidget::event(event);
}

void WherePlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_picture.isNull() || m_picture.devicePixelRatio() != devicePixelRatioF()) {
        m_picture = QPixmap(size() * devicePixelRatioF());
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(m_scene.colours->surface);
        QPainter scene(&m_picture);
        paintScene(scene, m_scene);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_overlay && !content().empty())
        m_overlay(painter);
    if (m_hover >= 0 && !content().empty())
        paintHover(painter, m_scene, m_hover);
    if (m_marked.isEmpty())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_scene.colours->focus, 2.0));
    painter.drawRect(m_marked);
}

void WherePlot::setMarked(const QRectF& where)
{
    m_marked = where;
    update();
}

void WherePlot::setOverlay(std::function<void(QPainter&)> overlay)
{
    m_overlay = std::move(overlay);
    update();
}

void WherePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    emit arranged();
}

int WherePlot::monthAt(QPointF position) const
{
    if (content().empty() || m_scene.oneYear())
        return -1;
    const QRectF rect = m_scene.stack.rect;
    const double bottom = m_scene.geometry.strip.isEmpty() ? rect.bottom() : m_scene.geometry.strip.bottom();
    if (position.x() < rect.left() || position.x() >= rect.right() || position.y() < rect.top()
        || position.y() > bottom)
        return -1;
    return static_cast<int>((position.x() - rect.left()) / rect.width() * m_scene.stack.xMax);
}

void WherePlot::setHover(int month)
{
    if (month == m_hover)
        return;
    m_hover = month;
    update();
}

void WherePlot::mouseMoveEvent(QMouseEvent* event)
{
    setHover(monthAt(event->position()));
    emit moved(event->position());
    if ((event->buttons() & Qt::LeftButton) != 0 && m_hover >= 0)
        emit yearClicked(content().series.monthYear[static_cast<std::size_t>(m_hover)]);
}

void WherePlot::mousePressEvent(QMouseEvent* event)
{
    const int month = monthAt(event->position());
    if (event->button() != Qt::LeftButton)
        return;
    emit pressed(event->position());
    if (month >= 0)
        emit yearClicked(content().series.monthYear[static_cast<std::size_t>(month)]);
}

void WherePlot::leaveEvent(QEvent* event)
{
    setHover(-1);
    emit left();
    QWidget::leaveEvent(event);
}

} // namespace homeward::charts
