// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/row_reader.h"
#include "core/reference/period.h"

#include <algorithm>

namespace homeward::reference {

std::string smallLetters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return small;
}

RowReader::RowReader(const Shape& shape, const Table& table, const Areas& areas) : m_table(table), m_areas(areas)
{
    for (const ColumnRole& column : shape.columns)
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            for (const std::string& name : column.names)
                if (nameKey(name) == nameKey(table.columns[i]))
                    m_column.emplace(column.role, i);
}

void RowReader::forEach(const std::function<void()>& row)
{
    for (m_row = 0; m_row < m_table.rows.size() && !m_fault; ++m_row)
        row();
}

std::size_t RowReader::indexOf(std::string_view role) const { return m_column.find(role)->second; }

const std::string& RowReader::columnOf(std::string_view role) const { return m_table.columns[indexOf(role)]; }

const std::string& RowReader::text(std::string_view role) const { return m_table.rows[m_row][indexOf(role)]; }

/// Of several words for the country those that mean the same in every year: `Scotland (All Areas Submitted)` stands for
/// fewer areas in some.
std::string RowReader::countryIn(std::string_view role) const
{
    std::string best;
    int bestRank = 3;
    for (const auto& row : m_table.rows) {
        const std::string& name = row[indexOf(role)];
        if (name == best || !m_areas.find(name, AreaKind::Country))
            continue;
        const std::string key = nameKey(name);
        const bool isEstimate = key.find("estimated") != std::string::npos;
        const int rank = isEstimate ? 0 : key.find("submitted") == std::string::npos ? 1 : 2;
        if (rank < bestRank) {
            best = name;
            bestRank = rank;
        }
    }
    return best;
}

std::string RowReader::area(std::string_view role)
{
    const std::string& name = text(role);
    auto known = m_known.find(name);
    if (known == m_known.end()) {
        const Area* found = m_areas.find(name, AreaKind::Council);
        if (!found) {
            found = m_areas.find(name, AreaKind::Country);
            if (found && !m_country)
                m_country = countryIn(role);
            if (found && nameKey(name) != nameKey(*m_country))
                found = nullptr;
        }
        known = m_known.emplace(name, found ? found->code : std::string()).first;
    }
    if (known->second.empty())
        ++reading.noArea[name];
    return known->second;
}

std::optional<std::string> RowReader::band(std::string_view role)
{
    auto found = bandIn(text(role));
    if (!found)
        fail(FaultKind::UnknownBand, columnOf(role), text(role));
    return found == "unknown" ? std::nullopt : found;
}

std::optional<double> RowReader::number(std::string_view role) { return number(indexOf(role)); }

std::optional<double> RowReader::number(std::size_t column)
{
    bool isBad = false;
    const auto value = numberIn(text(column), isBad);
    if (isBad)
        fail(FaultKind::BadNumber, m_table.columns[column], text(column));
    return value;
}

std::string RowReader::nameOf(const std::string& code) const
{
    const Area* const found = m_areas.find(code);
    return found ? found->name : code;
}

void RowReader::put(std::string series, const std::string& area, const std::string& band, const std::string& period,
                    double value)
{
    if (!reading.observations.put({std::move(series), area, band, period}, value))
        fail(FaultKind::TwoValues, {}, nameOf(area) + ", " + band + ", " + period);
}

void RowReader::fail(FaultKind kind, const std::string& column, const std::string& found, const std::string& expected)
{
    if (!m_fault)
        m_fault =
            TableFault{kind,   m_table.file, m_table.sheet, m_row < m_table.lines.size() ? m_table.lines[m_row] : 0,
                       column, found,        expected};
}

std::variant<FileReading, TableFault> readShape(const Shape& shape, const Table& table, const Areas& areas)
{
    RowReader rows(shape, table, areas);
    shape.read(rows);
    if (rows.fault())
        return *rows.fault();
    return std::move(rows.reading);
}

} // namespace homeward::reference
