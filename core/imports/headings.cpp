// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/interpret.h"
#include "core/imports/layout.h"

#include <algorithm>
#include <set>

namespace homeward::imports {

using sheets::CellKind;
using sheets::Sheet;

namespace {

constexpr std::size_t mostTitles = 12;
constexpr std::size_t longestTitle = 120; // longer lines are notes

/// A row of one or two cells as a line: `geography: Shetland Islands`; empty for a row of more, which is one of a
/// table. Merged cells have one text and count once.
std::string lineOf(const Sheet& sheet, std::size_t row)
{
    constexpr std::size_t mostCells = 2;
    std::size_t filled = 0;
    std::string line;
    for (std::size_t c = 0; c < sheet.row(row).size(); ++c) {
        if (sheet.at(row, c).kind == CellKind::Empty || (c > 0 && sheet.at(row, c) == sheet.at(row, c - 1)))
            continue;
        if (++filled > mostCells)
            return {};
        line.append(line.empty() ? "" : " ").append(sheet.shown(row, c));
    }
    return line;
}

} // namespace

std::vector<std::string> titlesOf(const Sheet& sheet, const Layout& layout)
{
    std::vector<std::string> titles;
    std::size_t row = std::min(layout.headerRow, sheet.rows());
    for (; row > 0 && titles.size() < mostTitles; --row) {
        std::string line = lineOf(sheet, row - 1);
        if (line.empty())
            break;
        titles.push_back(std::move(line));
    }
    for (std::size_t top = 0; top < std::min(row, mostTitles); ++top) {
        std::string line = lineOf(sheet, top);
        if (line.empty())
            break;
        titles.push_back(std::move(line));
    }
    std::erase_if(titles, [](const std::string& line) { return line.size() > longestTitle; });
    return titles;
}

std::vector<std::string> headingsOf(const Sheet& sheet, const Layout& layout)
{
    std::vector<std::string> headings(layout.columns());
    for (std::size_t h = 0; h < layout.headerRows; ++h) {
        std::string before;
        const bool isLast = h + 1 == layout.headerRows;
        for (std::size_t c = 0; c < headings.size(); ++c) {
            std::string text(lastOfAddress(sheet.shown(layout.headerRow + h, layout.firstColumn + c)));
            if (text.empty() && !isLast)
                text = before; // merged cells of a text file leave the others empty
            before = text;
            if (!text.empty() && text != headings[c])
                headings[c] += (headings[c].empty() ? "" : " / ") + text;
        }
    }
    std::set<std::string> said;
    for (std::size_t c = 0; c < headings.size(); ++c) {
        std::ranges::replace(headings[c], '\n', ' ');
        const std::string letters = sheets::columnName(layout.firstColumn + c);
        if (headings[c].empty())
            headings[c] = letters;
        // What the planner chooses is known by its heading.
        if (!said.insert(headings[c]).second)
            headings[c].append(" (").append(letters).append(")");
    }
    return headings;
}

} // namespace homeward::imports
