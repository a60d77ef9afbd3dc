// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/kind_mark.h"

#include <QPainter>
#include <QPixmap>

namespace homeward::style {

using assumptions::Kind;
using assumptions::Sureness;

QColor kindColour(Kind kind, const Tokens& colours) { return kind == Kind::Illustrative ? colours.illus : colours.ink; }

void paintKind(QPainter& painter, const QRectF& where, Kind kind, const Tokens& colours)
{
    const double side = std::min(where.width(), where.height());
    const QRectF square(where.center().x() - side / 2 + 0.5, where.center().y() - side / 2 + 0.5, side - 1, side - 1);
    const QColor colour = kindColour(kind, colours);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    switch (kind) {
    case Kind::Published:
        painter.setBrush(colour);
        painter.drawRect(square);
        break;
    case Kind::Derived:
        painter.drawRect(square);
        painter.fillRect(QRectF(square.left(), square.top(), square.width() / 2, square.height()), colour);
        break;
    case Kind::Local:
        painter.setPen(QPen(colour, 2.6));
        painter.drawEllipse(square.adjusted(1, 1, -1, -1));
        break;
    case Kind::Illustrative:
        painter.setPen(QPen(colour, 1.4, Qt::DotLine));
        painter.drawRect(square);
        break;
    }
    painter.restore();
}

void paintSureness(QPainter& painter, const QRectF& where, Sureness sureness, const Tokens& colours)
{
    constexpr int bars = 3;
    const int full = static_cast<int>(sureness) + 1;
    const double width = where.width() / bars;
    painter.save();
    for (int bar = 0; bar < bars; ++bar) {
        const double height = where.height() * (bar + 1) / bars;
        const QRectF area(where.left() + bar * width + 0.5, where.bottom() - height + 0.5, width - 1.5, height - 1);
        painter.setPen(QPen(bar < full ? colours.ink : colours.borderStrong, 1));
        painter.setBrush(bar < full ? QBrush(colours.ink) : QBrush(Qt::NoBrush));
        painter.drawRect(area);
    }
    painter.restore();
}

QPixmap kindPixmap(Kind kind, int size, qreal devicePixelRatio)
{
    QPixmap made(QSize(size, size) * devicePixelRatio);
    made.fill(Qt::transparent);
    made.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&made);
    paintKind(painter, QRectF(0, 0, size, size), kind, tokens());
    return made;
}

} // namespace homeward::style
