// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

#include <QAbstractTableModel>

#include <vector>

namespace homeward::models {

/// The figures that come with a new plan of one area, in three groups with a heading each: published, derived and
/// illustrative. What may be typed is editable; typing asks, it does not change the figure itself.
class PlanFigureModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, UnitColumn, ScotlandColumn, SourceColumn, ColumnCount };
    enum Role {
        RawRole = Qt::UserRole,   ///< the value, a double; not valid where there is none
        HeadingRole,              ///< bool: the row is the heading of a group
        StandingRole,             ///< int of `calibrate::Standing`
        TypedRole,                ///< bool
        PartRole,                 ///< bool: of the row before it that is no part
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// `area` names the column of values. Rows stay where only their values differ.
    void setFigures(std::vector<calibrate::PlanFigure> figures, const QString& area);
    /// Of a row; null for a heading.
    [[nodiscard]] const calibrate::PlanFigure* figureAt(int row) const;
    /// How many figures of a standing there are, not counting parts and what was typed.
    [[nodiscard]] int countOf(calibrate::Standing standing) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Takes a number as a double or as the user writes it; `valueTyped` follows, or `notANumber`.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

signals:
    void valueTyped(const std::string& measure, const std::string& band, double value);
    void notANumber(const QString& text);

private:
    struct Row {
        calibrate::Standing group = calibrate::Standing::Published;
        int figure = -1;   ///< place among the figures; -1 = heading
        int count = 0;     ///< of figures below a heading
        friend bool operator==(const Row&, const Row&) = default;
    };
    [[nodiscard]] QString headingText(const Row& row) const;
    [[nodiscard]] QVariant display(const Row& row, int column) const;

    std::vector<calibrate::PlanFigure> m_figures;
    std::vector<Row> m_rows;
    QString m_area;
};

} // namespace homeward::models
