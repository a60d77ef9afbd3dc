// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/compare/compare_chart.h"

#include "ui/charts/chart_paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {
constexpr int usualWidth = 900;
} // namespace

CompareChart::CompareChart(QWidget* parent) : ChartWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setContentsMargins(6, 4, 6, 4);   // room for the frame of the focus
}

void CompareChart::setTable(std::shared_ptr<const CompareTable> table, int selected)
{
    m_table = std::move(table);
    m_selected = selected;
    setChart(m_table);
    updateGeometry();
}

QSize CompareChart::sizeHint() const
{
    if (!m_table)
        return {usualWidth, 240};
    const double across = m_width > 0 ? m_width : usualWidth;
    return {usualWidth,
            static_cast<int>(std::ceil(m_table->heightWanted(across) + marksHeight(m_table->caveats()))) + 8};
}

QSize CompareChart::minimumSizeHint() const { return {620, sizeHint().height()}; }

std::optional<ChartMark> CompareChart::figureAtCursor() const
{
    return m_table ? m_table->markOf(chartRect(), m_selected, m_column) : std::nullopt;
}

void CompareChart::moveCursor(int step)
{
    const auto columns = static_cast<int>(m_table->comparison().indicators.size());
    m_column = static_cast<std::size_t>(std::clamp(static_cast<int>(m_column) + step, 0, std::max(0, columns - 1)));
    update();
}

void CompareChart::mousePressEvent(QMouseEvent* event)
{
    if (!m_table || event->button() != Qt::LeftButton)
        return;
    if (const auto indicator = m_table->indicatorAt(chartRect(), event->position())) {
        m_sortColumn = static_cast<int>(*indicator);
        emit sortAsked(m_sortColumn);
    } else if (const auto scenario = m_table->scenarioAt(chartRect(), event->position())) {
        emit scenarioChosen(*scenario);
    }
}

void CompareChart::chooseNext(int step)
{
    const auto& rows = m_table->comparison().rows;
    const auto at = std::ranges::find(rows, m_selected, &results::ComparisonRow::scenario) - rows.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + step, 0, std::ssize(rows) - 1);
    emit scenarioChosen(rows[static_cast<std::size_t>(next)].scenario);
}

void CompareChart::keyPressEvent(QKeyEvent* event)
{
    if (!m_table || m_table->empty()) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    const int last = static_cast<int>(m_table->comparison().indicators.size()) - 1;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        chooseNext(event->key() == Qt::Key_Up ? -1 : 1);
    } else if (shift && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        m_sortColumn = std::clamp(m_sortColumn + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
        emit sortAsked(m_sortColumn);
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        moveCursor(event->key() == Qt::Key_Left ? -1 : 1);
    } else if (event->key() == Qt::Key_Space) {
        emit sortAsked(m_sortColumn);
    } else {
        ChartWidget::keyPressEvent(event);
    }
}

/// Headings take more lines where columns are narrow.
void CompareChart::resizeEvent(QResizeEvent* event)
{
    ChartWidget::resizeEvent(event);
    if (const auto width = static_cast<int>(chartRect().width()); m_width != width) {
        m_width = width;
        updateGeometry();
    }
}

void CompareChart::focusInEvent(QFocusEvent* event)
{
    ChartWidget::focusInEvent(event);
    update();
}

void CompareChart::focusOutEvent(QFocusEvent* event)
{
    ChartWidget::focusOutEvent(event);
    update();
}

void CompareChart::paintEvent(QPaintEvent* event)
{
    ChartWidget::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
    painter.setPen(QPen(style::tokens().focus, 1.0, Qt::DashLine));
    if (const auto figure = figureAtCursor())
        painter.drawRect(figure->where.adjusted(1.0, 1.0, -1.0, -1.0));
}

} // namespace homeward::charts
