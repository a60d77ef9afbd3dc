// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/grid_model.h"
#include "ui/wording/table_text.h"

// The paste that waits over a grid.
namespace homeward::grid {

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

} // namespace

std::optional<std::size_t> GridModel::refusalAt(const QModelIndex& at) const
{
    for (std::size_t i = 0; m_held && i < m_held->refused.size(); ++i) {
        const tables::Refusal& each = m_held->refused[i];
        if (each.expected != tables::Expected::NoCell && each.row == m_order[static_cast<std::size_t>(at.row())]
            && static_cast<int>(each.column) == at.column())
            return i;
    }
    return std::nullopt;
}

QVariant GridModel::heldData(const QModelIndex& at, int role) const
{
    if (const auto refusal = refusalAt(at)) {
        if (role == PendingRole)
            return QVariant::fromValue(static_cast<int>(PendingState::Refused));
        return role == Qt::DisplayRole || role == Qt::EditRole ? QVariant(shown(m_held->refused[*refusal].found))
                                                               : QVariant();
    }
    const auto place = m_order[static_cast<std::size_t>(at.row())];
    for (const tables::PasteCell& each : m_held->fitting) {
        if (each.row != place || static_cast<int>(each.column) != at.column())
            continue;
        if (role == PendingRole)
            return QVariant::fromValue(static_cast<int>(PendingState::Fits));
        if (role == Qt::DisplayRole)
            return shown(wording::valueText(column(at.column()), each.value, said));
    }
    return {};
}

void GridModel::hold(tables::PasteLook look)
{
    m_heldIsTyped = false;
    m_held = std::move(look);
    heldMoved();
}

void GridModel::heldMoved()
{
    if (m_held && m_heldIsTyped && m_held->refused.empty() && m_held->fitting.empty())
        m_held.reset();
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit heldChanged();
}

void GridModel::repairHeld(std::size_t refusal)
{
    if (!m_held || !tables::repair(*m_held, refusal))
        return;
    if (m_heldIsTyped)
        acceptHeld({});
    else
        heldMoved();
}

void GridModel::leaveOut(std::size_t refusal)
{
    if (!m_held || refusal >= m_held->refused.size())
        return;
    m_held->refused.erase(m_held->refused.begin() + static_cast<std::ptrdiff_t>(refusal));
    heldMoved();
}

void GridModel::dropHeld()
{
    if (!m_held)
        return;
    m_held.reset();
    heldMoved();
}

void GridModel::acceptHeld(const QString& source)
{
    if (!m_held)
        return;
    const std::vector<tables::Entry> entries = tables::entriesOf(m_table, *m_held);
    const auto count = static_cast<int>(entries.size());
    m_held.reset();
    heldMoved();
    enter(entries, tr("Paste %n cells", nullptr, count), source);
}

} // namespace homeward::grid
