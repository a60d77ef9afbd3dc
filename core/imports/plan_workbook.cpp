// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/plan_workbook.h"

#include "core/sheets/workbook_writer.h"

#include <algorithm>

namespace homeward::imports {

using sheets::Look;
using sheets::WorkbookWriter;
using tables::CellKind;

namespace {

constexpr std::uint32_t idRow = 0;
constexpr std::uint32_t headingRow = 1;
constexpr std::uint32_t firstRow = 2;
constexpr std::uint16_t keyColumn = 0;
constexpr std::uint16_t nameColumn = 1;
constexpr std::uint16_t firstColumn = 2;

Look lookOf(CellKind kind, bool isHeld)
{
    if (kind == CellKind::Share)
        return isHeld ? Look::HeldShare : Look::Share;
    if (kind == CellKind::Money)
        return isHeld ? Look::HeldMoney : Look::Money;
    return isHeld ? Look::Held : Look::Plain;
}

void writeCell(WorkbookWriter& book, std::uint32_t row, std::uint16_t at, const tables::Column& column,
               const tables::Cell& cell, const WorkbookWords& words)
{
    const bool isHeld = cell.locked || column.isComputed;
    if (const auto number = tables::numberOf(cell.value))
        book.number(row, at, *number, lookOf(column.kind, isHeld));
    else if (const auto* date = std::get_if<base::Date>(&cell.value))
        book.date(row, at, *date);
    else if (!tables::isEmpty(cell.value))
        book.text(row, at, tables::plainText(column, cell.value, words.typing), isHeld ? Look::Held : Look::Plain);
    else if (isHeld)
        book.text(row, at, {}, Look::Held);
    if (column.kind != CellKind::Choice || isHeld)
        return;
    std::vector<std::string> names;
    for (const tables::Choice& choice : column.choices)
        names.push_back(tables::nameOf(column, choice.word, words.typing));
    book.choices(row, at, names);
}

void writeTable(WorkbookWriter& book, const tables::Table& table, const WorkbookWords& words)
{
    book.hideRow(idRow);
    book.hideColumn(keyColumn);
    book.widen(nameColumn, nameColumn, 34.0);
    book.widen(firstColumn, static_cast<std::uint16_t>(firstColumn + table.columns.size()), 14.0);
    book.freeze(firstRow, firstColumn);
    book.text(idRow, keyColumn, table.id);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto at = static_cast<std::uint16_t>(firstColumn + c);
        book.text(idRow, at, table.columns[c].id);
        book.text(headingRow, at, words.heading(table.columns[c]), Look::Heading);
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        const auto row = static_cast<std::uint32_t>(firstRow + r);
        book.text(row, keyColumn, table.rows[r].key);
        book.text(row, nameColumn,
                  std::string(2 * static_cast<std::size_t>(table.rows[r].level), ' ') + table.rows[r].name,
                  table.rows[r].level == 0 ? Look::Heading : Look::Plain);
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            writeCell(book, row, static_cast<std::uint16_t>(firstColumn + c), table.columns[c], table.at(r, c), words);
    }
}

bool hasOwn(const tables::Table& table)
{
    return std::ranges::any_of(table.cells, [](const tables::Cell& cell) { return cell.own; });
}

} // namespace

std::vector<tables::TableChoice> tablesOf(const model::Plan& plan)
{
    std::vector<tables::TableChoice> choices;
    for (const char* name : {"settings", "rules", "week"})
        choices.push_back({name, {}, {}});
    for (const model::Area& area : plan.areas)
        choices.push_back({"population", {}, area.id});
    for (const char* name : {"demand", "months", "weekdays", "hours", "stays", "packages"})
        choices.push_back({name, {}, {}});
    for (const model::Setting& setting : plan.settings)
        for (const char* name : {"routes", "delays"})
            choices.push_back({name, setting.id, {}});
    for (const model::Area& area : plan.areas) {
        std::vector<tables::TableChoice> own{{"stays", {}, area.id}, {"packages", {}, area.id}};
        for (const model::Setting& setting : plan.settings)
            own.push_back({"routes", setting.id, area.id});
        for (tables::TableChoice& choice : own)
            if (const auto view = tables::tableNamed(choice); view && hasOwn(view.value()->read(plan)))
                choices.push_back(std::move(choice));
    }
    return choices;
}

base::Status writePlanWorkbook(const std::string& path, const model::Plan& plan, const WorkbookWords& words)
{
    struct Planned {
        tables::TableChoice choice;
        tables::Table table;
    };
    std::vector<Planned> planned;
    for (const tables::TableChoice& choice : tablesOf(plan))
        if (const auto view = tables::tableNamed(choice))
            if (tables::Table table = view.value()->read(plan); !table.rows.empty())
                planned.push_back({choice, std::move(table)});
    WorkbookWriter book;
    book.beginSheet(listSheet);
    book.widen(0, 0, 34.0);
    book.widen(1, 3, 18.0);
    const std::vector<std::string> heads{"Sheet", "Table", "Setting", "Area"};
    for (std::size_t i = 0; i < heads.size(); ++i)
        book.text(0, static_cast<std::uint16_t>(i), heads[i], Look::Heading);
    // Sheets are linked by the number that their name begins with, because the list is written before the sheets have
    // names.
    for (std::size_t i = 0; i < planned.size(); ++i) {
        const auto row = static_cast<std::uint32_t>(i + 1);
        const tables::TableChoice& choice = planned[i].choice;
        book.text(row, 0, std::to_string(i + 1) + ". " + words.title(choice));
        book.text(row, 1, choice.name);
        book.text(row, 2, choice.setting.value);
        book.text(row, 3, choice.area.value);
    }
    for (std::size_t i = 0; i < planned.size(); ++i) {
        book.beginSheet(std::to_string(i + 1) + ". " + words.title(planned[i].choice));
        writeTable(book, planned[i].table, words);
    }
    return book.save(path);
}

} // namespace homeward::imports
