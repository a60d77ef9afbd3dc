// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet_builder.h"

#include <utility>

namespace homeward::sheets {

void BookBuilder::fail(FaultKind kind, std::string found, std::string expected)
{
    if (!m_fault)
        m_fault = Fault{kind, m_book.sheets.empty() ? std::string() : sheet().name(), 0, std::move(found),
                        std::move(expected)};
}

void BookBuilder::failAt(FaultKind kind, long row, std::uintmax_t limit)
{
    fail(kind, {}, std::to_string(limit));
    if (m_fault->kind == kind && m_fault->row == 0)
        m_fault->row = row;
}

bool BookBuilder::cancelled()
{
    if (m_cancel.cancelled())
        fail(FaultKind::Cancelled);
    return failed();
}

bool BookBuilder::hold(std::size_t bytes)
{
    m_held += bytes;
    if (m_held + m_cells * sizeof(Cell) + m_book.texts->bytes() > m_limits.heldBytes)
        failAt(FaultKind::TooMuchText, m_number, m_limits.heldBytes);
    return !failed();
}

bool BookBuilder::keepText(std::string_view text, std::uint32_t& place)
{
    place = m_book.texts->put(text);
    return hold(0);
}

bool BookBuilder::beginSheet(const std::string& name)
{
    if (m_book.sheets.size() >= m_limits.sheets)
        fail(FaultKind::TooManySheets, {}, std::to_string(m_limits.sheets));
    else
        m_book.sheets.emplace_back(name, m_book.texts);
    return !failed();
}

bool BookBuilder::put(std::size_t column, const Cell& cell)
{
    if (column >= m_limits.columns) {
        failAt(FaultKind::TooManyColumns, m_number, m_limits.columns);
        return false;
    }
    if (column >= m_row.size())
        m_row.resize(column + 1);
    m_row[column] = cell;
    return true;
}

bool BookBuilder::putText(std::size_t column, std::string_view text, Cell cell)
{
    if (text.size() > m_limits.cellBytes) {
        failAt(FaultKind::TooLongCell, m_number, m_limits.cellBytes);
        return false;
    }
    if (!keepText(text, cell.text))
        return false;
    if (cell.kind == CellKind::Empty && !text.empty())
        cell.kind = CellKind::Text;
    return put(column, cell);
}

bool BookBuilder::isRoomFor(std::size_t cells)
{
    constexpr long rowsBetweenLooks = 512;
    if (m_number % rowsBetweenLooks == 0 && cancelled())
        return false;
    if (m_number > static_cast<long>(m_limits.rows))
        failAt(FaultKind::TooManyRows, m_number, m_limits.rows);
    if (cells > m_limits.cells)
        failAt(FaultKind::TooManyCells, m_number, m_limits.cells);
    return !failed();
}

bool BookBuilder::endRow()
{
    m_cells += m_row.size();
    if (isRoomFor(m_cells) && hold(0))
        sheet().add(m_number, m_row);
    m_row.clear();
    return !failed();
}

void BookBuilder::fillMerged()
{
    if (!failed() && !sheet().fillMerged(m_limits.cells))
        fail(FaultKind::TooManyCells, {}, std::to_string(m_limits.cells));
}

} // namespace homeward::sheets
