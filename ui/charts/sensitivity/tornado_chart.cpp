// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivity/tornado_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

TornadoChart::TornadoChart(QWidget* parent) : ChartWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setContentsMargins(5, 4, 5, 4);   // room for the frame of the focus
}

void TornadoChart::setTornado(std::shared_ptr<const Tornado> tornado)
{
    m_tornado = std::move(tornado);
    setChart(m_tornado);
    updateGeometry();
}

QSize TornadoChart::sizeHint() const
{
    const double height = m_tornado ? m_tornado->heightWanted() + 10.0 : 300.0;
    return {620, static_cast<int>(std::ceil(height))};
}

std::optional<ChartMark> TornadoChart::figureAtCursor() const
{
    // Each row has two: the figure of the plan, with its source, and what it moves.
    if (!m_tornado || !m_tornado->figures().chosen || 2 * *m_tornado->figures().chosen >= marks().size())
        return std::nullopt;
    return marks()[2 * *m_tornado->figures().chosen];
}

void TornadoChart::mousePressEvent(QMouseEvent* event)
{
    if (!m_tornado || event->button() != Qt::LeftButton)
        return;
    if (const auto place = m_tornado->inputAt(chartRect(), event->position()))
        emit inputChosen(static_cast<int>(*place));
}

void TornadoChart::keyPressEvent(QKeyEvent* event)
{
    const bool up = event->key() == Qt::Key_Up, down = event->key() == Qt::Key_Down;
    if (!m_tornado || m_tornado->figures().empty() || (!up && !down)) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_tornado->figures().found.inputs.size());
    const auto chosen = m_tornado->figures().chosen;
    const int next = chosen ? static_cast<int>(*chosen) + (up ? -1 : 1) : 0;
    if (count > 0)
        emit inputChosen(std::clamp(next, 0, count - 1));
}

void TornadoChart::focusInEvent(QFocusEvent* event)
{
    ChartWidget::focusInEvent(event);
    update();
}

void TornadoChart::focusOutEvent(QFocusEvent* event)
{
    ChartWidget::focusOutEvent(event);
    update();
}

void TornadoChart::paintEvent(QPaintEvent* event)
{
    ChartWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace homeward::charts
