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
        if (role == Qt::EditRole)
            return shown(each.typed.empty()
                             ? tables::plainText(column(at.column()), each.value, wording::typingForm(said))
                             : each.typed);
    }
    return {};
}

/// While a paste is held, what is typed into its cells, and what cannot be read, waits with it. False where the cell is
/// none of the paste's and its text can be read.
bool GridModel::typeIntoHeld(const QModelIndex& at, const QString& typed, const tables::ReadCell& read)
{
    const std::size_t place = m_order[static_cast<std::size_t>(at.row())];
    const auto column = static_cast<std::size_t>(at.column());
    const auto isHere = [&](const auto& one) { return one.row == place && one.column == column; };
    const auto isRefusedHere = [&](const tables::Refusal& one) {
        return one.expected != tables::Expected::NoCell && isHere(one);
    };
    const bool wasHeld = std::erase_if(m_held->refused, isRefusedHere) + std::erase_if(m_held->fitting, isHere) > 0;
    if (!wasHeld && read.value)
        return false;
    if (read.value)
        m_held->fitting.push_back(
            {place, column, *read.value, read.arithmetic ? typed.trimmed().toStdString() : std::string()});
    else
        m_held->refused.push_back({0, 0, place, column, typed.toStdString(), read.expected, read.likely});
    heldMoved();
    return true;
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
