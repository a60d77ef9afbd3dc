// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"

#include <string>
#include <vector>

// Where on a sheet a table lies: under notes, above footnotes, beside another, with its headings on one row or more.
namespace homeward::imports {

/// A table on a sheet. Rows are places among the kept rows of the sheet (`Sheet::number` gives the file's own).
struct Layout {
    std::size_t headerRow = 0;   ///< the first of them
    std::size_t headerRows = 1;
    std::size_t firstRow = 1;    ///< of figures
    std::size_t endRow = 1;
    std::size_t firstColumn = 0;
    std::size_t endColumn = 0;
    std::string caption;         ///< a line of its own above: `Males`

    [[nodiscard]] std::size_t rows() const { return endRow - firstRow; }
    [[nodiscard]] std::size_t columns() const { return endColumn - firstColumn; }
    friend bool operator==(const Layout&, const Layout&) = default;
};

/// The tables of a sheet, the largest first. Empty where it has none: a page of notes.
[[nodiscard]] std::vector<Layout> layoutsOf(const sheets::Sheet& sheet);

/// The table whose headings begin in a row of the file that the planner names; its end is where the table there ends.
[[nodiscard]] Layout layoutFrom(const sheets::Sheet& sheet, long headerRow, std::size_t headerRows);

/// The lines above a table that are words about it, the nearest first, then those at the top of the sheet.
[[nodiscard]] std::vector<std::string> titlesOf(const sheets::Sheet& sheet, const Layout& layout);

/// The heading of each column of the table: those of two rows with a `/` between, those of merged cells on all their
/// columns. A column without one is called by its letters.
[[nodiscard]] std::vector<std::string> headingsOf(const sheets::Sheet& sheet, const Layout& layout);

} // namespace homeward::imports
