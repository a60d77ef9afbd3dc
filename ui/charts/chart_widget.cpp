// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_widget.h"

#include "ui/charts/accessible_chart.h"
#include "ui/charts/chart_paint.h"

#include <QAccessible>
#include <QPainter>

namespace homeward::charts {

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent)
{
    installChartAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void ChartWidget::setChart(std::shared_ptr<const ChartContent> chart)
{
    m_chart = std::move(chart);
    ++m_revision;
    update();
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
    if (!m_dimmed)
        return;
    QColor veil = style::tokens().scrim;
    veil.setAlphaF(0.55F);
    painter.fillRect(rect(), veil);
}

} // namespace homeward::charts
