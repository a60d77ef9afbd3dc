// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/list_delegate.h"

namespace homeward::ui {

/// Lets the rows of one word of a column be taken alone, from a list of its words.
class KindDelegate : public ListDelegate {
    Q_OBJECT
public:
    using ListDelegate::ListDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace homeward::ui
