// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/models/row_sync.h"

#include <QAbstractTableModel>

#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {

/// The changes of one scenario in their order; ticking switches, dragging reorders, editing a name renames.
class ChangeListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, What, Start, Ramp, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole,   ///< the value to sort by: text, days since 1970, months
        IdRole,                   ///< QString
        SummaryRole,              ///< QString, in any column
        OnRole,                   ///< bool, in any column
        KindRole,                 ///< int, the place of the effect in `model::Effect`
        ProblemRole,              ///< bool: validation finds something in it
    };

    explicit ChangeListModel(document::PlanDocument& document, QObject* parent = nullptr);

    void setScenario(const model::ScenarioId& scenario);
    [[nodiscard]] const model::ScenarioId& scenario() const { return m_scenario; }
    /// -1 where there is none.
    [[nodiscard]] int rowOf(const model::ChangeId& id) const;
    [[nodiscard]] model::ChangeId changeAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QHash<int, QByteArray> roleNames() const override;

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count, const QModelIndex& destinationParent,
                  int destinationChild) override;

private:
    template <class Model, class Row, class Same>
    friend void syncRows(Model&, std::vector<Row>&, const std::vector<Row>&, Same);
    [[nodiscard]] const model::Change* change(int row) const;
    [[nodiscard]] QVariant text(const model::Change& change, int column) const;
    /// The whole change, for screen readers.
    [[nodiscard]] QString told(const model::Change& item) const;
    [[nodiscard]] QString spoken(const model::Change& change) const;
    [[nodiscard]] QVariant raw(const model::Change& change, int column) const;
    [[nodiscard]] bool hasProblem(const model::ChangeId& id) const;
    void sync();
    void refreshAll();

    document::PlanDocument& m_document;
    model::ScenarioId m_scenario;
    std::vector<model::ChangeId> m_rows;
};

} // namespace homeward::models
