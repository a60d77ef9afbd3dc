// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/kind_delegate.h"

#include "ui/models/import_models.h"

#include <QComboBox>

namespace homeward::ui {

QWidget* KindDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* list = new QComboBox(parent);
    list->setAccessibleName(tr("Which rows are taken"));
    list->addItem(tr("all rows"), QString());
    list->addItem(tr("all rows, added up"), QString::fromLatin1(imports::addedUp.data(), 1));
    for (const QString& word : index.data(models::ImportColumnsModel::WordsRole).toStringList())
        list->addItem(word, word);
    return list;
}

void KindDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* list = qobject_cast<QComboBox*>(editor))
        list->setCurrentIndex(std::max(0, list->findData(index.data(Qt::EditRole))));
}

void KindDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* list = qobject_cast<QComboBox*>(editor))
        model->setData(index, list->currentData());
}

} // namespace homeward::ui
