// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/figure_tables.h"

#include "core/reference/line_fields.h"

#include <algorithm>
#include <charconv>

namespace homeward::reference {

void FigureTables::readHow(std::string_view line)
{
    const auto part = m_draft.fields(line, 3);
    unsigned number = 0;
    if (part.empty() || !toNumber(part[0], number)) {
        m_draft.fail("how", std::string(line));
        return;
    }
    std::optional<std::uint16_t> source;
    if (!part[1].empty() && !(source = m_draft.sourceOf(part[1])))
        return;
    m_hows.insert_or_assign(number, How{static_cast<std::uint16_t>(m_draft.parts.hows.size()), source});
    m_draft.parts.hows.emplace_back(part[2]);
}

void FigureTables::readFigures(std::string_view line)
{
    if (line.front() == '=')
        readTable(line.substr(1));
    else if (line.front() == ':')
        readColumns(line.substr(1));
    else
        readRow(line);
}

void FigureTables::readTable(std::string_view line)
{
    const auto part = wordsOf(line);
    if (part.size() != 3 || part[2].empty()) {
        m_draft.fail("table", std::string(line));
        return;
    }
    const auto measure = m_draft.measures.find(std::string(part[0]));
    if (measure == m_draft.measures.end()) {
        m_draft.fail("measure", std::string(part[0]));
        return;
    }
    const auto source = m_draft.sourceOf(part[1]);
    m_table.emplace();
    if (!source || !readMarks(part[2], m_table->usual))
        return;
    m_table->measure = measure->second;
    m_table->source = *source;
    m_columns.clear();
}

void FigureTables::readColumns(std::string_view line)
{
    m_columns.clear();
    for (const std::string_view column : fieldsOf(line, '|')) {
        const std::size_t at = column.find('@');
        const auto& bands = ageBands();
        const auto band = std::ranges::find(bands, column.substr(0, at));
        if (at == std::string_view::npos || band == bands.end()) {
            m_draft.fail("column", std::string(column));
            return;
        }
        m_columns.push_back({static_cast<std::uint16_t>(band - bands.begin()), m_draft.yearOf(column.substr(at + 1))});
    }
}

void FigureTables::readRow(std::string_view line)
{
    const auto words = wordsOf(line);
    const auto area = m_draft.areas.find(std::string(words.front()));
    if (area == m_draft.areas.end() || !m_table) {
        m_draft.fail("area", std::string(words.front()));
        return;
    }
    if (words.size() != m_columns.size() + 1) {
        m_draft.fail("row", std::to_string(words.size() - 1) + " figures, not " + std::to_string(m_columns.size()));
        return;
    }
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (words[i + 1] != "-")
            readCell(words[i + 1], static_cast<std::uint16_t>(area->second), m_columns[i]);
}

void FigureTables::readCell(std::string_view word, std::uint16_t area, Column column)
{
    ReferenceSet::Cell cell;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), cell.value);
    Marks marks = m_table->usual;
    const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
    if (error != std::errc{}) {
        m_draft.fail("figure", std::string(word));
        return;
    }
    if (!rest.empty() && !readMarks(rest, marks))
        return;
    cell.area = area;
    cell.measure = m_table->measure;
    cell.year = column.year;
    cell.band = column.band;
    cell.status = marks.status;
    cell.how = marks.how.text;
    cell.source = marks.how.source.value_or(m_table->source);
    m_draft.parts.cells.push_back(cell);
}

bool FigureTables::readMarks(std::string_view text, Marks& marks)
{
    const auto status = statusOf(text.substr(0, 1));
    unsigned number = 0;
    if (!status || (text.size() > 1 && !toNumber(text.substr(1), number))) {
        m_draft.fail("marks", std::string(text));
        return false;
    }
    marks.status = *status;
    if (text.size() == 1)
        return true;
    const auto how = m_hows.find(number);
    if (how == m_hows.end()) {
        m_draft.fail("how", std::string(text.substr(1)));
        return false;
    }
    marks.how = how->second;
    return true;
}

} // namespace homeward::reference
