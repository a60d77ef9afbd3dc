// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"
#include "core/base/lower_case.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/base/temporary_folder.h"
#include "core/paper/writers.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

namespace homeward::paper {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t longestSheetName = 31;
constexpr double widestColumn = 60.0; // letters

/// A name that no sheet has yet, without the marks that a sheet's name may not hold.
std::string sheetName(const std::string& wanted, std::set<std::string>& taken)
{
    std::string name;
    for (const char letter : wanted)
        if (letter == '/') // of a financial year
            name += '-';
        else if (std::string_view("[]:*?\\'").find(letter) == std::string_view::npos)
            name += letter;
    // Before a letter of UTF-8 that would not be whole.
    const auto cut = [](const std::string& text, std::size_t most) {
        std::size_t end = std::min(text.size(), most);
        while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        const std::size_t word = text.rfind(' ', end);
        const bool cutsWord = end < text.size() && word != std::string::npos && word > 0;
        return text.substr(0, cutsWord ? word : end);
    };
    std::string free = cut(name, longestSheetName);
    for (int n = 2; free.empty() || taken.contains(base::lowered(free)); ++n)
        free = cut(name, longestSheetName - 4) + " " + std::to_string(n);
    taken.insert(base::lowered(free));
    return free;
}

/// A name for a block of cells: letters, digits and underscores.
std::string blockName(const std::string& id)
{
    std::string name = "hw_";
    for (const char letter : id)
        name += letter == '-' ? '_' : letter;
    return name;
}

/// `%1: mean` with a name in it.
std::string filled(std::string pattern, const std::string& name)
{
    const std::size_t place = pattern.find("%1");
    return place == std::string::npos ? pattern : pattern.replace(place, 2, name);
}

/// The numbers of one end of the texts in a column, as a column of its own beside them.
void insertNumbers(Table& table, std::size_t place, std::size_t column, const std::string& pattern,
                   const std::function<std::optional<double>(const Spread&)>& numberOf)
{
    const auto at = static_cast<std::ptrdiff_t>(place);
    table.columns.insert(table.columns.begin() + at, {filled(pattern, table.columns[column].name), true, 1});
    for (std::vector<Cell>& row : table.rows) {
        const std::optional<Spread> spread = row[column].spread;
        const auto number = spread ? numberOf(*spread) : std::nullopt;
        const bool known = number && std::isfinite(*number);
        row.insert(row.begin() + at, {{}, known ? number : std::nullopt, row[column].form});
    }
}

/// The table with what its texts tell in numbers too: nobody can reckon with `12 fewer (9 to 15)`.
Table withNumbers(const Table& table, const PageWords& words)
{
    Table made = table;
    for (std::size_t column = made.columns.size(); column-- > 0;) {
        const auto any = [&](const auto& wanted) {
            return std::ranges::any_of(made.rows, [&](const std::vector<Cell>& row) {
                return row[column].spread && wanted(*row[column].spread);
            });
        };
        if (!any([](const Spread&) { return true; }))
            continue;
        insertNumbers(made, column + 1, column, words.high, [](const Spread& one) { return std::optional(one.high); });
        insertNumbers(made, column + 1, column, words.low, [](const Spread& one) { return std::optional(one.low); });
        if (any([](const Spread& one) { return one.mean.has_value(); }))
            insertNumbers(made, column + 1, column, words.mean, [](const Spread& one) { return one.mean; });
    }
    return made;
}

class Workbook {
public:
    explicit Workbook(const std::string& file) : m_book(workbook_new(file.c_str()))
    {
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_text_wrap(m_head);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        m_title = workbook_add_format(m_book);
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        m_wrapped = workbook_add_format(m_book);
        format_set_text_wrap(m_wrapped);
        format_set_align(m_wrapped, LXW_ALIGN_VERTICAL_TOP);
        for (const auto& [form, code] : {std::pair{NumberForm::Whole, "#,##0"},
                                         {NumberForm::OneDecimal, "#,##0.0"},
                                         {NumberForm::Percent, "0.0%"},
                                         {NumberForm::ExactPercent, "0.00%"},
                                         {NumberForm::Pounds, "[$\xC2\xA3-809]#,##0"},
                                         {NumberForm::PoundsAndPence, "[$\xC2\xA3-809]#,##0.00"},
                                         {NumberForm::General, "General"}}) {
            m_forms[form] = workbook_add_format(m_book);
            format_set_num_format(m_forms[form], code);
        }
    }

    /// Copies the texts, because versions of the library before 1.1.8 take pointers to mutable text.
    void setProperties(const Document& document)
    {
        std::string title = document.title, subject = document.subject, author = document.author,
                    company = document.organisation;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.subject = subject.data();
        properties.author = author.data();
        properties.company = company.data();
        // A workbook always has a date; one that is not said is the first that it can have.
        properties.created = dateOf(document.date);
        workbook_set_properties(m_book, &properties);
    }

    void add(const Table& table)
    {
        lxw_worksheet* sheet = newSheet(table.caption);
        text(sheet, 0, 0, table.caption, m_title);
        constexpr lxw_row_t head = 2;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            text(sheet, head, column(c), table.columns[c].name, m_head);
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            for (std::size_t c = 0; c < table.rows[r].size(); ++c)
                cell(sheet, head + 1 + static_cast<lxw_row_t>(r), column(c), table.rows[r][c]);
        worksheet_freeze_panes(sheet, head + 1, 1);
        setWidths(sheet, table);
        const auto last = head + static_cast<lxw_row_t>(table.rows.size());
        if (!table.source.empty())
            text(sheet, last + 2, 0, table.source, nullptr);
        nameBlock(table, head, last);
    }

    void addLines(const std::string& name, const std::vector<std::pair<std::string, std::string>>& lines)
    {
        lxw_worksheet* sheet = newSheet(name);
        worksheet_set_column(sheet, 0, 0, 24, nullptr);
        worksheet_set_column(sheet, 1, 1, 100, nullptr);
        lxw_row_t row = 0;
        for (const auto& [field, value] : lines) {
            text(sheet, row, 0, field, m_head);
            text(sheet, row, 1, value, m_wrapped);
            ++row;
        }
    }

    /// Ends the workbook; false where it could not be written.
    bool close() { return workbook_close(m_book) == LXW_NO_ERROR; }

private:
    static lxw_col_t column(std::size_t place) { return static_cast<lxw_col_t>(place); }

    static std::time_t dateOf(const std::string& iso)
    {
        const auto date = base::Date::fromIso(iso);
        constexpr std::int64_t firstDay = 3652; // 1 January 1980
        return static_cast<std::time_t>((date ? date->days() : firstDay) * base::secondsPerDay);
    }

    lxw_worksheet* newSheet(const std::string& name)
    {
        m_names.push_back(sheetName(name, m_taken));
        return workbook_add_worksheet(m_book, m_names.back().c_str());
    }

    /// Writes a text as text, even if it begins with =, +, - or @ and could be taken for a formula.
    static void text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format)
    {
        worksheet_write_string(sheet, row, column, text.c_str(), format);
    }

    void cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell)
    {
        if (cell.value)
            worksheet_write_number(sheet, row, column, *cell.value, m_forms[cell.form]);
        else
            text(sheet, row, column, cell.text, nullptr);
    }

    static void setWidths(lxw_worksheet* sheet, const Table& table)
    {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            std::size_t longest = table.columns[c].numeric ? 12 : table.columns[c].name.size();
            for (const std::vector<Cell>& row : table.rows)
                longest = std::max(longest, row[c].text.size());
            worksheet_set_column(sheet, column(c), column(c),
                                 std::min(static_cast<double>(longest) + 2.0, widestColumn), nullptr);
        }
    }

    void nameBlock(const Table& table, lxw_row_t head, lxw_row_t last)
    {
        char first[LXW_MAX_CELL_NAME_LENGTH];
        char end[LXW_MAX_CELL_NAME_LENGTH];
        lxw_rowcol_to_cell_abs(first, head, 0, 1, 1);
        lxw_rowcol_to_cell_abs(end, last, column(table.columns.size() - 1), 1, 1);
        const std::string cells = "='" + m_names.back() + "'!" + first + ":" + end;
        workbook_define_name(m_book, blockName(table.id).c_str(), cells.c_str());
    }

    lxw_workbook* m_book;
    lxw_format* m_head = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_wrapped = nullptr;
    std::map<NumberForm, lxw_format*> m_forms;
    std::set<std::string> m_taken;
    std::vector<std::string> m_names;
};

std::vector<std::pair<std::string, std::string>> sourcesOf(const Document& document)
{
    std::vector<std::pair<std::string, std::string>> lines;
    for (const Table* table : tablesOf(document))
        if (!table->source.empty())
            lines.emplace_back(table->caption, table->source);
    const auto notesOf = [&](const Line& line) {
        for (const Span& span : line)
            if (!span.note.empty())
                lines.emplace_back(span.text, span.note);
    };
    for (const Block& block : document.blocks) {
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            notesOf(paragraph->line);
        if (const auto* picture = std::get_if<Picture>(&block); picture && !picture->source.empty())
            lines.emplace_back(picture->caption, picture->source);
    }
    return lines;
}

void fill(Workbook& book, const Document& document)
{
    book.setProperties(document);
    for (const Table* table : tablesOf(document))
        book.add(withNumbers(*table, document.words));
    for (const Block& block : document.blocks)
        if (const auto* picture = std::get_if<Picture>(&block))
            for (const Table& numbers : picture->numbers)
                book.add(numbers);
    book.addLines(document.words.sources, sourcesOf(document));
    std::vector<std::pair<std::string, std::string>> run{{document.words.run, document.runLine}, {"", document.title}};
    for (const std::string& notice : document.notices)
        run.emplace_back("", notice);
    book.addLines(document.words.run, run);
}

} // namespace

Result<std::string> writeXlsx(const Document& document, const Writing&)
{
    const base::TemporaryFolder folder;
    const std::string file = base::pathText(folder.path() / "tables.xlsx");
    Workbook book(file);
    fill(book, document);
    if (!book.close())
        return Error{ErrorCode::FileNotWritable, file, {}, {}, 0};
    return base::readWholeFile(file);
}

} // namespace homeward::paper
