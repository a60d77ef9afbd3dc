// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_list_model.h"

#include "core/model/letters.h"
#include "core/model/lookup.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"

#include <algorithm>

namespace homeward::models {

using document::PlanDocument;
using model::Change;
using model::Scenario;
using model::ScenarioId;

ScenarioListModel::ScenarioListModel(PlanDocument& document, QObject* parent)
    : QAbstractListModel(parent),
      m_document(document)
{
    connect(&document, &PlanDocument::planReplaced, this, &ScenarioListModel::sync);
    connect(&document, &PlanDocument::scenariosChanged, this, &ScenarioListModel::sync);
    connect(&document, &PlanDocument::changesChanged, this, &ScenarioListModel::refresh);
    connect(&document, &PlanDocument::changeEdited, this, &ScenarioListModel::refresh);
    sync();
}

int ScenarioListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ScenarioListModel::data(const QModelIndex& index, int role) const
{
    const Scenario* scenario =
        index.isValid() ? findById(m_document.plan().scenarios, scenarioAt(index.row())) : nullptr;
    if (!scenario)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return QString::fromStdString(scenario->name);
    case Qt::ToolTipRole:
    case DescriptionRole: return QString::fromStdString(scenario->description);
    case RawRole: return index.row();
    case IdRole: return QString::fromStdString(scenario->id.value);
    case LetterRole: return QString::fromStdString(model::letterAt(letterPlace(index.row())));
    case LetterPlaceRole: return letterPlace(index.row());
    case IsBaseRole: return index.row() == 0;
    case ChangesRole: return static_cast<int>(scenario->changes.size());
    case ChangesOnRole:
        return static_cast<int>(std::count_if(scenario->changes.begin(), scenario->changes.end(),
                                              [](const Change& change) { return change.on; }));
    default: return {};
    }
}

bool ScenarioListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    return m_document.push(document::renameScenario(m_document, scenarioAt(index.row()), value.toString()));
}

Qt::ItemFlags ScenarioListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable | Qt::ItemNeverHasChildren : flags;
}

QHash<int, QByteArray> ScenarioListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RawRole, "raw"},
                  {IdRole, "id"},
                  {DescriptionRole, "description"},
                  {LetterRole, "letter"},
                  {LetterPlaceRole, "letterPlace"},
                  {IsBaseRole, "isBase"},
                  {ChangesRole, "changes"},
                  {ChangesOnRole, "changesOn"}});
    return names;
}

int ScenarioListModel::rowOf(const ScenarioId& id) const
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

ScenarioId ScenarioListModel::scenarioAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<std::size_t>(row)] : ScenarioId();
}

int ScenarioListModel::letterPlace(int row) const
{
    const std::vector<int> places = model::letterPlaces(m_document.plan().scenarios);
    const int at = indexById(m_document.plan().scenarios, scenarioAt(row));
    return at < 0 ? row : places[static_cast<std::size_t>(at)];
}

void ScenarioListModel::sync()
{
    std::vector<ScenarioId> wanted;
    for (const Scenario& scenario : m_document.plan().scenarios)
        wanted.push_back(scenario.id);
    syncRows(*this, m_rows, wanted, std::equal_to<>());
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void ScenarioListModel::refresh(const ScenarioId& id)
{
    if (const int row = rowOf(id); row >= 0)
        emit dataChanged(index(row), index(row), {ChangesRole, ChangesOnRole});
}

} // namespace homeward::models
