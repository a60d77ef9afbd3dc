// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/sheets/limits.h"
#include "core/sheets/sheet.h"

#include <optional>

// How readers fill a book. For the files of core/sheets only.
namespace homeward::sheets {

/// Builds a book row by row within limits. The first fault is kept and stops the reading.
class BookBuilder {
public:
    BookBuilder(Book& book, const Limits& limits, const base::CancelToken& cancel)
        : m_book(book),
          m_limits(limits),
          m_cancel(cancel)
    {
    }

    [[nodiscard]] Book& book() { return m_book; }
    [[nodiscard]] const Limits& limits() const { return m_limits; }
    [[nodiscard]] const std::optional<Fault>& fault() const { return m_fault; }
    [[nodiscard]] bool failed() const { return m_fault.has_value(); }
    void fail(FaultKind kind, std::string found = {}, std::string expected = {});
    void failAt(FaultKind kind, long row, std::uintmax_t limit);
    /// Whether the reading was cancelled; then it has failed.
    bool cancelled();
    /// Counts bytes, besides cells and texts, that stay in memory until the file is read. False if there are too many.
    bool hold(std::size_t bytes);
    /// The place of a text, within the limits. False where the reading has failed.
    bool keepText(std::string_view text, std::uint32_t& place);

    /// Begins a sheet; its rows follow. False where there are too many.
    bool beginSheet(const std::string& name);
    [[nodiscard]] Sheet& sheet() { return m_book.sheets.back(); }

    // The current row. Each returns false if the reading has failed.
    void beginRow(long number)
    {
        m_number = number;
        m_row.clear();
    }
    bool put(std::size_t column, const Cell& cell);
    bool putText(std::size_t column, std::string_view text, Cell cell = {});
    bool endRow();
    /// Whether the sheet may go on to the row at hand with so many cells of the book in all. False where the reading
    /// has failed.
    bool isRoomFor(std::size_t cells);
    /// Ends the sheet at hand: its merged cells are filled, within the limit of cells.
    void fillMerged();
    [[nodiscard]] long rowNumber() const { return m_number; }
    [[nodiscard]] std::size_t rowWidth() const { return m_row.size(); }

private:
    Book& m_book;
    const Limits& m_limits;
    const base::CancelToken& m_cancel;
    std::optional<Fault> m_fault;
    std::vector<Cell> m_row;
    long m_number = 0;
    std::size_t m_cells = 0;
    std::size_t m_held = 0; ///< besides cells and texts, bytes
};

} // namespace homeward::sheets
