// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "ui/models/row_sync.h"

#include <QAbstractListModel>

#include <set>
#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {

/// The areas of the open plan with a tick each. Ticks are the window's, not the plan's; other areas come ticked.
class AreaListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole,   ///< the value to sort by: the name
        IdRole,                   ///< QString
    };

    explicit AreaListModel(document::PlanDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// In the plan's order.
    [[nodiscard]] std::vector<model::AreaId> checkedAreas() const;
    [[nodiscard]] bool allChecked() const;
    void setCheckedAreas(const std::vector<model::AreaId>& areas);
    void checkAll();

signals:
    void checkedChanged();

private:
    template <class Model, class Row, class Same>
    friend void syncRows(Model&, std::vector<Row>&, const std::vector<Row>&, Same);
    void sync();
    void setUnchecked(std::set<model::AreaId> unchecked);

    document::PlanDocument& m_document;
    std::vector<model::AreaId> m_rows;
    std::set<model::AreaId> m_unchecked;
};

} // namespace homeward::models
