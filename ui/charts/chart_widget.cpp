// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_widget.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_paint.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace homeward::charts {

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent)
{
    installChartAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void ChartWidget::setChart(std::shared_ptr<const ChartContent> chart)
{
    m_chart = std::move(chart);
    ++m_revision;
    forgetMarks();
    update();
    if (walksMarks())
        setFocusPolicy(marks().empty() ? Qt::NoFocus : Qt::StrongFocus);
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    QAccessibleTableModelChangeEvent reset(this, QAccessibleTableModelChangeEvent::ModelReset);
    QAccessible::updateAccessibility(&reset);
}

void ChartWidget::setDimmed(bool dimmed)
{
    if (dimmed == m_dimmed)
        return;
    m_dimmed = dimmed;
    update();
}

const std::vector<ChartMark>& ChartWidget::marks() const
{
    if (m_marksOf != m_revision) {
        m_marks = findMarks();
        m_marksOf = m_revision;
    }
    return m_marks;
}

std::vector<ChartMark> ChartWidget::findMarks() const
{
    return m_chart ? m_chart->marks(chartRect()) : std::vector<ChartMark>();
}

std::optional<ChartMark> ChartWidget::figureAt(QPointF point) const
{
    const auto at = markAt(marks(), point);
    return at ? std::optional(marks()[*at]) : std::nullopt;
}

std::optional<ChartMark> ChartWidget::figureAtCursor() const
{
    if (marks().empty())
        return std::nullopt;
    return marks()[std::min(m_cursor, marks().size() - 1)];
}

void ChartWidget::walkMarks(int right, int down)
{
    if (marks().empty())
        return;
    m_cursor = nextMark(marks(), std::min(m_cursor, marks().size() - 1), right, down);
    update();
    say();
}

/// Tells screen readers which figure the cursor is at.
void ChartWidget::say() const
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent changed(const_cast<ChartWidget*>(this), QAccessible::ValueChanged);
    QAccessible::updateAccessibility(&changed);
}

bool ChartWidget::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto figure = figureAt(help->pos());
    if (!figure)
        return QWidget::event(event);
    QToolTip::showText(help->globalPos(), figure->name, this);
    return true;
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    forgetMarks();
    QWidget::resizeEvent(event);
}

void ChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (clickAsks() && !marks().empty())
        setCursor(markAt(marks(), event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

void ChartWidget::keyPressEvent(QKeyEvent* event)
{
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!walksMarks() || !plain || (right == 0 && down == 0) || marks().empty())
        return QWidget::keyPressEvent(event);
    walkMarks(right, down);
}

QRectF ChartWidget::chartRect() const
{
    return QRectF(contentsRect()).adjusted(0.0, 0.0, 0.0, m_chart ? -marksHeight(m_chart->caveats()) : 0.0);
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    if (!m_chart)
        return;
    QPainter painter(this);
    const Caveats caveats = m_chart->caveats();
    m_chart->paint(painter, chartRect(), style::currentTheme());
    paintMarks(painter, caveats, contentsRect(), style::tokens());
    if (m_dimmed) {
        QColor veil = style::tokens().scrim;
        veil.setAlphaF(0.55F);
        painter.fillRect(rect(), veil);
    }
    if (hasFocus() && walksMarks())
        paintCursor(painter);
}

void ChartWidget::paintCursor(QPainter& painter) const
{
    const auto figure = figureAtCursor();
    if (!figure)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.drawRect(figure->where.adjusted(-1.0, -1.0, 1.0, 1.0).intersected(QRectF(rect()).adjusted(1, 1, -1, -1)));
}

} // namespace homeward::charts
