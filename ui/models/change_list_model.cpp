// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_list_model.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "ui/changes/before_after_text.h"
#include "ui/changes/change_text.h"
#include "ui/document/explain_role.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/numbers/numbers.h"

#include <QMimeData>

#include <algorithm>
#include <string>

namespace homeward::models {

using document::PlanDocument;
using model::Change;
using model::ChangeId;
using model::Scenario;
using model::ScenarioId;

namespace {
const QString mimeType = QStringLiteral("application/x-homeward-change");
}

ChangeListModel::ChangeListModel(PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::planReplaced, this, &ChangeListModel::sync);
    connect(&document, &PlanDocument::scenariosChanged, this, &ChangeListModel::sync);
    connect(&document, &PlanDocument::changesChanged, this, [this](const ScenarioId& id) {
        if (id == m_scenario)
            sync();
    });
    connect(&document, &PlanDocument::changeEdited, this, [this](const ScenarioId& id, const ChangeId& edited) {
        if (const int row = rowOf(edited); id == m_scenario && row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
    connect(&document, &PlanDocument::problemsChanged, this, &ChangeListModel::refreshAll);
}

void ChangeListModel::setScenario(const ScenarioId& scenario)
{
    if (scenario == m_scenario)
        return;
    m_scenario = scenario;
    sync();
}

int ChangeListModel::rowOf(const ChangeId& id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

ChangeId ChangeListModel::changeAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : ChangeId();
}

const Change* ChangeListModel::change(int row) const
{
    const Scenario* list = findById(m_document.plan().scenarios, m_scenario);
    return list ? findById(list->changes, changeAt(row)) : nullptr;
}

int ChangeListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangeListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ChangeListModel::data(const QModelIndex& index, int role) const
{
    const Change* item = index.isValid() ? change(index.row()) : nullptr;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*item, index.column());
    case Qt::EditRole: return index.column() == Name ? text(*item, Name) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(item->on ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole: return told(*item);
    case Qt::AccessibleTextRole: return index.column() == Name ? spoken(*item) : text(*item, index.column());
    case RawRole: return raw(*item, index.column());
    case IdRole: return QString::fromStdString(item->id.value);
    case document::explainPathRole: return QString::fromStdString(edit::pathOf(m_scenario, item->id).text());
    case SummaryRole: return changes::changeSummary(m_document.plan(), *item);
    case OnRole: return item->on;
    case KindRole: return static_cast<int>(item->effect.index());
    case ProblemRole: return hasProblem(item->id);
    default: return {};
    }
}

QVariant ChangeListModel::text(const Change& item, int column) const
{
    switch (column) {
    case Name: return QString::fromStdString(item.name);
    case What: return changes::changeSummary(m_document.plan(), item);
    case Start: return numbers::date(item.start);
    case Ramp: return changes::rampText(item.ramp);
    default: return {};
    }
}

/// What it does and for which people, and what it makes of the figure that it works on.
QString ChangeListModel::told(const Change& item) const
{
    const model::Plan& plan = m_document.plan();
    QStringList lines{changes::changeSummary(plan, item), changes::changeReach(plan, item)};
    const Scenario* list = findById(plan.scenarios, m_scenario);
    if (list && !m_document.hasErrors())
        lines << changes::beforeAfterText(plan, *list, item);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString ChangeListModel::spoken(const Change& item) const
{
    const QString text = changes::changeSpoken(m_document.plan(), item);
    return hasProblem(item.id) ? tr("Has a problem. %1").arg(text) : text;
}

QVariant ChangeListModel::raw(const Change& item, int column) const
{
    switch (column) {
    case Start: return QVariant::fromValue<qint64>(item.start.days());
    case Ramp: return item.ramp.shape == model::RampShape::None ? 0 : item.ramp.months;
    default: return text(item, column);
    }
}

bool ChangeListModel::hasProblem(const ChangeId& id) const
{
    const model::Path path = edit::pathOf(m_scenario, id);
    return std::ranges::any_of(m_document.announcedProblems(), [&](const validation::Problem& problem) {
        return model::Path(problem.path).isWithin(path);
    });
}

QVariant ChangeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name: return tr("Change");
    case What: return tr("What it does");
    case Start: return tr("Starts");
    case Ramp: return tr("Ramp");
    default: return {};
    }
}

bool ChangeListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Change* item = index.isValid() ? change(index.row()) : nullptr;
    if (!item || index.column() != Name)
        return false;
    if (role == Qt::CheckStateRole)
        return m_document.push(
            document::setChangeOn(m_document, m_scenario, item->id, value.value<Qt::CheckState>() == Qt::Checked));
    if (role != Qt::EditRole || value.toString().trimmed().isEmpty())
        return false;
    Change edited = *item;
    edited.name = value.toString().trimmed().toStdString();
    return m_document.push(document::editChange(m_document, m_scenario, edited));
}

Qt::ItemFlags ChangeListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags | Qt::ItemIsDropEnabled;
    const Qt::ItemFlags row = flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    return index.column() == Name ? row | Qt::ItemIsUserCheckable | Qt::ItemIsEditable : row;
}

QHash<int, QByteArray> ChangeListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{RawRole, "raw"},
                  {IdRole, "id"},
                  {SummaryRole, "summary"},
                  {OnRole, "on"},
                  {KindRole, "kind"},
                  {ProblemRole, "problem"}});
    return names;
}

QStringList ChangeListModel::mimeTypes() const { return {mimeType}; }

QMimeData* ChangeListModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(mimeType, indexes.front().data(IdRole).toString().toUtf8());
    return data;
}

bool ChangeListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                   const QModelIndex& parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType))
        return false;
    const int from = rowOf(ChangeId{data->data(mimeType).toStdString()});
    const int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (from >= 0)
        moveRows({}, from, 1, {}, before);
    return false; // the command has moved the row: the view must not take the old one away
}

bool ChangeListModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
                               const QModelIndex& destinationParent, int destinationChild)
{
    if (sourceParent.isValid() || destinationParent.isValid() || count != 1)
        return false;
    const int position = destinationChild > sourceRow ? destinationChild - 1 : destinationChild;
    return m_document.push(document::moveChange(m_document, m_scenario, changeAt(sourceRow), position));
}

void ChangeListModel::sync()
{
    std::vector<ChangeId> wanted;
    if (const Scenario* list = findById(m_document.plan().scenarios, m_scenario))
        for (const Change& item : list->changes)
            wanted.push_back(item.id);
    syncRows(*this, m_rows, wanted, std::equal_to<>());
    refreshAll();
}

void ChangeListModel::refreshAll()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace homeward::models
