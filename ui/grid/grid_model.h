// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/paste.h"

#include <QAbstractTableModel>
#include <QString>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace homeward::grid {

/// A text of ui/wording in the language of the screen.
[[nodiscard]] std::string said(const char* text);

/// How a cell looks besides its text.
enum CellRole {
    OwnRole = Qt::UserRole + 1,  ///< an area's own value
    InheritedRole,               ///< the plan's value, shown for an area
    LockedRole,                  ///< cannot be typed here
    RawRole,                     ///< the value itself, to sort by
    PendingRole,                 ///< a `PendingState`
    WholeRole,                   ///< the text with all its decimals
    MarkedRole,                  ///< the row is chosen or pointed at elsewhere
    SearchRole,                  ///< heading and text of the cell's row
    VariesRole,                  ///< the figure stands for several
};
enum class PendingState { None, Fits, Refused };

/// A table of the plan's figures as rows and columns of Qt, with a paste held over it until it is pressed. Knows no
/// document: what is typed goes out as `entered`, and comes back with the next `setTable`.
class GridModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit GridModel(QObject* parent = nullptr);

    /// Shows a table. The rows and columns that stay keep their places in the views.
    void setTable(tables::Table table);
    [[nodiscard]] const tables::Table& table() const { return m_table; }
    /// Figures of a computed column by the keys of rows; those that are absent have none. They stay with the next tables.
    /// `unit` is what the heading says of them: the year.
    void setComputed(const std::string& column, std::map<std::string, double> figures, const QString& unit = {});
    /// The second line of a column's heading.
    [[nodiscard]] QString unitOf(int column) const;
    /// Whether a row has values of the plan that areas take where they have none of their own.
    [[nodiscard]] bool hasPlansValues(int row) const;
    /// Marks rows by their keys: of what is chosen or pointed at elsewhere.
    void setMarked(std::set<std::string> rows);
    [[nodiscard]] bool isMarked(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A typed text. One that is no value is held as a paste of one cell, with what is wrong with it.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Rows by a column, within their groups; a negative column is the plan's own order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }

    [[nodiscard]] const tables::Row& row(int shown) const;
    [[nodiscard]] const tables::Column& column(int shown) const;
    [[nodiscard]] const tables::Cell& cell(const QModelIndex& index) const;
    /// The index of a cell of the table.
    [[nodiscard]] QModelIndex indexOf(std::size_t row, std::size_t column) const;
    /// Places of rows in the table, as they are shown.
    [[nodiscard]] const std::vector<std::size_t>& order() const { return m_order; }
    /// "Care at home, South Ayrshire": the group and the row.
    [[nodiscard]] QString rowName(int shown) const;

    // A paste that waits.
    void hold(tables::PasteLook look);
    [[nodiscard]] const std::optional<tables::PasteLook>& held() const { return m_held; }
    /// Whether it is a text that was typed.
    [[nodiscard]] bool heldIsTyped() const { return m_heldIsTyped; }
    void repairHeld(std::size_t refusal);
    void leaveOut(std::size_t refusal);
    void dropHeld();
    /// Sends what fits out as `entered`.
    void acceptHeld(const QString& source);

    /// Sends entries out, under a name for undo.
    void enter(const std::vector<tables::Entry>& entries, const QString& label, const QString& source = {});

signals:
    void entered(const std::vector<homeward::tables::Entry>& entries, const QString& label, const QString& source);
    void heldChanged();

private:
    [[nodiscard]] QVariant heldData(const QModelIndex& index, int role) const;
    [[nodiscard]] std::optional<std::size_t> refusalAt(const QModelIndex& index) const;
    [[nodiscard]] QString textOf(const QModelIndex& index, bool whole = false) const;
    void arrange();
    void applyComputed();
    void heldMoved();
    bool typeIntoHeld(const QModelIndex& at, const QString& typed, const tables::ReadCell& read);

    tables::Table m_table;
    std::vector<std::size_t> m_order;
    std::map<std::string, std::map<std::string, double>> m_computed;
    std::map<std::string, QString> m_computedUnits;
    std::set<std::string> m_marked;
    std::optional<tables::PasteLook> m_held;
    bool m_heldIsTyped = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace homeward::grid
