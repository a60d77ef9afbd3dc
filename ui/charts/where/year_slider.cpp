// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/year_slider.h"

#include "ui/style/style.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace homeward::charts {

YearSlider::YearSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setPageStep(1);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

double YearSlider::placeOf(int step) const
{
    const int steps = std::max(1, maximum() - minimum());
    return reach + (width() - 2.0 * reach) * (step - minimum()) / steps;
}

void YearSlider::paintEvent(QPaintEvent*)
{
    const style::Tokens& colours = style::tokens();
    const double y = height() / 2.0;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = isEnabled() ? colours.ink : colours.disabled;
    painter.setPen(QPen(colours.border, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(placeOf(minimum()), y), QPointF(placeOf(maximum()), y));
    painter.setPen(QPen(colours.axis, 1));
    for (int step = minimum(); step <= maximum(); ++step)
        painter.drawLine(QPointF(placeOf(step), y + 6), QPointF(placeOf(step), y + 9));
    painter.setPen(QPen(ink, 4, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(placeOf(minimum()), y), QPointF(placeOf(value()), y));
    painter.setPen(QPen(ink, 1.5));
    painter.setBrush(colours.surface);
    painter.drawEllipse(QPointF(placeOf(minimum()), y), 3.5, 3.5);

    const QPointF handle(placeOf(value()), y);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.setBrush(colours.surface);
        painter.drawEllipse(handle, 11.0, 11.0);
    }
    painter.setPen(QPen(colours.surface, 2));
    painter.setBrush(ink);
    painter.drawEllipse(handle, underMouse() ? 9.0 : 8.0, underMouse() ? 9.0 : 8.0);
}

void YearSlider::moveTo(double x)
{
    const double steps = maximum() - minimum();
    setValue(minimum() + static_cast<int>(std::lround((x - reach) / std::max(1.0, width() - 2.0 * reach) * steps)));
}

void YearSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    moveTo(event->position().x());
}

void YearSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        moveTo(event->position().x());
}

void YearSlider::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

} // namespace homeward::charts
