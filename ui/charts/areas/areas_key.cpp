// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_key.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"

#include <QPainter>

namespace homeward::charts {

using style::TextStyle;

QString mapTitle(const AreasFigures& figures)
{
    const auto rows = figures.ranked();
    if (rows.size() < 8)
        return figures.measure;
    const double low = *rows[rows.size() * 3 / 4]->value, high = *rows[rows.size() / 4]->value;
    return Words::tr("Half of the areas lie between %1 and %2").arg(figures.value(low), figures.value(high));
}

void paintMapKey(QPainter& painter, const QRectF& key, const AreasFigures& figures, const style::Tokens& colours)
{
    const double width = key.width() / 5.0, height = style::scaled(9.0), line = style::scaled(14.0);
    for (int i = 0; i < 5; ++i) {
        const QRectF box(key.left() + i * width, key.top(), width, height);
        painter.setPen(QPen(colours.border, 1.0));
        painter.setBrush(colours.sequential[i]);
        painter.drawRect(box);
        const std::size_t at = static_cast<std::size_t>(i);
        const QString words = i == 0 ? Words::tr("under %1").arg(figures.value(figures.classes[0]))
            : i == 4
            ? Words::tr("%1 or more").arg(figures.value(figures.classes[3]))
            : Words::tr("%1 up to %2").arg(figures.value(figures.classes[at - 1]), figures.value(figures.classes[at]));
        painter.setBrush(Qt::NoBrush);
        writeText(painter, {box.left(), box.bottom() + 2.0, width, line}, Qt::AlignCenter, words, TextStyle::Small,
                  colours.text2);
    }
    QStringList notes;
    if (!figures.look.own.isEmpty())
        notes.append(Words::tr("framed: this plan"));
    if (!figures.look.like.isEmpty())
        notes.append(Words::tr("dot: like us"));
    notes.append(Words::tr("–: no figure"));
    writeText(painter, {key.left(), key.top() + height + line + 3.0, key.width(), line},
              Qt::AlignLeft | Qt::AlignVCenter, notes.join(QStringLiteral("; ")), TextStyle::Small, colours.text2);
}

std::optional<QPen> framePen(const AreasFigures& figures, const QString& code, const style::Tokens& colours)
{
    const bool own = code == figures.look.own, chosen = code == figures.look.chosen;
    if (!own && !chosen)
        return std::nullopt;
    return QPen(chosen ? colours.focus : colours.ink, own ? 2.5 : 2.0, chosen && !own ? Qt::DashLine : Qt::SolidLine);
}

} // namespace homeward::charts
