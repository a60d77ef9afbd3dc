// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_delegate.h"

#include "core/need/load_limits.h"
#include "ui/grid/grid_model.h"
#include "ui/numbers/numbers.h"
#include "ui/style/fitting_font.h"
#include "ui/style/style.h"
#include "ui/wording/table_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <cmath>

namespace homeward::grid {

namespace {

constexpr int padding = 7;
constexpr double sumTolerance = 0.0005;

const GridModel& gridOf(const QModelIndex& index) { return *static_cast<const GridModel*>(index.model()); }

void paintSign(QPainter& painter, const QRectF& where, bool isOver, const QColor& colour)
{
    QPainterPath path;
    const QPointF top(where.center().x(), where.top());
    if (isOver) {
        path.addPolygon(QPolygonF({top,
                                   {where.right(), where.center().y()},
                                   {where.center().x(), where.bottom()},
                                   {where.left(), where.center().y()}}));
        painter.setBrush(colour);
    } else {
        path.addPolygon(QPolygonF({top, where.bottomRight(), where.bottomLeft()}));
        painter.setBrush(Qt::NoBrush);
    }
    path.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.4));
    painter.drawPath(path);
}

/// A load, by sign and word as well as by colour.
void paintLoad(QPainter& painter, QRect where, double load)
{
    const auto& colours = style::tokens();
    const QString share = numbers::wholeShare(load);
    where.adjust(padding, 0, -padding, 0);
    if (load < need::tightLoad) {
        painter.setFont(style::font(style::TextStyle::Body));
        painter.setPen(colours.text);
        painter.drawText(where.adjusted(15, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, share);
        return;
    }
    const bool isOver = load >= need::overLoad;
    const QColor colour = isOver ? colours.redText : colours.amberText;
    painter.save();
    paintSign(painter, QRectF(where.left(), where.center().y() - 4, 9, 9), isOver, colour);
    painter.restore();
    painter.setFont(style::font(style::TextStyle::BodyStrong));
    painter.setPen(colour);
    painter.drawText(where.adjusted(15, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     isOver ? GridDelegate::tr("over %1").arg(share) : GridDelegate::tr("tight %1").arg(share));
}

/// The sum of a row that must be 1.
void paintSum(QPainter& painter, QRect where, double sum)
{
    const auto& colours = style::tokens();
    const bool fits = std::abs(sum - 1.0) <= sumTolerance;
    where.adjust(padding, 0, -padding, 0);
    painter.setFont(style::font(style::TextStyle::BodyStrong));
    painter.setPen(fits ? colours.text : colours.redText);
    const QString text = numbers::fixed(100.0 * sum, 1) % (fits ? QStringLiteral(" ✓") : QString());
    painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter, text);
    if (!fits) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        painter.save();
        paintSign(painter, QRectF(where.right() - width - 15, where.center().y() - 4, 9, 9), true, colours.redText);
        painter.restore();
    }
}

/// A text may be cut, a figure not: one that is wider than its column is written smaller.
void paintText(QPainter& painter, const QRect& where, const QModelIndex& index, bool isFigure)
{
    const QString text = index.data().toString();
    if (isFigure)
        painter.setFont(style::fittingFont(painter.font(), text, where.width()));
    painter.drawText(where, index.data(Qt::TextAlignmentRole).toInt(),
                     isFigure ? text : painter.fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
}

/// The mark of a figure that stands for several: a list, right of it.
void paintSeveral(QPainter& painter, const QRect& where, const QColor& colour)
{
    constexpr int lines = 3, apart = 2, length = 4;
    painter.setPen(QPen(colour, 1));
    for (int i = 0; i < lines; ++i) {
        const int y = where.center().y() + (i - 1) * apart;
        painter.drawLine(where.right() - length, y, where.right() - 1, y);
    }
}

QColor groundOf(const QModelIndex& index, const QStyleOptionViewItem& option, PendingState pending)
{
    const auto& colours = style::tokens();
    if (pending == PendingState::Refused)
        return colours.redTint;
    if (pending == PendingState::Fits)
        return colours.select;
    if (option.state & QStyle::State_Selected)
        return colours.select;
    if (gridOf(index).isMarked(index.row()))
        return colours.sunken;
    return gridOf(index).row(index.row()).isGroup ? colours.raised : colours.surface;
}

} // namespace

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colours = style::tokens();
    const auto pending = static_cast<PendingState>(index.data(PendingRole).toInt());
    const tables::Column& column = gridOf(index).column(index.column());
    painter->save();
    painter->fillRect(option.rect, groundOf(index, option, pending));
    const auto number = tables::numberOf(gridOf(index).cell(index).value);
    QRect where = option.rect;
    if (m_painter)
        where.setLeft(where.left() + m_painter(*painter, where, index));
    if (number && column.isComputed && column.id == "load")
        paintLoad(*painter, where, *number);
    else if (number && column.isComputed && column.id == "sum")
        paintSum(*painter, where, *number);
    else {
        const bool inherited = index.data(InheritedRole).toBool() && pending == PendingState::None;
        QFont font =
            style::font(index.data(OwnRole).toBool() || pending != PendingState::None ? style::TextStyle::BodyStrong
                                                                                      : style::TextStyle::Body);
        font.setItalic(inherited);
        painter->setFont(font);
        painter->setPen(pending == PendingState::Refused                   ? colours.redText
                            : inherited || index.data(LockedRole).toBool() ? colours.text2
                                                                           : colours.text);
        const QRect text = where.adjusted(padding, 0, -padding, 0);
        paintText(*painter, text, index, pending == PendingState::None && number);
        if (index.data(VariesRole).toBool() && pending == PendingState::None)
            paintSeveral(*painter, where, colours.text2);
    }
    if (index.data(OwnRole).toBool() && pending == PendingState::None) {
        const QPoint corner = option.rect.topLeft();
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.ink);
        painter->drawPolygon(QPolygon({corner, corner + QPoint(6, 0), corner + QPoint(0, 6)}));
    }
    if (pending == PendingState::Refused) {
        painter->setPen(QPen(colours.red, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget* GridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const tables::Column& column = gridOf(index).column(index.column());
    if (column.kind != tables::CellKind::Choice) {
        auto* line = new QLineEdit(parent);
        line->setFrame(false);
        line->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        line->setAlignment(static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()));
        return line;
    }
    auto* list = new QComboBox(parent);
    list->setFrame(false);
    list->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    for (const tables::Choice& choice : column.choices)
        list->addItem(QString::fromStdString(wording::choiceText(column, choice, said)));
    list->setFocusPolicy(Qt::StrongFocus);
    QTimer::singleShot(0, list, [list] { list->showPopup(); });
    auto* delegate = const_cast<GridDelegate*>(this);
    connect(list, &QComboBox::activated, delegate, [delegate, list] {
        emit delegate->commitData(list);
        emit delegate->closeEditor(list, QAbstractItemDelegate::NoHint);
    });
    return list;
}

void GridDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentText(text);
    else if (auto* line = qobject_cast<QLineEdit*>(editor); line && line->text().isEmpty()) {
        line->setText(text);
        line->selectAll();
    }
}

void GridDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* list = qobject_cast<QComboBox*>(editor))
        model->setData(index, list->currentText());
    else if (const auto* line = qobject_cast<QLineEdit*>(editor))
        model->setData(index, line->text());
}

} // namespace homeward::grid
