// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/sheet.h"

#include <string>

namespace homeward::sheets {

/// A sheet as text with tabs between cells, as a spreadsheet puts it on the clipboard: a line for each row, empty ones
/// too, so that row numbers stay. Cells with tabs, quotes or line breaks stand in quotes.
[[nodiscard]] std::string tabbedText(const Sheet& sheet);

/// The same of the first sheet of a book with cells that is not hidden; empty where there is none.
[[nodiscard]] std::string tabbedText(const Book& book);

} // namespace homeward::sheets
