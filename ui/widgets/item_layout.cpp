// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/item_layout.h"

namespace homeward::ui {

ItemLayout::ItemLayout(QWidget* parent) : QLayout(parent) { setContentsMargins(0, 0, 0, 0); }

ItemLayout::~ItemLayout() { qDeleteAll(m_items); }

QLayoutItem* ItemLayout::itemAt(int index) const { return index >= 0 && index < count() ? m_items.at(index) : nullptr; }

QLayoutItem* ItemLayout::takeAt(int index) { return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr; }

void ItemLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

} // namespace homeward::ui
