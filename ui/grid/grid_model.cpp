// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_model.h"

#include "ui/numbers/translated.h"
#include "ui/wording/table_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::grid {

using tables::Cell;
using tables::CellKind;
using tables::CellValue;
using tables::Column;
using tables::Row;

std::string said(const char* text) { return numbers::translated(text); }

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

/// A figure of many decimals, which nobody typed, as its cell shows it: the bar of the cell and the field have all of them.
CellValue shortened(const Column& column, const CellValue& value)
{
    const auto number = tables::numberOf(value);
    const bool isPlain = column.kind == CellKind::Number || column.kind == CellKind::Share;
    if (!number || !isPlain)
        return value;
    const double scale = column.kind == CellKind::Share ? 100.0 : 1.0;
    const double hundredths = *number * scale * 100.0;
    if (std::abs(hundredths - std::round(hundredths)) < 1e-6)
        return value;
    const double places = std::abs(*number * scale) >= 10.0 ? 10.0 : 100.0;
    const double few = std::round(*number * scale * places) / places / scale;
    return few == 0.0 ? value : CellValue(few);
}

bool isLess(const CellValue& left, const CellValue& right)
{
    const auto a = tables::numberOf(left);
    const auto b = tables::numberOf(right);
    if (a && b)
        return *a < *b;
    return left < right;
}

/// Whether two tables have the same rows and columns, whatever their cells.
bool sameFrame(const tables::Table& a, const tables::Table& b)
{
    return a.id == b.id && a.rows.size() == b.rows.size() && a.columns.size() == b.columns.size()
        && std::ranges::equal(a.rows, b.rows, {}, &Row::key, &Row::key)
        && std::ranges::equal(a.columns, b.columns, {}, &Column::id, &Column::id);
}

} // namespace

GridModel::GridModel(QObject* parent) : QAbstractTableModel(parent) { }

void GridModel::setTable(tables::Table table)
{
    if (sameFrame(m_table, table)) {
        m_table = std::move(table);
        applyComputed();
        if (rowCount() > 0 && columnCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
            emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        }
        return;
    }
    beginResetModel();
    if (m_table.id != table.id || m_sortColumn >= static_cast<int>(table.columns.size()))
        m_sortColumn = -1;
    m_table = std::move(table);
    m_held.reset();
    applyComputed();
    arrange();
    endResetModel();
    emit heldChanged();
}

void GridModel::applyComputed()
{
    for (const auto& [id, figures] : m_computed) {
        const auto column = m_table.columnOf(id);
        if (!column)
            continue;
        for (std::size_t row = 0; row < m_table.rows.size(); ++row) {
            const auto figure = figures.find(m_table.rows[row].key);
            m_table.at(row, *column).value = figure == figures.end() ? CellValue() : CellValue(figure->second);
        }
    }
}

QString GridModel::unitOf(int shownColumn) const
{
    const auto own = m_computedUnits.find(column(shownColumn).id);
    return own == m_computedUnits.end() ? shown(wording::columnUnit(column(shownColumn), said)) : own->second;
}

bool GridModel::hasPlansValues(int shownRow) const
{
    if (!row(shownRow).isGroup)
        return false;
    for (int c = 0; c < columnCount(); ++c)
        if (!cell(index(shownRow, c)).locked)
            return true;
    return false;
}

void GridModel::setMarked(std::set<std::string> rows)
{
    if (rows == m_marked)
        return;
    m_marked = std::move(rows);
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkedRole});
    emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

bool GridModel::isMarked(int shownRow) const { return m_marked.contains(row(shownRow).key); }

void GridModel::setComputed(const std::string& column, std::map<std::string, double> figures, const QString& unit)
{
    m_computed[column] = std::move(figures);
    if (!unit.isEmpty())
        m_computedUnits[column] = unit;
    applyComputed();
    if (const auto place = m_table.columnOf(column); place && rowCount() > 0)
        emit dataChanged(index(0, static_cast<int>(*place)), index(rowCount() - 1, static_cast<int>(*place)));
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void GridModel::arrange()
{
    m_order.resize(m_table.rows.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    if (m_sortColumn < 0)
        return;
    const auto column = static_cast<std::size_t>(m_sortColumn);
    const auto comesFirst = [&](std::size_t a, std::size_t b) {
        const bool up = m_sortOrder == Qt::AscendingOrder;
        const CellValue& left = m_table.at(up ? a : b, column).value;
        const CellValue& right = m_table.at(up ? b : a, column).value;
        return isLess(left, right);
    };
    // Runs of rows of one level, which a group, or the row that adds one, ends.
    for (auto from = m_order.begin(); from != m_order.end();) {
        const Row& first = m_table.rows[*from];
        auto end = std::next(from);
        while (!first.isGroup && !first.adds && end != m_order.end() && m_table.rows[*end].level == first.level
               && !m_table.rows[*end].isGroup && !m_table.rows[*end].adds)
            ++end;
        std::stable_sort(from, end, comesFirst);
        from = end;
    }
}

void GridModel::sort(int column, Qt::SortOrder order)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const std::vector<std::size_t> placesBefore = m_order;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    QModelIndexList after;
    for (const QModelIndex& each : before)
        after << indexOf(placesBefore[static_cast<std::size_t>(each.row())], static_cast<std::size_t>(each.column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int GridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int GridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const Row& GridModel::row(int shownRow) const { return m_table.rows[m_order[static_cast<std::size_t>(shownRow)]]; }
const Column& GridModel::column(int shownColumn) const
{
    return m_table.columns[static_cast<std::size_t>(shownColumn)];
}

const Cell& GridModel::cell(const QModelIndex& at) const
{
    return m_table.at(m_order[static_cast<std::size_t>(at.row())], static_cast<std::size_t>(at.column()));
}

QModelIndex GridModel::indexOf(std::size_t row, std::size_t column) const
{
    const auto found = std::ranges::find(m_order, row);
    return found == m_order.end() ? QModelIndex()
                                  : index(static_cast<int>(found - m_order.begin()), static_cast<int>(column));
}

QString GridModel::rowName(int shownRow) const
{
    const Row& own = row(shownRow);
    for (int above = shownRow - 1; own.level > 0 && above >= 0; --above)
        if (row(above).isGroup)
            return own.name.empty() ? shown(row(above).name)
                                    : QStringLiteral("%1, %2").arg(shown(row(above).name), shown(own.name));
    return shown(own.name);
}

QString GridModel::textOf(const QModelIndex& at, bool whole) const
{
    const Column& kind = column(at.column());
    const Cell& own = cell(at);
    if (tables::isEmpty(own.value))
        return own.locked && !kind.isComputed && row(at.row()).isGroup ? QString() : QStringLiteral("–");
    return shown(wording::valueText(kind, whole ? own.value : shortened(kind, own.value), said));
}

QVariant GridModel::data(const QModelIndex& at, int role) const
{
    if (!checkIndex(at, CheckIndexOption::IndexIsValid))
        return {};
    if (m_held)
        if (const QVariant held = heldData(at, role); held.isValid())
            return held;
    const Cell& own = cell(at);
    const Column& kind = column(at.column());
    switch (role) {
    case Qt::DisplayRole: return textOf(at);
    case Qt::EditRole:
        return shown(own.typed.empty() ? tables::plainText(kind, own.value, wording::typingForm(said)) : own.typed);
    case Qt::TextAlignmentRole: {
        const bool isText = kind.kind == CellKind::Text || kind.kind == CellKind::Choice;
        return QVariant::fromValue<int>((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::AccessibleTextRole: {
        const QString figure = own.varies ? tr("%1, which stands for several figures").arg(textOf(at)) : textOf(at);
        return QStringLiteral("%1, %2: %3").arg(rowName(at.row()), shown(wording::columnText(kind, said)), figure);
    }
    case OwnRole: return own.own;
    case InheritedRole: return own.inherited;
    case LockedRole: return own.locked || kind.isComputed;
    case RawRole: {
        const auto number = tables::numberOf(own.value);
        return number ? QVariant(*number) : QVariant();
    }
    case PendingRole: return QVariant::fromValue(static_cast<int>(PendingState::None));
    case WholeRole: return textOf(at, true);
    case MarkedRole: return isMarked(at.row());
    case VariesRole: return own.varies;
    case SearchRole: return QString(rowName(at.row()) % QLatin1Char(' ') % textOf(at));
    default: return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int count = orientation == Qt::Horizontal ? columnCount() : rowCount();
    if (section < 0 || section >= count)
        return {};
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal)
        return QStringLiteral("%1: %2").arg(shown(wording::columnText(column(section), said)),
                                            shown(wording::columnDefinition(column(section), said)));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return orientation == Qt::Horizontal ? shown(wording::columnText(column(section), said)) : rowName(section);
}

Qt::ItemFlags GridModel::flags(const QModelIndex& at) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(at);
    if (at.isValid() && !cell(at).locked && !column(at.column()).isComputed)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool GridModel::setData(const QModelIndex& at, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(at, CheckIndexOption::IndexIsValid) || !(flags(at) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString();
    if (typed == data(at, Qt::EditRole).toString())
        return false;
    const std::size_t place = m_order[static_cast<std::size_t>(at.row())];
    const auto form = wording::typingForm(said);
    tables::ReadCell read = tables::readCell(column(at.column()), typed.toStdString(), form);
    if (m_held && !m_heldIsTyped && typeIntoHeld(at, typed, read))
        return read.value.has_value();
    if (!read.value) {
        tables::PasteLook look;
        look.rows = look.columns = 1;
        look.refused.push_back(
            {0, 0, place, static_cast<std::size_t>(at.column()), typed.toStdString(), read.expected, read.likely});
        m_heldIsTyped = true;
        m_held = std::move(look);
        heldMoved();
        return false;
    }
    if (m_heldIsTyped)
        dropHeld();
    const QString name = shown(wording::columnText(column(at.column()), said));
    const QString to = read.arithmetic
        ? QStringLiteral("%1 (%2)").arg(shown(wording::valueText(column(at.column()), *read.value, said)),
                                        typed.trimmed())
        : shown(wording::valueText(column(at.column()), *read.value, said));
    const QString label = tables::isEmpty(*read.value) ? tr("Clear %1 of %2").arg(name, rowName(at.row()))
                                                       : tr("Set %1 of %2 to %3").arg(name, rowName(at.row()), to);
    const std::string note = read.arithmetic ? typed.trimmed().toStdString() : std::string();
    enter({{row(at.row()).key, column(at.column()).id, *read.value, note}}, label);
    return true;
}

void GridModel::enter(const std::vector<tables::Entry>& entries, const QString& label, const QString& source)
{
    if (!entries.empty())
        emit entered(entries, label, source);
}

} // namespace homeward::grid
