// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/role_delegate.h"

#include "core/imports/columns.h"
#include "ui/document/spoken.h"
#include "ui/wording/import_text.h"

#include <QComboBox>

namespace homeward::ui {

QWidget* RoleDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* list = new QComboBox(parent);
    list->setAccessibleName(tr("What the column is"));
    for (std::size_t i = 0; i < imports::roleCount; ++i) {
        const auto role = static_cast<imports::Role>(i);
        if (role != imports::Role::Personal)
            list->addItem(QString::fromStdString(wording::roleText(role, document::translated)), static_cast<int>(i));
    }
    return list;
}

void RoleDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
}

void RoleDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* list = qobject_cast<QComboBox*>(editor))
        model->setData(index, list->currentData());
}

} // namespace homeward::ui
