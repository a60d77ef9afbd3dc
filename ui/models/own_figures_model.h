// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/targets.h"
#include "core/model/plan.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace homeward::models {

/// The targets of one area's base year, beside what its planner observed: one's own figures are typed here, and how the
/// plan meets them is shown once it has been fitted to them.
class OwnFiguresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, WantedColumn, OwnColumn, FoundColumn, MissColumn, VerdictColumn, ColumnCount };

    /// The plan must outlive the model.
    explicit OwnFiguresModel(const model::Plan& plan, QObject* parent = nullptr);

    /// Shows an area; figures typed for another are kept.
    void setArea(const model::AreaId& area);
    /// The figures typed for an area, by target.
    [[nodiscard]] calibrate::Wanted own(const model::AreaId& area) const;
    /// Puts figures in place of those typed; those without a value stay as they are.
    void takeOwn(const model::AreaId& area, const calibrate::Wanted& own);
    /// Areas for which something is typed, in the order of the plan.
    [[nodiscard]] std::vector<model::AreaId> areasWithOwn() const;
    /// The place of a row's target among those of the plan.
    [[nodiscard]] std::size_t targetOf(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// The plan as it was fitted, to show what it found; null = as the plan is.
    void setFitted(std::shared_ptr<const model::Plan> fitted);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Takes a number as the user writes it; nothing takes the figure out. `notANumber` follows where it is none.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void notANumber(const QString& text);
    /// A figure was typed or taken out.
    void ownChanged();

private:
    [[nodiscard]] const model::TargetFit* fitOf(const model::Plan& plan, const model::TargetId& target) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] calibrate::Wanted& typed();

    const model::Plan& m_plan;
    std::shared_ptr<const model::Plan> m_fitted;
    model::AreaId m_area;
    std::vector<std::size_t> m_rows; ///< targets by row: shares of where people come from are left out
    std::vector<calibrate::Wanted> m_own; ///< by area of the plan
};

} // namespace homeward::models
