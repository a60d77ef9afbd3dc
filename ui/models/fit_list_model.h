// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/verdict.h"
#include "core/model/plan.h"

#include <QAbstractTableModel>

#include <vector>

namespace homeward::models {

/// How one area meets the published figures of its base year, target by target.
class FitListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Figure, Published, Found, Picture, Miss, VerdictColumn, ColumnCount };
    enum Role {
        MissRole = Qt::UserRole,   ///< double: found over published, less 1; nothing where it was not measured
        ErrorRole,                 ///< double: half of the 95 % interval of the model's mean, in the same shares
        VerdictRole,               ///< int of `calibrate::Verdict`
        KindRole,                  ///< int of `assumptions::Kind`, of the published figure's source
    };

    explicit FitListModel(QObject* parent = nullptr) : QAbstractTableModel(parent) { }

    /// Nothing where the plan has no fit of the area.
    void setFit(const model::Plan& plan, const model::AreaId& area);
    /// Targets by how well they are met.
    [[nodiscard]] int count(calibrate::Verdict verdict) const;
    [[nodiscard]] const model::TargetFit& fit(int row) const { return m_rows[static_cast<std::size_t>(row)].fit; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        model::TargetFit fit;
        calibrate::Verdict verdict{};
        QString verdictText;
        int kind = 0;

        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] QString text(const Row& row, int column) const;

    std::vector<Row> m_rows;
};

} // namespace homeward::models
