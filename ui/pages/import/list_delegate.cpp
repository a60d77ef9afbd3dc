// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/list_delegate.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace homeward::ui {

namespace {

/// The room for the arrow at the end of a cell.
int arrowWidth(const QStyleOptionViewItem& option) { return option.fontMetrics.height(); }

} // namespace

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isEditable = index.flags().testFlag(Qt::ItemIsEditable);
    QStyledItemDelegate::paint(painter, option, index);
    if (!isEditable)
        return;
    const QStyle* const style = option.widget ? option.widget->style() : QApplication::style();
    QStyleOption arrow;
    arrow.palette = option.palette;
    arrow.state = QStyle::State_Enabled;
    const int side = arrowWidth(option) / 2;
    const QRect cell = option.rect;
    arrow.rect = QRect(cell.right() - arrowWidth(option) + side / 2, cell.center().y() - side / 2, side, side);
    if (option.direction == Qt::RightToLeft)
        arrow.rect = QStyle::visualRect(option.direction, cell, arrow.rect);
    style->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.flags().testFlag(Qt::ItemIsEditable))
        size.rwidth() += arrowWidth(option);
    return size;
}

} // namespace homeward::ui
