// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QWidget>

namespace homeward::ui {

FlowLayout::FlowLayout(QWidget* parent, int spacing, int lineSpacing)
    : ItemLayout(parent),
      m_spacing(spacing),
      m_lineSpacing(lineSpacing)
{
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem* item : items())
        if (!item->isEmpty())
            width += item->sizeHint().width() + m_spacing;
    const QMargins m = contentsMargins();
    return QSize(qMin(width, 480) + m.left() + m.right(), minimumSize().height());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : items())
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins m = contentsMargins();
    return size + QSize(m.left() + m.right(), m.top() + m.bottom());
}

namespace {

bool isAttached(const QLayoutItem* item) { return item->widget() && item->widget()->property("attached").toBool(); }

constexpr int attachedSpacing = 2;

} // namespace

int FlowLayout::place(const QRect& rect, bool apply) const
{
    const QMargins m = contentsMargins();
    const QRect inner = rect.marginsRemoved(m);
    int x = inner.x();
    int y = inner.y();
    int lineHeight = 0;
    QList<QLayoutItem*> line;
    for (QLayoutItem* item : items()) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        const bool attached = isAttached(item);
        if (attached && !line.isEmpty())
            x += attachedSpacing - m_spacing;
        if (!line.isEmpty() && !attached && x + size.width() > inner.right() + 1) {
            if (apply)
                placeLine(line, inner, y, lineHeight);
            y += lineHeight + m_lineSpacing;
            x = inner.x();
            lineHeight = 0;
            line.clear();
        }
        line.append(item);
        x += size.width() + m_spacing;
        lineHeight = qMax(lineHeight, size.height());
    }
    if (apply)
        placeLine(line, inner, y, lineHeight);
    return y + lineHeight - rect.y() + m.bottom();
}

void FlowLayout::placeLine(const QList<QLayoutItem*>& line, const QRect& rect, int y, int height) const
{
    int x = rect.x();
    for (QLayoutItem* item : line) {
        if (isAttached(item) && item != line.front())
            x += attachedSpacing - m_spacing;
        const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), height));
        item->setGeometry(QRect(QPoint(x, y + (height - size.height()) / 2), size));
        x += size.width() + m_spacing;
    }
}

} // namespace homeward::ui
