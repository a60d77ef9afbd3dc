// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/base_year_check.h"

#include <QAbstractTableModel>

#include <memory>

namespace homeward::models {

/// How the base year of one area of a new plan meets its figures, what is not met first.
class BaseCheckModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, WantedColumn, FoundColumn, MarkColumn, MissColumn, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole,   ///< the miss, as a share
        FittedRole,               ///< bool
        MetRole,                  ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The targets of an area of a plan; null empties the list.
    void setPlan(std::shared_ptr<const model::Plan> plan, const model::AreaId& area);
    [[nodiscard]] const std::vector<calibrate::TargetCheck>& checks() const { return m_checks; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const model::Plan> m_plan;   ///< the checks refer to it
    std::vector<calibrate::TargetCheck> m_checks;
};

/// One check as a sentence: what is wanted, what was found, and how that is judged.
[[nodiscard]] QString checkSentence(const calibrate::TargetCheck& check);
/// `Care homes is 5.7 % high: 5.0 against 4.7.`
[[nodiscard]] QString missSentence(const calibrate::TargetCheck& check);

} // namespace homeward::models
