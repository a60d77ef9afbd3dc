// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/verify.h"

#include "core/paper/docx_body.h"

#include <algorithm>

namespace homeward::papers {

namespace {

/// The one table of a mark; null where there is none, or several.
const paper::ReadTable* tableMarked(const paper::ReadPaper& file, const std::string& mark)
{
    const auto found = std::ranges::find(file.tables, mark, &paper::ReadTable::mark);
    return std::ranges::count(file.tables, mark, &paper::ReadTable::mark) == 1 ? &*found : nullptr;
}

std::string cellAt(const std::vector<std::string>& row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string();
}

/// Compares what the run gives with what stands in the paper, cell by cell, those that only one of them has too.
void compareRow(const paper::Table& table, const std::string& header, const std::vector<std::string>& now,
                const std::vector<std::string>& then, Verification& found)
{
    for (std::size_t column = 0; column < std::max(now.size(), then.size()); ++column) {
        const std::string run = cellAt(now, column), file = cellAt(then, column);
        found.numbers += run.find_first_of("0123456789") != std::string::npos ? 1 : 0;
        if (run != file || (column < now.size()) != (column < then.size()))
            found.mismatches.push_back({table.caption, header,
                                        column < table.columns.size() ? table.columns[column].name : std::string(),
                                        file, run});
    }
}

void compareTable(const paper::Table& table, const paper::ReadTable& read, Verification& found)
{
    std::vector<std::string> heads;
    for (const paper::Column& column : table.columns)
        heads.push_back(column.name);
    compareRow(table, {}, heads, read.columns, found);
    for (std::size_t row = 0; row < std::max(table.rows.size(), read.rows.size()); ++row) {
        std::vector<std::string> now;
        if (row < table.rows.size())
            for (const paper::Cell& cell : table.rows[row])
                now.push_back(cell.text);
        const auto then = row < read.rows.size() ? read.rows[row] : std::vector<std::string>();
        compareRow(table, now.empty() ? cellAt(then, 0) : now.front(), now, then, found);
    }
}

} // namespace

Verification verify(const paper::ReadPaper& file, const paper::Document& now)
{
    Verification found;
    std::vector<std::string> known;
    for (const paper::Table* table : paper::tablesOf(now)) {
        known.push_back(paper::markOf(table->id));
        if (const paper::ReadTable* read = tableMarked(file, known.back()))
            compareTable(*table, *read, found);
        else
            found.missingTables.push_back(table->caption);
    }
    for (const paper::ReadTable& read : file.tables)
        if (std::ranges::find(known, read.mark) == known.end())
            found.unknownTables.push_back(read.caption);
    return found;
}

} // namespace homeward::papers
