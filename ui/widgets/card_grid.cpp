// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card_grid.h"

#include <QWidget>

#include <algorithm>

namespace homeward::ui {

CardGrid::CardGrid(int leastWidth, int spacing, QWidget* parent)
    : ItemLayout(parent),
      m_leastWidth(leastWidth),
      m_gap(spacing)
{
}

QSize CardGrid::sizeHint() const
{
    const int width = count() * (m_leastWidth + m_gap) - m_gap;
    return {std::max(0, width), heightForWidth(width)};
}

QSize CardGrid::minimumSize() const
{
    int height = 0;
    for (const QLayoutItem* item : items())
        height = std::max(height, item->minimumSize().height());
    return {m_leastWidth, height};
}

int CardGrid::place(const QRect& rect, bool apply) const
{
    if (items().isEmpty())
        return 0;
    const int fitting = std::clamp((rect.width() + m_gap) / (m_leastWidth + m_gap), 1, count());
    const int rows = (count() + fitting - 1) / fitting;
    const int each = (count() + rows - 1) / rows;
    int y = rect.y();
    for (int first = 0; first < count(); first += each) {
        const int here = std::min(each, count() - first);
        const int width = (rect.width() - m_gap * (here - 1)) / here;
        int height = 0;
        for (int i = first; i < first + here; ++i)
            height = std::max(height,
                              items()[i]->hasHeightForWidth() ? items()[i]->heightForWidth(width)
                                                              : items()[i]->sizeHint().height());
        for (int i = first; apply && i < first + here; ++i)
            items()[i]->setGeometry(QRect(rect.x() + (i - first) * (width + m_gap), y, width, height));
        y += height + m_gap;
    }
    return y - m_gap - rect.y();
}

} // namespace homeward::ui
