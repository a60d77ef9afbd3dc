// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/edit/plan_patch.h"
#include "core/model/path.h"
#include "core/model/plan.h"
#include "core/validation/ranges.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The figures of a plan as tables of cells, which the window's grids show and the command line prints and pastes into.
namespace homeward::tables {

/// The value of a cell: nothing, a number (shares as 0 to 1), a date, or a text (for a choice, its word).
using CellValue = std::variant<std::monostate, double, base::Date, std::string>;

[[nodiscard]] inline bool isEmpty(const CellValue& value) { return std::holds_alternative<std::monostate>(value); }
/// The number of a cell; none where it holds something else.
[[nodiscard]] inline std::optional<double> numberOf(const CellValue& value)
{
    const auto* number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

enum class CellKind {
    Number,
    Whole,   ///< a number without a fraction
    Share,   ///< 0 to 1, shown and typed as per cent
    Money,   ///< pounds
    Date,
    Text,
    Choice,  ///< one of the column's words
};

/// One of the words that a choice may be.
struct Choice {
    std::string word = {};  ///< as the plan has it
    std::string name =
        {};  ///< of an item of the plan; empty where the word is the program's own, which the wording names

    friend bool operator==(const Choice&, const Choice&) = default;
};

struct Column {
    std::string id = {};    ///< `room`; the wording has its heading, unit and definition
    CellKind kind = CellKind::Text;
    validation::FigureRange range = {};   ///< of numbers
    std::vector<Choice> choices = {};
    std::string name = {}; ///< if it stands for an item of the plan: the item's name, used as the heading
    std::string item = {};   ///< the id of that item
    bool isComputed = false; ///< computed from the plan, and never typed

    friend bool operator==(const Column&, const Column&) = default;
};

struct Cell {
    CellValue value = {};
    bool own = false; ///< the area's own value, instead of the plan's
    bool inherited = false; ///< the plan's value, shown for an area
    bool locked = true;      ///< cannot be typed here
    bool varies = false; ///< the figure changes later, or stands for several
    std::string unit = {}; ///< `hours a week`; empty if the column gives it
    model::Path path = {}; ///< path to the figure in force; empty if there is none yet
    model::SourceId source = {};
    std::string typed = {};  ///< the arithmetic that gave the figure: `=10*37.5`; empty if there was none

    friend bool operator==(const Cell&, const Cell&) = default;
};

struct Row {
    std::string key = {}; ///< stays the same while the plan changes elsewhere: `acute/north`
    std::string name = {};   ///< empty for the row that adds an item
    int level = 0;           ///< 1 = within the group above
    bool isGroup = false;
    bool adds = false;       ///< typing here makes a new item
    std::optional<model::Sphere> sphere = std::nullopt;
    int shade = 0; ///< index among the settings of the sphere

    friend bool operator==(const Row&, const Row&) = default;
};

struct Table {
    std::string id;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<Cell> cells;   ///< row by row

    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const
    {
        return cells[row * columns.size() + column];
    }
    [[nodiscard]] Cell& at(std::size_t row, std::size_t column) { return cells[row * columns.size() + column]; }
    /// The index of a column or row; none where there is no such column or row.
    [[nodiscard]] std::optional<std::size_t> columnOf(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> rowOf(std::string_view key) const;
    /// The cell whose figure lies at a path, or over or under it; none where there is none.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> cellAt(const model::Path& path) const;

    friend bool operator==(const Table&, const Table&) = default;
};

/// A value for one cell; an empty one takes the area back to the plan's, or takes the figure out.
struct Entry {
    std::string row;     ///< its key
    std::string column;  ///< its id
    CellValue value = {};
    std::string typed = {};  ///< what was typed, where it was arithmetic; kept as a note

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// One table of a plan: how it is read, and what a typed cell means.
class TableView {
public:
    TableView() = default;
    TableView(const TableView&) = delete;
    TableView& operator=(const TableView&) = delete;
    virtual ~TableView() = default;

    [[nodiscard]] virtual Table read(const model::Plan& plan) const = 0;
    /// Writes one cell. False, and nothing done, where the plan has no such row or the cell cannot hold the value.
    virtual bool write(model::Plan& plan, const Entry& entry) const = 0;
    /// Says where the figure of a cell comes from, where it has a source of its own.
    virtual bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const;
};

/// The table with the notes of what was typed in its cells.
[[nodiscard]] Table readWithNotes(const TableView& view, const model::Plan& plan);

/// The one edit that writes all entries with the notes of what was typed, and a source for them where one is given.
/// Empty where nothing would change; entries that do not fit are left out.
[[nodiscard]] edit::PlanPatch patchOf(const TableView& view, const model::Plan& plan, const std::vector<Entry>& entries,
                                      const std::string& sourceTitle = {});

} // namespace homeward::tables
