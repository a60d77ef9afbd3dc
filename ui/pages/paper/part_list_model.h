// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/paper.h"

#include <QAbstractListModel>

#include <vector>

namespace homeward::ui {

class PaperDesk;

/// The front of the paper, then its parts in order: ticked are those that are in. Dragging reorders.
class PartListModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit PartListModel(PaperDesk& desk, QObject* parent = nullptr);

    /// Takes in the paper and its preview as they are now.
    void refresh();
    /// Empty for the front.
    [[nodiscard]] model::PaperPartId partAt(int row) const;
    /// 0 where there is no such part.
    [[nodiscard]] int rowOf(const model::PaperPartId& id) const;
    /// So many places up (below 0) or down; the parts stay after the front. The row where it stands then.
    int movePart(int row, int places);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

private:
    struct Row {
        model::PaperPartId id;
        QString heading; ///< with its number
        QString about; ///< a second line
        bool included = true;
        bool moved = false;

        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] std::vector<Row> rowsNow() const;

    PaperDesk& m_desk;
    std::vector<Row> m_rows;
};

} // namespace homeward::ui
