// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/style.h"

#include <QPainter>

namespace homeward::style {

namespace {

void paintTick(QPainter& painter, const QPointF& centre, double reach)
{
    painter.drawPolyline(QPolygonF{centre + QPointF(-0.45 * reach, 0.02 * reach),
                                   centre + QPointF(-0.1 * reach, 0.36 * reach),
                                   centre + QPointF(0.48 * reach, -0.34 * reach)});
}

void paintBang(QPainter& painter, const QPointF& centre, double reach)
{
    painter.drawLine(centre + QPointF(0, -0.28 * reach), centre + QPointF(0, 0.2 * reach));
    painter.drawPoint(centre + QPointF(0, 0.55 * reach));
}

} // namespace

QColor judgementColour(Judgement judgement, const Tokens& colours)
{
    switch (judgement) {
    case Judgement::Better: return colours.better;
    case Judgement::Worse: return colours.worse;
    case Judgement::CannotTell: break;
    }
    return colours.unsure;
}

void paintJudgement(QPainter& painter, const QRectF& where, Judgement judgement, const Tokens& colours)
{
    const double reach = std::min(where.width(), where.height()) / 2.0;
    const QPointF centre = where.center();
    const QColor colour = judgementColour(judgement, colours);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPen mark(colours.surface, reach * 0.26, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    if (judgement == Judgement::CannotTell) {
        painter.setPen(QPen(colour, reach * 0.2, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, reach * 0.88, reach * 0.88);
        painter.drawLine(centre - QPointF(reach * 0.4, 0), centre + QPointF(reach * 0.4, 0));
    } else if (judgement == Judgement::Better) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, reach, reach);
        painter.setPen(mark);
        painter.setBrush(Qt::NoBrush);
        paintTick(painter, centre, reach);
    } else {
        painter.setPen(QPen(colour, reach * 0.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{centre + QPointF(0, -0.85 * reach), centre + QPointF(0.9 * reach, 0.78 * reach),
                                      centre + QPointF(-0.9 * reach, 0.78 * reach)});
        painter.setPen(mark);
        paintBang(painter, centre + QPointF(0, 0.12 * reach), reach * 0.8);
    }
    painter.restore();
}

QPixmap judgementPixmap(Judgement judgement, int size, qreal devicePixelRatio)
{
    QPixmap made(QSize(size, size) * devicePixelRatio);
    made.fill(Qt::transparent);
    made.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&made);
    paintJudgement(painter, QRectF(0, 0, size, size), judgement, tokens());
    return made;
}

} // namespace homeward::style
