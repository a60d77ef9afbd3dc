// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/typed_table.h"
#include "core/base/lower_case.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace homeward::calibrate {

namespace {

std::string_view withoutMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

char separatorOf(std::string_view heading)
{
    for (const char separator : {'\t', ';'})
        if (heading.find(separator) != std::string_view::npos)
            return separator;
    return ',';
}

/// Cuts the text into cells and rows, blanks around a cell left out.
class Cutter {
public:
    Cutter(std::string_view text, char separator) : m_text(text), m_separator(separator) { }

    std::vector<TypedTable::Row> rows()
    {
        for (std::size_t i = 0; i < m_text.size(); ++i)
            take(i);
        endRow();
        return std::move(m_rows);
    }

private:
    void take(std::size_t& i)
    {
        const char letter = m_text[i];
        if (m_quoted && letter == '"' && i + 1 < m_text.size() && m_text[i + 1] == '"')
            m_cell += m_text[++i];
        else if (letter == '"')
            m_quoted = !m_quoted;
        else if (!m_quoted && letter == m_separator)
            endCell();
        else if (!m_quoted && letter == '\n')
            endRow();
        else if (letter != '\r')
            m_cell += letter;
    }
    void endCell()
    {
        m_row.push_back(trimmed(m_cell));
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        ++m_line;
        if (std::ranges::any_of(m_row, [](const std::string& cell) { return !cell.empty(); }))
            m_rows.push_back({m_line, std::move(m_row)});
        m_row.clear();
    }

    std::string_view m_text;
    char m_separator;
    std::vector<TypedTable::Row> m_rows;
    std::vector<std::string> m_row;
    std::string m_cell;
    bool m_quoted = false;
    long m_line = 0;
};

/// Three digits after each comma.
bool groupsThousands(std::string_view text)
{
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == ',' && (i == 0 || i > point || (point - i) % 4 != 0))
            return false;
    return true;
}

} // namespace

TypedTable::TypedTable(std::string_view text)
{
    text = withoutMark(text);
    m_rows = Cutter(text, separatorOf(text.substr(0, text.find('\n')))).rows();
    if (m_rows.empty())
        return;
    m_heading = std::move(m_rows.front().cells);
    m_rows.erase(m_rows.begin());
}

std::string TypedTable::cell(const Row& row, int column)
{
    const auto place = static_cast<std::size_t>(column);
    return column >= 0 && place < row.cells.size() ? row.cells[place] : std::string();
}

int TypedTable::column(std::string_view name) const
{
    const auto found = std::ranges::find(m_heading, base::lowered(name), base::lowered);
    return found == m_heading.end() ? -1 : static_cast<int>(found - m_heading.begin());
}

base::Error badCell(long line, std::string_view column, const std::string& found)
{
    return {
        base::ErrorCode::BadField, {}, "row " + std::to_string(line) + ", column " + std::string(column), found, line};
}

std::optional<double> countIn(std::string_view cell)
{
    if (!groupsThousands(cell))
        return std::nullopt;
    std::string text(cell);
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == ','; });
    double value = 0.0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) && value >= 0.0 ? std::optional(value) : std::nullopt;
}

} // namespace homeward::calibrate
