// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/models/row_sync.h"

#include <QAbstractListModel>

#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {

/// The scenarios of the open plan, the base first; editing a name renames.
class ScenarioListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        RawRole = Qt::UserRole,   ///< the value to sort by: place in the list
        IdRole,                   ///< QString
        DescriptionRole,
        LetterRole,               ///< "A", "B", ...: each keeps its own
        LetterPlaceRole,          ///< int: 0 is A
        IsBaseRole,
        ChangesRole,              ///< how many changes it has
        ChangesOnRole,            ///< how many of them are on
    };

    explicit ScenarioListModel(document::PlanDocument& document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// -1 where there is none.
    [[nodiscard]] int rowOf(const model::ScenarioId& id) const;
    [[nodiscard]] model::ScenarioId scenarioAt(int row) const;

private:
    template <class Model, class Row, class Same>
    friend void syncRows(Model&, std::vector<Row>&, const std::vector<Row>&, Same);
    [[nodiscard]] int letterPlace(int row) const;
    void sync();
    void refresh(const model::ScenarioId& id);

    document::PlanDocument& m_document;
    std::vector<model::ScenarioId> m_rows;
};

} // namespace homeward::models
