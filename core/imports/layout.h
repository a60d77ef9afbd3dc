// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"

#include <string>
#include <vector>

// Finds the tables on a sheet: below notes, above footnotes, beside each other, with headings on one row or more.
namespace homeward::imports {

/// A table on a sheet. Rows are indexes into the sheet's kept rows (`Sheet::number` gives the row in the file).
struct Layout {
    std::size_t headerRow = 0; ///< the first row of headings
    std::size_t headerRows = 1;
    std::size_t firstRow = 1; ///< the first row of figures
    std::size_t endRow = 1;
    std::size_t firstColumn = 0;
    std::size_t endColumn = 0;
    std::string caption;         ///< a line of its own above: `Males`

    [[nodiscard]] std::size_t rows() const { return endRow - firstRow; }
    [[nodiscard]] std::size_t columns() const { return endColumn - firstColumn; }
    friend bool operator==(const Layout&, const Layout&) = default;
};

/// The tables of a sheet, largest first; empty for a page of notes.
[[nodiscard]] std::vector<Layout> layoutsOf(const sheets::Sheet& sheet);

/// The table whose headings begin in the row of the file that the planner gives; it ends where the table found there
/// ends.
[[nodiscard]] Layout layoutFrom(const sheets::Sheet& sheet, long headerRow, std::size_t headerRows);

/// The lines of words above a table, nearest first, then those at the top of the sheet.
[[nodiscard]] std::vector<std::string> titlesOf(const sheets::Sheet& sheet, const Layout& layout);

/// The heading of each column of a table. Headings on two rows are joined by `/`; merged headings apply to all their
/// columns. A column without a heading is called by its letters.
[[nodiscard]] std::vector<std::string> headingsOf(const sheets::Sheet& sheet, const Layout& layout);

} // namespace homeward::imports
