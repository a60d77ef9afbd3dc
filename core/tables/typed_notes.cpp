// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/typed_notes.h"

#include "core/model/node.h"
#include "core/tables/read_cell.h"

#include <algorithm>
#include <map>
#include <utility>

namespace homeward::tables {

namespace {

using Notes = std::vector<model::TypedFigure>;

/// The cells whose figures have a path of their own, by it. Of several cells of one figure the first.
std::map<std::string, std::size_t> cellsByPath(const Table& table)
{
    std::map<std::string, std::size_t> cells;
    for (std::size_t i = 0; i < table.cells.size(); ++i)
        if (!table.cells[i].path.empty() && !table.columns[i % table.columns.size()].isComputed)
            cells.emplace(table.cells[i].path.text(), i);
    return cells;
}

void dropDead(Notes& notes, const model::Plan& plan)
{
    std::erase_if(notes,
                  [&](const model::TypedFigure& note) { return !model::findNode(plan, model::Path(note.path)).ok(); });
}

/// The path of the figure that an entry wrote; empty where it made none.
std::string pathOf(const Table& table, const Entry& entry)
{
    const auto row = table.rowOf(entry.row);
    const auto column = table.columnOf(entry.column);
    return row && column ? table.at(*row, *column).path.text() : std::string();
}

} // namespace

void addNotes(Table& table, const Notes& notes)
{
    if (notes.empty())
        return;
    const auto cells = cellsByPath(table);
    for (const model::TypedFigure& note : notes) {
        const auto found = cells.find(note.path);
        if (found != cells.end() && numberOf(table.cells[found->second].value) == note.value)
            table.cells[found->second].typed = note.text;
    }
}

void keepNotes(const TableView& view, model::Plan& plan, const std::vector<Entry>& written)
{
    const auto isNoted = [](const Entry& entry) { return !entry.typed.empty(); };
    if (plan.typed.empty() && std::ranges::none_of(written, isNoted))
        return;
    dropDead(plan.typed, plan);
    const Table table = view.read(plan);
    const auto cells = cellsByPath(table);
    std::erase_if(plan.typed, [&](const model::TypedFigure& note) {
        const auto found = cells.find(note.path);
        return found != cells.end() && numberOf(table.cells[found->second].value) != note.value;
    });
    for (const Entry& entry : written) {
        const std::string path = pathOf(table, entry);
        if (path.empty())
            continue;
        std::erase_if(plan.typed, [&](const model::TypedFigure& note) { return note.path == path; });
        const auto value = numberOf(entry.value);
        if (value && isNoted(entry) && entry.typed.size() <= longestCell && cells.contains(path))
            plan.typed.push_back({path, entry.typed, *value});
    }
}

Table readWithNotes(const TableView& view, const model::Plan& plan)
{
    Table table = view.read(plan);
    addNotes(table, plan.typed);
    return table;
}

} // namespace homeward::tables
