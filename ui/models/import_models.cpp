// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/import_models.h"

#include "ui/document/spoken.h"
#include "ui/wording/import_text.h"

#include <QStringList>

#include <algorithm>

namespace homeward::models {

namespace {

QString said(const std::string& text) { return QString::fromStdString(text); }

} // namespace

void ImportColumnsModel::show(const std::vector<imports::Column>& columns,
                              const std::map<std::string, std::string>& only)
{
    if (columns == m_columns && only == m_only)
        return;
    // The place that the planner works at stays where the columns are the same.
    const bool isSame = columns.size() == m_columns.size()
        && std::ranges::equal(columns, m_columns, {}, &imports::Column::heading, &imports::Column::heading);
    if (!isSame)
        beginResetModel();
    m_columns = columns;
    m_only = only;
    if (!isSame)
        endResetModel();
    else if (!m_columns.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString ImportColumnsModel::wordOf(const imports::Column& column) const
{
    const auto found = m_only.find(column.heading);
    return found == m_only.end() ? QString() : said(found->second);
}

int ImportColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

namespace {

/// Whether rows may be chosen by the words of a column: of kinds by a single one too, since other rows may have none.
bool canBeNarrowed(const imports::Column& column)
{
    return column.choices.size() > (column.role == imports::Role::Kind ? 0U : 1U);
}

} // namespace

int ImportColumnsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ImportColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const imports::Column& column = m_columns[static_cast<std::size_t>(index.row())];
    if (role == ChoiceRole || (role == Qt::EditRole && index.column() == TakenAs))
        return static_cast<int>(column.role);
    if (role == WordsRole) {
        QStringList words;
        for (const std::string& word : column.choices)
            words += said(word);
        return words;
    }
    if (role == Qt::EditRole && index.column() == Rows)
        return wordOf(column);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Letters: return said(sheets::columnName(column.column));
    case Heading: return said(column.heading);
    case TakenAs: return said(wording::roleText(column.role, document::translated));
    case Rows:
        return wordOf(column) == said(std::string(imports::addedUp)) ? tr("all, added up")
            : !wordOf(column).isEmpty()                              ? tr("only %1").arg(wordOf(column))
            : canBeNarrowed(column)                                  ? tr("all")
                                                                     : QString();
    case Why: return said(wording::whyText(column, document::translated));
    case Examples: {
        QStringList texts;
        for (const std::string& text : column.examples)
            texts += said(text);
        return texts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

bool ImportColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || !(flags(index) & Qt::ItemIsEditable) || role != Qt::EditRole)
        return false;
    const imports::Column& column = m_columns[static_cast<std::size_t>(index.row())];
    if (index.column() == Rows) {
        if (value.toString() != wordOf(column))
            emit narrowed(said(column.heading), value.toString());
        return true;
    }
    if (value.toInt() != static_cast<int>(column.role))
        emit chosen(said(column.heading), value.toInt());
    return true;
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Letters: return tr("Column");
    case Heading: return tr("Heading");
    case TakenAs: return tr("Taken as");
    case Rows: return tr("Rows");
    case Why: return tr("Because");
    case Examples: return tr("For example");
    default: return {};
    }
}

Qt::ItemFlags ImportColumnsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    const imports::Column& column = m_columns[static_cast<std::size_t>(index.row())];
    const bool isChosen = index.column() == TakenAs && column.role != imports::Role::Personal;
    const bool isNarrowed = index.column() == Rows && canBeNarrowed(column);
    return isChosen || isNarrowed ? plain | Qt::ItemIsEditable : plain;
}

void ImportChangesModel::show(const std::vector<imports::Change>& changes, const model::Plan& plan)
{
    beginResetModel();
    m_rows.clear();
    for (const imports::Change& change : changes)
        m_rows.push_back({{said(wording::figureName(change, plan, document::translated)),
                           said(wording::figureText(change.before, document::translated)),
                           said(wording::figureText(change.after, document::translated)), said(change.period),
                           said(wording::cellText(change, document::translated))}});
    endResetModel();
}

int ImportChangesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportChangesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ImportChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && (index.column() == Now || index.column() == New))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return m_rows[static_cast<std::size_t>(index.row())].texts[static_cast<std::size_t>(index.column())];
}

QVariant ImportChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Figure: return tr("Figure");
    case Now: return tr("Now");
    case New: return tr("New");
    case Period: return tr("Year");
    case Cell: return tr("Cell of the file");
    default: return {};
    }
}

void ImportFindingsModel::show(const imports::Findings& findings, const QString& file)
{
    beginResetModel();
    m_rows.clear();
    for (const imports::Finding& finding : findings.all())
        m_rows.push_back({imports::weightOf(finding.kind),
                          said(wording::findingText(finding, file.toStdString(), document::translated))});
    std::ranges::stable_sort(m_rows, std::greater<>(), [](const Row& row) { return static_cast<int>(row.weight); });
    endResetModel();
}

int ImportFindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ImportFindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == WeightRole)
        return static_cast<int>(row.weight);
    if (role == Qt::ToolTipRole)
        return row.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (row.weight) {
    case imports::Weight::Stop: return tr("Stops the import: %1").arg(row.text);
    case imports::Weight::Refused: return tr("Does not fit: %1").arg(row.text);
    case imports::Weight::Warning: return tr("Take care: %1").arg(row.text);
    case imports::Weight::Note: break;
    }
    return row.text;
}

} // namespace homeward::models
