// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/area_list_model.h"

#include "core/model/lookup.h"
#include "ui/document/plan_document.h"

#include <algorithm>

namespace homeward::models {

using document::PlanDocument;
using model::Area;
using model::AreaId;

AreaListModel::AreaListModel(PlanDocument& document, QObject* parent) : QAbstractListModel(parent), m_document(document)
{
    connect(&document, &PlanDocument::planReplaced, this, &AreaListModel::sync);
    connect(&document, &PlanDocument::areasChanged, this, &AreaListModel::sync);
    sync();
}

int AreaListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AreaListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const AreaId& id = m_rows[static_cast<std::size_t>(index.row())];
    const Area* area = findById(m_document.plan().areas, id);
    if (!area)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case RawRole: return QString::fromStdString(area->name);
    case Qt::CheckStateRole: return QVariant(m_unchecked.contains(id) ? Qt::Unchecked : Qt::Checked);
    case IdRole: return QString::fromStdString(id.value);
    default: return {};
    }
}

bool AreaListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    std::set<AreaId> unchecked = m_unchecked;
    const AreaId& id = m_rows[static_cast<std::size_t>(index.row())];
    if (value.value<Qt::CheckState>() == Qt::Checked)
        unchecked.erase(id);
    else
        unchecked.insert(id);
    setUnchecked(std::move(unchecked));
    return true;
}

Qt::ItemFlags AreaListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

QHash<int, QByteArray> AreaListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RawRole, "raw"}, {IdRole, "id"}});
    return names;
}

std::vector<AreaId> AreaListModel::checkedAreas() const
{
    std::vector<AreaId> areas;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(areas),
                 [this](const AreaId& id) { return !m_unchecked.contains(id); });
    return areas;
}

bool AreaListModel::allChecked() const { return m_unchecked.empty(); }

void AreaListModel::setCheckedAreas(const std::vector<AreaId>& areas)
{
    std::set<AreaId> unchecked(m_rows.begin(), m_rows.end());
    for (const AreaId& id : areas)
        unchecked.erase(id);
    setUnchecked(std::move(unchecked));
}

void AreaListModel::checkAll() { setUnchecked({}); }

void AreaListModel::setUnchecked(std::set<AreaId> unchecked)
{
    if (unchecked == m_unchecked)
        return;
    const std::set<AreaId> before = std::exchange(m_unchecked, std::move(unchecked));
    for (int row = 0; row < rowCount(); ++row) {
        const AreaId& id = m_rows[static_cast<std::size_t>(row)];
        if (before.contains(id) != m_unchecked.contains(id))
            emit dataChanged(index(row), index(row), {Qt::CheckStateRole});
    }
    emit checkedChanged();
}

void AreaListModel::sync()
{
    std::vector<AreaId> wanted;
    for (const Area& area : m_document.plan().areas)
        wanted.push_back(area.id);
    const bool newAreas = m_rows != wanted;
    syncRows(*this, m_rows, wanted, std::equal_to<>());
    if (newAreas)
        checkAll();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace homeward::models
