// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/workbook_writer.h"

#include "core/base/lower_case.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/base/temporary_folder.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

namespace homeward::sheets {

namespace {

constexpr std::size_t looks = 8;
constexpr std::size_t longestName = 31;
constexpr std::size_t longestChoices = 255; ///< of a list that stands in the cell itself

/// Cuts before a character of UTF-8 that would not be whole.
std::string cut(const std::string& text, std::size_t most)
{
    std::size_t end = std::min(text.size(), most);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

struct WorkbookWriter::Workbook {
    base::TemporaryFolder folder;
    std::filesystem::path path = folder.path() / "book.xlsx";
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    std::array<lxw_format*, looks> formats{};
    std::set<std::string> names;

    lxw_format* format(Look look) const { return formats[static_cast<std::size_t>(look)]; }
    lxw_format* made(Look look)
    {
        lxw_format*& format = formats[static_cast<std::size_t>(look)];
        format = workbook_add_format(book);
        return format;
    }
};

WorkbookWriter::WorkbookWriter() : m_workbook(std::make_unique<Workbook>())
{
    constexpr lxw_color_t held = 0xEEEEEE;
    Workbook& w = *m_workbook;
    w.book = workbook_new(base::pathText(w.path).c_str());
    w.made(Look::Plain);
    format_set_bold(w.made(Look::Heading));
    format_set_text_wrap(w.format(Look::Heading));
    format_set_bg_color(w.made(Look::Held), held);
    format_set_num_format(w.made(Look::Share), "0.0##%");
    format_set_num_format(w.made(Look::HeldShare), "0.0##%");
    format_set_bg_color(w.format(Look::HeldShare), held);
    format_set_num_format(w.made(Look::Money), "#,##0.00");
    format_set_num_format(w.made(Look::HeldMoney), "#,##0.00");
    format_set_bg_color(w.format(Look::HeldMoney), held);
    format_set_num_format(w.made(Look::Date), "yyyy-mm-dd");
}

WorkbookWriter::~WorkbookWriter()
{
    if (m_workbook->book)
        workbook_close(m_workbook->book);
}

std::string WorkbookWriter::beginSheet(const std::string& name)
{
    std::string plain = name;
    std::erase_if(plain, [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; });
    const std::string begin = cut(plain.empty() ? "Sheet" : plain, longestName);
    std::string wanted = begin;
    for (int number = 2; m_workbook->names.contains(base::lowered(wanted)); ++number) {
        const std::string behind = std::string(" ").append(std::to_string(number));
        wanted = cut(begin, longestName - behind.size()).append(behind);
    }
    m_workbook->names.insert(base::lowered(wanted));
    m_workbook->sheet = workbook_add_worksheet(m_workbook->book, wanted.c_str());
    return wanted;
}

void WorkbookWriter::text(std::uint32_t row, std::uint16_t column, const std::string& text, Look look)
{
    worksheet_write_string(m_workbook->sheet, row, column, text.c_str(), m_workbook->format(look));
}

void WorkbookWriter::number(std::uint32_t row, std::uint16_t column, double value, Look look)
{
    worksheet_write_number(m_workbook->sheet, row, column, value, m_workbook->format(look));
}

void WorkbookWriter::date(std::uint32_t row, std::uint16_t column, base::Date date)
{
    lxw_datetime day{};
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    worksheet_write_datetime(m_workbook->sheet, row, column, &day, m_workbook->format(Look::Date));
}

void WorkbookWriter::choices(std::uint32_t row, std::uint16_t column, const std::vector<std::string>& words)
{
    std::size_t length = 0;
    std::vector<std::string> copies = words;
    std::vector<char*> list;
    for (std::string& word : copies) {
        length += word.size() + 1;
        if (word.find(',') != std::string::npos)
            return; // the list in a cell is apart by commas
        list.push_back(word.data());
    }
    list.push_back(nullptr);
    if (words.empty() || length > longestChoices)
        return;
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = const_cast<decltype(rule.value_list)>(list.data()); // const in later versions of the library
    worksheet_data_validation_cell(m_workbook->sheet, row, column, &rule);
}

void WorkbookWriter::hideRow(std::uint32_t row)
{
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_row_opt(m_workbook->sheet, row, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
}

void WorkbookWriter::hideColumn(std::uint16_t column)
{
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    worksheet_set_column_opt(m_workbook->sheet, column, column, LXW_DEF_COL_WIDTH, nullptr, &hidden);
}

void WorkbookWriter::widen(std::uint16_t firstColumn, std::uint16_t lastColumn, double characters)
{
    worksheet_set_column(m_workbook->sheet, firstColumn, lastColumn, characters, nullptr);
}

void WorkbookWriter::freeze(std::uint32_t row, std::uint16_t column)
{
    worksheet_freeze_panes(m_workbook->sheet, row, column);
}

base::Status WorkbookWriter::save(const std::string& path)
{
    const lxw_error error = m_workbook->book ? workbook_close(m_workbook->book) : LXW_ERROR_CREATING_XLSX_FILE;
    m_workbook->book = nullptr;
    if (error != LXW_NO_ERROR)
        return base::Error{base::ErrorCode::FileNotWritable, path, {}, lxw_strerror(error), 0};
    const auto bytes = base::readWholeFile(base::pathText(m_workbook->path));
    return bytes ? base::writeFileSafely(path, bytes.value()) : base::Status(bytes.error());
}

} // namespace homeward::sheets
