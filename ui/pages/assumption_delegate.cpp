// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/assumption_delegate.h"

#include "ui/models/assumption_model.h"
#include "ui/style/fitting_font.h"
#include "ui/style/kind_mark.h"
#include "ui/widgets/number_field.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace homeward::ui {

using models::AssumptionModel;
using style::TextStyle;

namespace {

constexpr double rowHeight = 22.0;   ///< at 1x
constexpr int gap = 6;

void drawText(QPainter& painter, const QRect& where, const QFont& font, const QColor& colour, const QString& text,
              Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideRight)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString fitting = QFontMetrics(font).elidedText(text, elide, where.width());
    painter.drawText(where, static_cast<int>(alignment | Qt::AlignVCenter), fitting);
}

void paintGroup(QPainter& painter, const QRect& where, const QModelIndex& index, const style::Tokens& colours)
{
    const QFont strong = style::font(TextStyle::BodyStrong);
    const QString name = index.data().toString();
    drawText(painter, where, strong, colours.text, name);
    const int after = QFontMetrics(strong).horizontalAdvance(name) + gap;
    drawText(painter, where.adjusted(after, 0, 0, 0), style::font(TextStyle::Body), colours.text2,
             QLocale().toString(index.data(AssumptionModel::CountRole).toInt()));
}

/// The figure in bold, what it is counted in beside it, both at the right.
void paintValue(QPainter& painter, const QRect& where, const QModelIndex& index, const style::Tokens& colours)
{
    const QFont strong = style::font(TextStyle::BodyStrong);
    const QFont caption = style::font(TextStyle::Caption);
    const QString unit = index.data(AssumptionModel::UnitRole).toString();
    constexpr int rounding = 2; // widths of letters are no whole pixels
    const int ofUnit = unit.isEmpty() ? 0 : QFontMetrics(caption).horizontalAdvance(unit) + 4 + rounding;
    const QString value = index.data().toString();
    const int ofValue = QFontMetrics(strong).horizontalAdvance(value) + rounding;
    // A figure is never cut, nor a unit: one that has no room stands in the drawer and in the cell's tip.
    const int unitWidth = ofValue + ofUnit <= where.width() ? ofUnit : 0;
    drawText(painter, where.adjusted(0, 0, -unitWidth, 0), style::fittingFont(strong, value, where.width() - rounding),
             colours.text, value, Qt::AlignRight);
    if (unitWidth == 0)
        return;
    drawText(painter, QRect(where.right() - unitWidth + 5, where.top(), std::max(0, unitWidth - 4), where.height()),
             caption, colours.text2, unit);
}

void paintMarked(QPainter& painter, const QRect& where, const QModelIndex& index, const style::Tokens& colours)
{
    const bool isKind = index.column() == AssumptionModel::KindColumn;
    const int side = static_cast<int>(style::scaled(isKind ? 10.0 : 11.0));
    const QRectF mark(where.left(), where.center().y() - side / 2.0 + 0.5, isKind ? side : side * 1.6, side);
    const auto kind = static_cast<assumptions::Kind>(index.data(AssumptionModel::KindRole).toInt());
    if (isKind)
        style::paintKind(painter, mark, kind, colours);
    else
        style::paintSureness(painter, mark,
                             static_cast<assumptions::Sureness>(index.data(AssumptionModel::SurenessRole).toInt()),
                             colours);
    const bool stands = isKind && kind == assumptions::Kind::Illustrative;
    drawText(painter, where.adjusted(static_cast<int>(mark.width()) + gap, 0, 0, 0), style::font(TextStyle::Caption),
             stands ? colours.illus : colours.text, index.data().toString());
}

void paintCell(QPainter& painter, const QRect& where, const QModelIndex& index, const style::Tokens& colours)
{
    switch (index.column()) {
    case AssumptionModel::Figure:
        // Names begin alike and end alike: both ends tell them apart.
        drawText(painter, where, style::font(TextStyle::Body), colours.text, index.data().toString(), Qt::AlignLeft,
                 Qt::ElideMiddle);
        return;
    case AssumptionModel::Value: paintValue(painter, where, index, colours); return;
    case AssumptionModel::KindColumn:
    case AssumptionModel::Sureness: paintMarked(painter, where, index, colours); return;
    default: break;
    }
    const bool missing = index.data(AssumptionModel::MissingRole).toBool();
    drawText(painter, where, style::font(missing ? TextStyle::CaptionStrong : TextStyle::Caption),
             missing                                               ? colours.amberText
                 : index.column() == AssumptionModel::SourceColumn ? colours.text
                                                                   : colours.text2,
             index.data().toString());
}

/// Reads what is typed.
bool canRead(NumberField& field)
{
    emit field.editingFinished();
    return field.problem().isEmpty();
}

} // namespace

void AssumptionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    shown.text.clear();
    shown.state.setFlag(QStyle::State_HasFocus, false);   // the frame around the row stands for it
    const style::Tokens& colours = style::tokens();
    const bool isGroup = !index.parent().isValid();
    painter->save();
    if (isGroup)
        painter->fillRect(shown.rect, colours.raised);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);
    painter->setPen(QPen(colours.grid, 1));
    painter->drawLine(shown.rect.bottomLeft(), shown.rect.bottomRight());
    const QRect where = shown.rect.adjusted(isGroup ? 2 : 4, 0, -4, 0);
    if (!isGroup)
        paintCell(*painter, where, index, colours);
    else if (index.column() == AssumptionModel::Figure)
        paintGroup(*painter, where, index, colours);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.focus, 2));
        painter->drawRect(QRectF(shown.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize AssumptionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {0, static_cast<int>(style::scaled(rowHeight))};
}

QWidget* AssumptionDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                          const QModelIndex& index) const
{
    if (index.column() != AssumptionModel::Value)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* field = new NumberField(parent);
    if (index.data(AssumptionModel::PercentRole).toBool()) {
        field->setScale(100.0);
        field->setSuffix(QStringLiteral("%"));
    }
    return field;
}

void AssumptionDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* field = qobject_cast<NumberField*>(editor)) {
        field->setValue(index.data(Qt::EditRole).toDouble());
        field->selectAll();
        return;
    }
    QStyledItemDelegate::setEditorData(editor, index);
}

void AssumptionDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* field = qobject_cast<NumberField*>(editor);
    if (!field) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    if (canRead(*field))
        model->setData(index, field->value(), Qt::EditRole);
}

bool AssumptionDelegate::eventFilter(QObject* object, QEvent* event)
{
    auto* field = qobject_cast<NumberField*>(object);
    if (field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool leaves = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
        if (leaves && !canRead(*field))
            return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace homeward::ui
