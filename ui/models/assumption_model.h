// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/register_reading.h"

#include <QAbstractItemModel>
#include <QString>

#include <memory>
#include <vector>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::models {

/// The register of assumptions as a tree: groups, and under each the figures that pass the filter and the search. A
/// group without any is not there. Cells are edited through the document.
class AssumptionModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Figure, Value, RangeColumn, KindColumn, SourceColumn, Year, Owner, Sureness, ColumnCount };
    enum Role {
        UnitRole = Qt::UserRole,   ///< QString: what the value is counted in
        KindRole,                  ///< int of `assumptions::Kind`
        SurenessRole,              ///< int of `assumptions::Sureness`
        MissingRole,               ///< bool: the cell says that something is missing
        CountRole,                 ///< int: figures in a group
        PercentRole,               ///< bool: the value is typed as per cent
    };

    /// The document must outlive this object.
    explicit AssumptionModel(document::PlanDocument& document, QObject* parent = nullptr);

    /// Reads the register of the plan as it is now.
    void refresh();
    /// Shows a register that was read of the plan as it is now; where it was compared with `reading`, only the rows that
    /// read otherwise are told. Gives back the one before: to let go of so many rows takes time.
    std::shared_ptr<const RegisterReading> take(std::shared_ptr<const RegisterReading> read);
    /// What is shown; never null.
    [[nodiscard]] const std::shared_ptr<const RegisterReading>& reading() const { return m_read; }
    void setFilter(assumptions::Filter filter);
    void setSearch(const QString& text);
    [[nodiscard]] assumptions::Filter filter() const { return m_filter; }

    /// Goes up with each reading.
    [[nodiscard]] int revision() const { return m_revision; }
    /// How many other figures the source of a row speaks of.
    [[nodiscard]] int othersOfSource(const assumptions::Assumption& row) const;
    /// Of the whole register, whatever is shown.
    [[nodiscard]] const assumptions::Counts& counts() const { return m_read->counts; }
    [[nodiscard]] int shown() const;
    /// Whether any figure of the register is given as a range.
    [[nodiscard]] bool hasRanges() const;
    /// Null for a group.
    [[nodiscard]] const assumptions::Assumption* at(const QModelIndex& index) const;
    /// The row that is of the same thing; invalid where it is not shown.
    [[nodiscard]] QModelIndex indexOf(const assumptions::Assumption& row) const;
    /// The row whose figure, source or list a path leads to, whether or not it is shown; null where there is none.
    [[nodiscard]] const assumptions::Assumption* find(const QString& path) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

private:
    using Row = RegisterRow;
    struct ShownGroup {
        assumptions::Group group{};
        std::vector<std::size_t> rows;
        friend bool operator==(const ShownGroup&, const ShownGroup&) = default;
    };

    [[nodiscard]] bool isShown(const Row& row, int startYear) const;
    [[nodiscard]] std::vector<ShownGroup> groupsShown(const RegisterReading& read) const;
    void showAnew(std::shared_ptr<const RegisterReading> read, bool sameFigures);
    /// Whether the same rows are shown of both readings, which have rows of the same things.
    [[nodiscard]] bool showsSame(const RegisterReading& read) const;
    void tellChanged(const std::vector<std::size_t>& rows);
    void tellAllChanged();
    [[nodiscard]] const Row* rowAt(const QModelIndex& index) const;
    [[nodiscard]] QVariant groupData(const ShownGroup& group, int column, int role) const;
    [[nodiscard]] QString cell(const Row& row, int column) const;
    [[nodiscard]] QVariant editValue(const Row& row, int column) const;
    [[nodiscard]] QString explainPath(const assumptions::Assumption& figure) const;

    document::PlanDocument& m_document;
    std::shared_ptr<const RegisterReading> m_read; ///< never null
    std::vector<ShownGroup> m_groups;
    assumptions::Filter m_filter = assumptions::Filter::All;
    QString m_search;
    int m_revision = 0;
};

} // namespace homeward::models
