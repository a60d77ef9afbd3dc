// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/import/list_delegate.h"

namespace homeward::ui {

/// Lets a column of a file be taken for something else, from a list.
class RoleDelegate : public ListDelegate {
    Q_OBJECT
public:
    using ListDelegate::ListDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace homeward::ui
