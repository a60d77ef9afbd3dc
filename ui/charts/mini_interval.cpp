// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mini_interval.h"

#include <QPainter>

#include <cmath>

namespace homeward::charts {

MiniInterval::MiniInterval(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void MiniInterval::setDifference(const results::Summary& difference, style::Judgement judgement)
{
    m_difference = difference;
    m_judgement = judgement;
    update();
}

void MiniInterval::paintEvent(QPaintEvent*)
{
    const style::Tokens& colours = style::tokens();
    const QColor colour = style::judgementColour(m_judgement, colours);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = height() / 2.0, middle = width() / 2.0;
    painter.setPen(QPen(colours.border, 1.5));
    painter.drawLine(QPointF(1, y), QPointF(width() - 1.0, y));

    const double furthest = std::max({std::abs(m_difference.ci95Low), std::abs(m_difference.ci95High), 1e-9});
    const double reach = middle - 7.0;
    const auto x = [&](double value) { return middle + reach * value / furthest; };
    painter.setPen(QPen(colours.axis, 1.5));
    painter.drawLine(QPointF(middle, y - 7), QPointF(middle, y + 7));
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(x(m_difference.ci95Low), y), QPointF(x(m_difference.ci95High), y));
    painter.setPen(QPen(colour, 2));
    painter.setBrush(m_judgement == style::Judgement::CannotTell ? colours.surface : colour);
    painter.drawEllipse(QPointF(x(m_difference.mean), y), 4.0, 4.0);
}

} // namespace homeward::charts
