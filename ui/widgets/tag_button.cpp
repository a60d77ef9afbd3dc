// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag_button.h"

#include "ui/style/style.h"

#include <QPainter>

namespace homeward::ui {

TagButton::TagButton(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize TagButton::sizeHint() const
{
    const QFontMetrics metrics(style::font(style::TextStyle::SmallStrong));
    return {metrics.horizontalAdvance(text()) + 14, metrics.height() + 6};
}

void TagButton::paintEvent(QPaintEvent*)
{
    const style::Tokens& colours = style::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(colours.focus, 2.0) : QPen(colours.illus, 1.0, Qt::DashLine));
    painter.setBrush(underMouse() ? colours.hover : colours.illusTint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.0, 1.0, -1.0, -1.0), 2.0, 2.0);
    painter.setPen(colours.illus);
    painter.setFont(style::font(style::TextStyle::SmallStrong));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace homeward::ui
