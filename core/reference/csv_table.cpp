// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/csv_table.h"

#include "core/reference/line_fields.h"
#include "core/sheets/delimited.h"
#include "core/sheets/text_encoding.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::reference {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto isBlankAt = [&](std::size_t i) { return text[i] == ' ' || text[i] == '\t'; };
    while (!text.empty())
        if (isBlankAt(0))
            text.remove_prefix(1);
        else if (isBlankAt(text.size() - 1))
            text.remove_suffix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            break;
    return text;
}

bool isBlank(const std::vector<std::string>& fields)
{
    return std::ranges::all_of(fields, [](const std::string& field) { return field.empty(); });
}

std::optional<TableFault> columnFault(const Table& table)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (!table.columns[i].empty()
            && std::find(table.columns.begin(), table.columns.begin() + static_cast<std::ptrdiff_t>(i),
                         table.columns[i])
                != table.columns.begin() + static_cast<std::ptrdiff_t>(i))
            return TableFault{FaultKind::RepeatedColumn, table.file, {}, 1, table.columns[i], {}, {}};
    return std::nullopt;
}

/// `1,234,567` without its commas; unchanged if these do not separate thousands.
std::string withoutThousands(std::string_view text)
{
    std::string digits;
    const std::size_t point = std::min(text.find('.'), text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ',')
            digits += text[i];
        else if (i == 0 || i > point || (point - i) % 4 != 0)
            return std::string(text);
    }
    return digits;
}

} // namespace

TableReading readCsvTable(const std::string& file, std::string_view bytes)
{
    TableReading reading;
    Table& table = reading.table;
    table.file = file;
    const auto fail = [&](FaultKind kind, long line, std::size_t found = 0, std::size_t expected = 0) {
        reading.fault = {kind, file, {}, line, {}, std::to_string(found), std::to_string(expected)};
    };
    std::string text = sheets::decoded(bytes).text;
    if (text.find('\0') != std::string::npos)
        text.clear(); // no text: a workbook, an archive
    sheets::DelimitedReader reader(text, ',');
    std::vector<std::string> fields;
    while (!reader.atEnd() && !reading.fault) {
        const long line = reader.line();
        const bool isClosed = reader.next(fields);
        for (std::string& field : fields)
            field = std::string(trimmed(field));
        if (!isClosed) {
            fail(FaultKind::OpenQuote, line);
        } else if (isBlank(fields)) {
            continue;
        } else if (table.columns.empty()) {
            table.columns = fields;
            reading.fault = columnFault(table);
        } else if (fields.size() != table.columns.size()) {
            fail(FaultKind::RowWidth, line, fields.size(), table.columns.size());
        } else {
            table.rows.push_back(fields);
            table.lines.push_back(line);
        }
    }
    if (table.columns.size() < 2)
        fail(FaultKind::NoTable, 0);
    return reading;
}

std::optional<double> numberIn(std::string_view text, bool& isBad)
{
    static constexpr std::array<std::string_view, 15> missing{
        "",  "NA",   "N/A",     "n/a",           "..",           ".", "-", "*", ":", "c",
        "z", "#N/A", "#VALUE!", "Not Submitted", "Not submitted"};
    isBad = false;
    if (std::ranges::find(missing, text) != missing.end())
        return std::nullopt;
    double value = 0.0;
    isBad = !toNumber(withoutThousands(text), value) || !std::isfinite(value);
    return isBad ? std::nullopt : std::optional(value + 0.0);
}

} // namespace homeward::reference
