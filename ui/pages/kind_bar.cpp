// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/kind_bar.h"

#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/style/kind_mark.h"
#include "ui/wording/assumption_text.h"

#include <QPainter>

namespace homeward::ui {

using assumptions::Filter;
using assumptions::Kind;

namespace {

std::size_t countOf(const assumptions::Counts& counts, Kind kind)
{
    switch (kind) {
    case Kind::Published: return counts[Filter::Published];
    case Kind::Derived: return counts[Filter::Derived];
    case Kind::Local: return counts[Filter::Local];
    case Kind::Illustrative: break;
    }
    return counts[Filter::Illustrative];
}

QBrush fillOf(Kind kind, const style::Tokens& colours)
{
    QColor colour = colours.ink;
    switch (kind) {
    case Kind::Published: return colour;
    case Kind::Derived: colour.setAlphaF(0.55F); return colour;
    case Kind::Local: colour.setAlphaF(0.28F); return colour;
    case Kind::Illustrative: break;
    }
    return QBrush(colours.illus, Qt::BDiagPattern);
}

} // namespace

KindBar::KindBar(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

QSize KindBar::sizeHint() const
{
    return {static_cast<int>(style::scaled(268.0)), static_cast<int>(style::scaled(36.0))};
}

void KindBar::setCounts(const assumptions::Counts& counts)
{
    m_counts = counts;
    QString words;
    for (const auto& [kind, word] : assumptions::kindWords)
        words += (words.isEmpty() ? QString() : QStringLiteral(", "))
            % numbers::whole(static_cast<double>(countOf(counts, kind))) % u' '
            % QString::fromStdString(wording::kindName(kind, document::translated));
    setAccessibleName(words);
    setToolTip(words);
    update();
}

void KindBar::paintEvent(QPaintEvent*)
{
    const auto all = static_cast<double>(m_counts[Filter::All]);
    if (all <= 0.0)
        return;
    QPainter painter(this);
    const style::Tokens& colours = style::tokens();
    const QFont font = style::font(style::TextStyle::Caption);
    const QFontMetrics metrics(font);
    const double mark = style::scaled(10.0);
    const double top = style::scaled(19.0);
    double textAt = 0.0;
    double barAt = 0.5;
    painter.setFont(font);
    for (const auto& [kind, word] : assumptions::kindWords) {
        const std::size_t count = countOf(m_counts, kind);
        QString text = numbers::whole(static_cast<double>(count));
        if (kind == Kind::Illustrative)
            text = text % u' ' % QString::fromStdString(wording::kindName(kind, document::translated));
        style::paintKind(painter, QRectF(textAt, (top - mark) / 2.0 - 1.0, mark, mark), kind, colours);
        painter.setPen(style::kindColour(kind, colours));
        painter.drawText(QRectF(textAt + mark + 5.0, 0.0, width(), top - 2.0), Qt::AlignVCenter | Qt::AlignLeft, text);
        textAt += mark + metrics.horizontalAdvance(text) + 16.0;
        const double size = (width() - 1.0) * static_cast<double>(count) / all;
        painter.fillRect(QRectF(barAt, top, size, height() - top - 1.0), fillOf(kind, colours));
        painter.setPen(QPen(style::kindColour(kind, colours), 1.0));
        painter.drawRect(QRectF(barAt, top, size, height() - top - 1.0));
        barAt += size;
    }
}

} // namespace homeward::ui
