// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/text_table.h"

#include "app/cli/result_text.h"
#include "core/base/text.h"

#include <algorithm>

namespace homeward::cli {

namespace {

constexpr std::size_t gap = 2;   ///< blanks between columns

} // namespace

bool TextTable::beginsLeft(std::size_t column) const
{
    return column == 0 || std::ranges::find(m_left, column) != m_left.end();
}

void TextTable::add(std::vector<std::string> row)
{
    for (std::string& cell : row)
        cell = base::quote(cell);
    m_rows.push_back(std::move(row));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths;
    for (const auto& row : m_rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t column = 0; column < row.size(); ++column)
            widths[column] = std::max(widths[column], charactersIn(row[column]));
    }
    std::string text;
    for (const auto& row : m_rows) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) {
            line.append(column == 0 ? 0 : gap, ' ');
            line += beginsLeft(column) ? leftIn(row[column], widths[column]) : rightIn(row[column], widths[column]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

} // namespace homeward::cli
