// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace homeward::grid {

/// Paints a cell: own values with a corner, the plan's in italics, load with its sign in words, a held paste by whether it
/// fits. Edits in a line, or in a list of choices.
class GridDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Paints something of its own in a cell, at the left of the figure; gives the width it took.
    using Painter = std::function<int(QPainter& painter, const QRect& cell, const QModelIndex& index)>;
    void setPainter(Painter painter) { m_painter = std::move(painter); }
    [[nodiscard]] bool hasPainter() const { return m_painter != nullptr; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

private:
    Painter m_painter;
};

} // namespace homeward::grid
