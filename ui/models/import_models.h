// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <map>
#include <string>
#include <vector>

namespace homeward::models {

/// The columns of a table that is looked at: what each is taken for, and why. What it is may be chosen, and of a column of
/// words the rows of one word alone.
class ImportColumnsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Letters, Heading, TakenAs, Rows, Why, Examples, ColumnCount };
    enum Role {
        ChoiceRole = Qt::UserRole, ///< int of `imports::Role`
        WordsRole
    }; ///< the words that rows may be taken by, a list of texts

    using QAbstractTableModel::QAbstractTableModel;

    /// `only` has the words that rows are taken by, by heading.
    void show(const std::vector<imports::Column>& columns, const std::map<std::string, std::string>& only);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    /// A column is to be taken for something else.
    void chosen(const QString& heading, int role);
    /// Only rows with a word in this column are to be taken; all where it is empty.
    void narrowed(const QString& heading, const QString& word);

private:
    [[nodiscard]] QString wordOf(const imports::Column& column) const;

    std::vector<imports::Column> m_columns;
    std::map<std::string, std::string> m_only;
};

/// The figures that would change, old and new beside each other, with the cell that each comes from.
class ImportChangesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Figure, Now, New, Period, Cell, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<imports::Change>& changes, const model::Plan& plan);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        std::array<QString, ColumnCount> texts;
    };
    std::vector<Row> m_rows;
};

/// What is to say of the file, cell by cell, the gravest first.
class ImportFindingsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { WeightRole = Qt::UserRole }; ///< int of `imports::Weight`

    using QAbstractListModel::QAbstractListModel;

    void show(const imports::Findings& findings, const QString& file);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        imports::Weight weight;
        QString text;
    };
    std::vector<Row> m_rows;
};

} // namespace homeward::models
