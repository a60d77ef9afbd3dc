// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/csv_table.h"

#include "core/base/text.h"
#include "core/reference/line_fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace homeward::reference {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

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

/// Parts a text into records and fields.
class CsvReader {
public:
    explicit CsvReader(std::string_view text) : m_text(text) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] long line() const { return m_line; }

    /// The fields of the next record; false where a quote stays open.
    bool next(std::vector<std::string>& fields)
    {
        fields.clear();
        for (;;) {
            std::string field;
            if (!readField(field))
                return false;
            fields.emplace_back(trimmed(field));
            if (atEnd())
                return true;
            const char end = m_text[m_at++];
            if (end == ',')
                continue;
            if (end == '\r' && !atEnd() && m_text[m_at] == '\n')
                ++m_at;
            ++m_line;
            return true;
        }
    }

private:
    bool readField(std::string& field)
    {
        if (!atEnd() && m_text[m_at] == '"')
            return readQuoted(field);
        while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text[m_at] != '\r')
            field += m_text[m_at++];
        return true;
    }

    bool readQuoted(std::string& field)
    {
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == '"' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"')) {
                ++m_at;
                while (!atEnd() && m_text[m_at] != ',' && m_text[m_at] != '\n' && m_text[m_at] != '\r')
                    field += m_text[m_at++];
                return true;
            }
            if (m_text[m_at] == '"')
                ++m_at;
            if (m_text[m_at] == '\n')
                ++m_line;
            field += m_text[m_at];
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    long m_line = 1;
};

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

void appendUtf8(std::string& text, std::uint32_t code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (code >> 12));
        text += static_cast<char>(0x80U | ((code >> 6) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// `1,234,567` without its commas; as it is where they do not part thousands.
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

std::string fromWindows1252(std::string_view bytes)
{
    // 0x80 to 0x9F, where Windows-1252 is not Latin-1; the five bytes without a meaning stay as they are (WHATWG Encoding).
    static constexpr std::array<std::uint16_t, 32> high{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(text, byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80U] : byte);
    }
    return text;
}

bool isUtf8(std::string_view bytes) { return base::firstBadUtf8(bytes) == std::string_view::npos; }

TableReading readCsvTable(const std::string& file, std::string_view bytes)
{
    TableReading reading;
    Table& table = reading.table;
    table.file = file;
    const auto fail = [&](FaultKind kind, long line, std::size_t found = 0, std::size_t expected = 0) {
        reading.fault = {kind, file, {}, line, {}, std::to_string(found), std::to_string(expected)};
    };
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    if (bytes.find('\0') != std::string_view::npos)
        bytes = {}; // no text: a workbook, an archive
    const std::string text = isUtf8(bytes) ? std::string(bytes) : fromWindows1252(bytes);
    CsvReader reader(text);
    std::vector<std::string> fields;
    while (!reader.atEnd() && !reading.fault) {
        const long line = reader.line();
        if (!reader.next(fields)) {
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
