// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/tabbed_text.h"

#include <algorithm>

namespace homeward::sheets {

namespace {

std::string cellText(const std::string& shown)
{
    if (shown.find_first_of("\t\"\r\n") == std::string::npos)
        return shown;
    std::string quoted = "\"";
    for (const char letter : shown)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

} // namespace

std::string tabbedText(const Sheet& sheet)
{
    std::string text;
    long line = 1;
    for (std::size_t r = 0; r < sheet.rows(); ++r) {
        for (; line < sheet.number(r); ++line)
            text += '\n';
        const auto cells = sheet.row(r);
        for (std::size_t c = 0; c < cells.size(); ++c) {
            text += c == 0 ? "" : "\t";
            text += cellText(sheet.shown(cells[c]));
        }
    }
    return text;
}

std::string tabbedText(const Book& book)
{
    const auto filled =
        std::ranges::find_if(book.sheets, [](const Sheet& sheet) { return !sheet.isHidden && sheet.rows() > 0; });
    return filled == book.sheets.end() ? std::string() : tabbedText(*filled);
}

} // namespace homeward::sheets
