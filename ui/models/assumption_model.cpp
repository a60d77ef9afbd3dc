// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/assumption_model.h"

#include "ui/document/assumption_commands.h"
#include "ui/document/explain_role.h"
#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>
#include <utility>

namespace homeward::models {

using assumptions::Assumption;
using document::translated;

namespace {

/// What an index of a group carries; that of a figure carries the place of its group.
constexpr quintptr groupMark = ~quintptr{0};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

} // namespace

AssumptionModel::AssumptionModel(document::PlanDocument& document, QObject* parent)
    : QAbstractItemModel(parent),
      m_document(document),
      m_read(std::make_shared<const RegisterReading>())
{
}

void AssumptionModel::refresh()
{
    take(std::make_shared<const RegisterReading>(readRegister(m_document.plan(), m_read)));
}

std::shared_ptr<const RegisterReading> AssumptionModel::take(std::shared_ptr<const RegisterReading> read)
{
    std::shared_ptr<const RegisterReading> before = m_read;
    ++m_revision;
    const bool hasSameRows = read->hasSameRows && read->before.lock() == m_read;
    if (!hasSameRows || !showsSame(*read)) {
        showAnew(std::move(read), hasSameRows);
        return before;
    }
    m_read = std::move(read);
    tellChanged(m_read->changed);
    return before;
}

bool AssumptionModel::showsSame(const RegisterReading& read) const
{
    return read.startYear == m_read->startYear && std::ranges::all_of(read.changed, [&](std::size_t row) {
               return isShown(read.rows[row], read.startYear) == isShown(m_read->rows[row], read.startYear);
           });
}

void AssumptionModel::tellChanged(const std::vector<std::size_t>& rows)
{
    constexpr std::size_t toldOneByOne = 100;
    if (rows.size() > toldOneByOne) {
        tellAllChanged();
        return;
    }
    for (const std::size_t row : rows)
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const std::vector<std::size_t>& shown = m_groups[g].rows; // in order
            if (const auto at = std::ranges::lower_bound(shown, row); at != shown.end() && *at == row) {
                const auto place = static_cast<int>(at - shown.begin());
                const QModelIndex parent = index(static_cast<int>(g), 0);
                emit dataChanged(index(place, 0, parent), index(place, ColumnCount - 1, parent));
            }
        }
}

void AssumptionModel::tellAllChanged()
{
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex parent = index(group, 0);
        emit dataChanged(index(0, 0, parent), index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
}

/// Views keep their place where the same figures are shown as before.
void AssumptionModel::showAnew(std::shared_ptr<const RegisterReading> read, bool sameFigures)
{
    std::vector<ShownGroup> groups = groupsShown(*read);
    if (sameFigures && groups == m_groups) {
        m_read = std::move(read);
        tellAllChanged();
        return;
    }
    beginResetModel();
    m_read = std::move(read);
    m_groups = std::move(groups);
    endResetModel();
}

bool AssumptionModel::isShown(const Row& row, int startYear) const
{
    return passes(row.figure, m_filter, startYear) && (m_search.isEmpty() || row.searched.contains(m_search));
}

std::vector<AssumptionModel::ShownGroup> AssumptionModel::groupsShown(const RegisterReading& read) const
{
    std::vector<ShownGroup> groups;
    for (std::size_t i = 0; i < read.rows.size(); ++i) {
        const Row& row = read.rows[i];
        if (!isShown(row, read.startYear))
            continue;
        if (groups.empty() || groups.back().group != row.figure.group)
            groups.push_back({row.figure.group, {}});
        groups.back().rows.push_back(i);
    }
    return groups;
}

void AssumptionModel::setFilter(assumptions::Filter filter)
{
    m_filter = filter;
    showAnew(m_read, true);
}

void AssumptionModel::setSearch(const QString& searched)
{
    m_search = searched.trimmed().toCaseFolded();
    showAnew(m_read, true);
}

int AssumptionModel::othersOfSource(const Assumption& row) const
{
    if (row.source.empty())
        return 0;
    return static_cast<int>(std::ranges::count_if(m_read->rows, [&](const Row& other) {
        return other.figure.source == row.source && other.figure.sourcePath != row.sourcePath;
    }));
}

bool AssumptionModel::hasRanges() const
{
    return std::ranges::any_of(m_read->rows, [](const Row& row) { return row.figure.range.has_value(); });
}

int AssumptionModel::shown() const
{
    std::size_t count = 0;
    for (const ShownGroup& group : m_groups)
        count += group.rows.size();
    return static_cast<int>(count);
}

const AssumptionModel::Row* AssumptionModel::rowAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == groupMark)
        return nullptr;
    const ShownGroup& group = m_groups[static_cast<std::size_t>(index.internalId())];
    return &m_read->rows[group.rows[static_cast<std::size_t>(index.row())]];
}

const Assumption* AssumptionModel::at(const QModelIndex& index) const
{
    const Row* row = rowAt(index);
    return row ? &row->figure : nullptr;
}

QModelIndex AssumptionModel::indexOf(const Assumption& wanted) const
{
    for (std::size_t g = 0; g < m_groups.size(); ++g)
        for (std::size_t i = 0; i < m_groups[g].rows.size(); ++i)
            if (isSameFigure(m_read->rows[m_groups[g].rows[i]].figure, wanted))
                return createIndex(static_cast<int>(i), 0, static_cast<quintptr>(g));
    return {};
}

const Assumption* AssumptionModel::find(const QString& asked) const
{
    const auto found = m_read->index.find(m_document.plan(), model::Path(asked.toStdString()));
    return found ? &m_read->rows[*found].figure : nullptr;
}

QModelIndex AssumptionModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : groupMark);
}

QModelIndex AssumptionModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == groupMark)
        return {};
    return createIndex(static_cast<int>(child.internalId()), 0, groupMark);
}

int AssumptionModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != groupMark || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].rows.size());
}

int AssumptionModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QString AssumptionModel::cell(const Row& row, int column) const
{
    const Assumption& figure = row.figure;
    switch (column) {
    case Figure: return row.name;
    case Value: return row.value;
    case RangeColumn: return text(wording::assumptionRange(figure, translated));
    case KindColumn: return text(wording::kindName(figure.kind, translated));
    case SourceColumn:
        return !figure.hasSource()       ? tr("none: add one")
            : figure.sourceTitle.empty() ? text(figure.publisher)
                                         : text(figure.sourceTitle);
    case Year: return text(figure.year);
    case Owner: return figure.owner.empty() ? tr("no owner") : text(figure.owner);
    case Sureness: return text(wording::surenessName(figure.sureness, translated));
    default: return {};
    }
}

QVariant AssumptionModel::editValue(const Row& row, int column) const
{
    switch (column) {
    case Value: return row.figure.value ? QVariant(*row.figure.value) : QVariant();
    case SourceColumn: return text(row.figure.sourceTitle);
    case Year: return text(row.figure.year);
    case Owner: return text(row.figure.owner);
    default: return {};
    }
}

QVariant AssumptionModel::groupData(const ShownGroup& group, int column, int role) const
{
    if (role == CountRole)
        return static_cast<int>(group.rows.size());
    if (column != Figure)
        return {};
    if (role == Qt::DisplayRole)
        return text(wording::groupName(group.group, translated));
    if (role == Qt::AccessibleTextRole)
        return tr("%1, %n figures", nullptr, static_cast<int>(group.rows.size()))
            .arg(text(wording::groupName(group.group, translated)));
    return {};
}

/// The bands of a population are rows of one list: each is asked by a figure of its own.
QString AssumptionModel::explainPath(const Assumption& figure) const
{
    const auto& bands = m_document.plan().ageBands;
    const auto band = std::ranges::find(bands, figure.band, &model::AgeBand::id);
    if (figure.quantity != assumptions::Quantity::Population || band == bands.end())
        return text(figure.path.text());
    return QStringLiteral("%1/0/people/%2").arg(text(figure.path.text())).arg(band - bands.begin());
}

QVariant AssumptionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row* row = rowAt(index);
    if (!row)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    switch (role) {
    case Qt::DisplayRole: return cell(*row, index.column());
    case Qt::EditRole: return editValue(*row, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return index.column() == Value ? QString(row->value % u' ' % row->unit).trimmed() : cell(*row, index.column());
    case document::explainPathRole: return explainPath(row->figure);
    case UnitRole: return index.column() == Value ? QVariant(row->unit) : QVariant();
    case KindRole: return static_cast<int>(row->figure.kind);
    case SurenessRole: return static_cast<int>(row->figure.sureness);
    case PercentRole: return wording::isPercent(row->figure.unit);
    case MissingRole:
        return (index.column() == SourceColumn && !row->figure.hasSource())
            || (index.column() == Owner && row->figure.owner.empty());
    default: return {};
    }
}

QVariant AssumptionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractItemModel::headerData(section, orientation, role);
    switch (section) {
    case Figure: return tr("Figure");
    case Value: return tr("Value");
    case RangeColumn: return tr("Range");
    case KindColumn: return tr("Kind");
    case SourceColumn: return tr("Source");
    case Year: return tr("Year");
    case Owner: return tr("Owner");
    case Sureness: return tr("How sure");
    default: return {};
    }
}

Qt::ItemFlags AssumptionModel::flags(const QModelIndex& index) const
{
    const Row* row = rowAt(index);
    if (!row)
        return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    const bool ofSource = index.column() == SourceColumn || index.column() == Year || index.column() == Owner;
    const bool edited = (index.column() == Value && row->figure.isOne) || (ofSource && !row->figure.sourcePath.empty());
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return edited ? flags | Qt::ItemIsEditable : flags;
}

bool AssumptionModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Row* row = rowAt(index);
    if (!row || role != Qt::EditRole)
        return false;
    const Assumption figure = row->figure;   // the edit changes the rows
    switch (index.column()) {
    case Value: return m_document.push(document::setAssumptionFigure(m_document, figure, value.toDouble()));
    case SourceColumn: return m_document.push(document::setAssumptionSource(m_document, {figure}, value.toString()));
    case Year: return m_document.push(document::setAssumptionYear(m_document, {figure}, value.toString()));
    case Owner: return m_document.push(document::setAssumptionOwner(m_document, {figure}, value.toString()));
    default: return false;
    }
}

} // namespace homeward::models
