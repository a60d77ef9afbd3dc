// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace homeward::charts {

AreasChart::AreasChart(QSize least, QWidget* parent) : ChartWidget(parent), m_least(least)
{
    setFocusPolicy(Qt::StrongFocus);
    setContentsMargins(5, 4, 5, 4);   // room for the frame of the focus
}

void AreasChart::setAreas(std::shared_ptr<const AreasContent> content)
{
    m_content = std::move(content);
    setChart(m_content);
}

std::optional<ChartMark> AreasChart::figureAt(QPointF point) const
{
    return m_content ? m_content->figureAt(chartRect(), point) : std::nullopt;
}

std::optional<ChartMark> AreasChart::figureAtCursor() const
{
    if (!m_content)
        return std::nullopt;
    const AreasLook& look = m_content->figures().look;
    return m_content->markOf(look.chosen.isEmpty() ? look.own : look.chosen);
}

void AreasChart::mousePressEvent(QMouseEvent* event)
{
    if (!m_content || event->button() != Qt::LeftButton)
        return;
    if (const auto code = m_content->areaAt(chartRect(), event->position()))
        emit areaChosen(*code);
}

void AreasChart::keyPressEvent(QKeyEvent* event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    const bool arrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
    if (m_content && key == Qt::Key_Escape && !m_content->figures().look.chosen.isEmpty()) {
        emit areaChosen({});
    } else if (m_content && arrow) {
        if (const auto code = m_content->next(key))
            emit areaChosen(*code);
    } else {
        ChartWidget::keyPressEvent(event);
    }
}

void AreasChart::focusInEvent(QFocusEvent* event)
{
    ChartWidget::focusInEvent(event);
    update();
}

void AreasChart::focusOutEvent(QFocusEvent* event)
{
    ChartWidget::focusOutEvent(event);
    update();
}

void AreasChart::paintEvent(QPaintEvent* event)
{
    ChartWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace homeward::charts
