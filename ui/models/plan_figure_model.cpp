// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plan_figure_model.h"

#include "ui/models/figure_words.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace homeward::models {

using calibrate::PlanFigure;
using calibrate::Standing;

namespace {

/// The group of a figure: what is filled in or missing stands with what is derived.
Standing groupOf(const PlanFigure& figure)
{
    return figure.standing == Standing::Published || figure.standing == Standing::Illustrative ? figure.standing
                                                                                               : Standing::Derived;
}

} // namespace

void PlanFigureModel::setFigures(std::vector<PlanFigure> figures, const QString& area)
{
    std::vector<Row> rows;
    for (const Standing group : {Standing::Published, Standing::Derived, Standing::Illustrative}) {
        const std::size_t heading = rows.size();
        rows.push_back({group, -1, 0});
        Standing ofWhole = Standing::Published;
        for (std::size_t i = 0; i < figures.size(); ++i) {
            // Parts go where their whole is.
            ofWhole = figures[i].isPart ? ofWhole : groupOf(figures[i]);
            if (ofWhole != group)
                continue;
            rows.push_back({group, static_cast<int>(i), 0});
            rows[heading].count += figures[i].isPart ? 0 : 1;
        }
        if (rows.size() == heading + 1)
            rows.pop_back();
    }
    const bool sameRows = rows == m_rows;
    if (!sameRows)
        beginResetModel();
    m_figures = std::move(figures);
    m_rows = std::move(rows);
    m_area = area;
    if (!sameRows)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, ValueColumn, ValueColumn);
}

const PlanFigure* PlanFigureModel::figureAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[static_cast<std::size_t>(row)].figure < 0)
        return nullptr;
    return &m_figures[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)].figure)];
}

int PlanFigureModel::countOf(Standing standing) const
{
    int count = 0;
    for (const Row& row : m_rows)
        if (row.figure < 0 && row.group == standing)
            count = row.count;
    return count;
}

int PlanFigureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanFigureModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString PlanFigureModel::headingText(const Row& row) const
{
    switch (row.group) {
    case Standing::Published: return tr("Published for %1", "area").arg(m_area);
    case Standing::Illustrative: return tr("Illustrative: type your own when you can");
    default: return tr("Derived from published figures");
    }
}

QVariant PlanFigureModel::display(const Row& row, int column) const
{
    if (row.figure < 0)
        return column == NameColumn ? QVariant(QStringLiteral("%1  %2").arg(headingText(row)).arg(row.count))
                                    : QVariant();
    const PlanFigure& figure = m_figures[static_cast<std::size_t>(row.figure)];
    switch (column) {
    case NameColumn: return figureName(figure);
    case ValueColumn: return figureValue(figure);
    case UnitColumn: return figureUnit(figure);
    case ScotlandColumn: return scotlandValue(figure);
    case SourceColumn: return sourceText(figure);
    default: return {};
    }
}

QVariant PlanFigureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const PlanFigure* figure = figureAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case HeadingRole: return figure == nullptr;
    case StandingRole: return static_cast<int>(figure ? figure->standing : row.group);
    case Qt::AccessibleTextRole: return figure ? QVariant() : display(row, NameColumn);
    case Qt::TextAlignmentRole:
        return index.column() == ValueColumn || index.column() == ScotlandColumn
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    default: break;
    }
    if (!figure)
        return {};
    switch (role) {
    case Qt::EditRole:
    case RawRole: return index.column() == ValueColumn && figure->value ? QVariant(*figure->value) : QVariant();
    case TypedRole: return figure->typed;
    case PartRole: return figure->isPart;
    case Qt::ToolTipRole: return figureSentence(*figure, m_area);
    default: return {};
    }
}

QVariant PlanFigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == ValueColumn || section == ScotlandColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Figure");
    case ValueColumn: return m_area;
    case UnitColumn: return QString();
    case ScotlandColumn: return tr("Scotland");
    case SourceColumn: return tr("Source, year");
    default: return {};
    }
}

Qt::ItemFlags PlanFigureModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const PlanFigure* figure = figureAt(index.row());
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (figure && figure->mayBeTyped && figure->value && index.column() == ValueColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool PlanFigureModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const PlanFigure& figure = *figureAt(index.row());
    const QString text = value.toString().trimmed();
    bool isNumber = value.typeId() == QMetaType::Double;
    double number = value.toDouble();
    for (const QLocale& locale : {QLocale(), QLocale::c()})
        if (!isNumber)
            number = locale.toDouble(text, &isNumber);
    if (!isNumber || !(number > 0.0)) {
        emit notANumber(text);
        return false;
    }
    if (number != *figure.value)
        emit valueTyped(figure.measure, figure.band, number);
    return true;
}

} // namespace homeward::models
