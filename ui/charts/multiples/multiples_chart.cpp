// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/multiples/multiples_chart.h"

#include <QMouseEvent>

namespace homeward::charts {

void MultiplesChart::setMultiples(std::shared_ptr<const Multiples> multiples)
{
    m_multiples = std::move(multiples);
    setChart(m_multiples);
}

void MultiplesChart::mousePressEvent(QMouseEvent* event)
{
    if (!m_multiples || event->button() != Qt::LeftButton)
        return;
    const auto scenario = m_multiples->scenarioAt(chartRect(), event->position());
    if (!scenario)
        return;
    emit scenarioChosen(*scenario);
    ChartWidget::mousePressEvent(event);
}

} // namespace homeward::charts
