// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/verify.h"

#include "core/paper/docx_body.h"

#include <algorithm>

namespace homeward::papers {

namespace {

const paper::ReadTable* tableMarked(const paper::ReadPaper& file, const std::string& mark)
{
    const auto found = std::ranges::find(file.tables, mark, &paper::ReadTable::mark);
    return found == file.tables.end() ? nullptr : &*found;
}

std::string cellAt(const std::vector<std::string>& row, std::size_t column)
{
    return column < row.size() ? row[column] : std::string();
}

/// Rows that the run has and the file has not, and the other way round, differ in every cell.
void compareRow(const paper::Table& table, std::size_t row, const paper::ReadTable& read, Verification& found)
{
    static const std::vector<std::string> none;
    const auto& inPaper = row < read.rows.size() ? read.rows[row] : none;
    const bool runHas = row < table.rows.size();
    const std::string header = runHas ? table.rows[row].front().text : cellAt(inPaper, 0);
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const std::string now = runHas ? table.rows[row][column].text : std::string();
        const std::string then = cellAt(inPaper, column);
        found.numbers += now.find_first_of("0123456789") != std::string::npos ? 1 : 0;
        if (now != then)
            found.mismatches.push_back({table.caption, header, table.columns[column].name, then, now});
    }
}

} // namespace

Verification verify(const paper::ReadPaper& file, const paper::Document& now)
{
    Verification found;
    std::vector<std::string> known;
    for (const paper::Table* table : paper::tablesOf(now)) {
        known.push_back(paper::markOf(table->id));
        const paper::ReadTable* read = tableMarked(file, known.back());
        if (!read) {
            found.missingTables.push_back(table->caption);
            continue;
        }
        for (std::size_t row = 0; row < std::max(table->rows.size(), read->rows.size()); ++row)
            compareRow(*table, row, *read, found);
    }
    for (const paper::ReadTable& read : file.tables)
        if (std::ranges::find(known, read.mark) == known.end())
            found.unknownTables.push_back(read.caption);
    return found;
}

} // namespace homeward::papers
