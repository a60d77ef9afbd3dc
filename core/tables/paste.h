// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/read_cell.h"

#include <span>

namespace homeward::tables {

/// The target of a pasted block as displayed: indexes of the table's rows and columns, from the first cell down and to
/// the right.
struct PasteTarget {
    std::vector<std::size_t> rows;
    std::vector<std::size_t> columns;
    /// The number of selected cells down and to the right; a block that fits them several times is repeated.
    std::size_t selectedRows = 1;
    std::size_t selectedColumns = 1;
};

/// A cell that the paste would write.
struct PasteCell {
    std::size_t row = 0;      ///< of the table
    std::size_t column = 0;
    CellValue value;
    std::string typed = {}; ///< the text, if it was arithmetic
};

/// A cell of the block that does not fit.
struct Refusal {
    std::size_t down = 0;     ///< within the block
    std::size_t across = 0;
    std::size_t row = 0;      ///< of the table; not for `NoCell`
    std::size_t column = 0;
    std::string found;
    Expected expected = Expected::Number;
    std::optional<CellValue> likely = {}; ///< a likely value, which may be used instead
};

/// What a paste would change. The table itself is not changed.
struct PasteLook {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<PasteCell> fitting;
    std::vector<Refusal> refused;
    std::size_t empty = 0; ///< empty cells of the block, which change nothing
};

/// The cells of a text that a spreadsheet copied: tabs between columns, lines between rows, cells with either in
/// quotes. Rows may differ in length.
[[nodiscard]] std::vector<std::vector<std::string>> blockOf(std::string_view text);

/// Reads a block and matches it to its target cells.
[[nodiscard]] PasteLook lookAtPaste(const Table& table, std::string_view text, const PasteTarget& target,
                                    const TypingForm& form = {});

/// Takes what a refused cell most likely means: it fits then, and so do all others that have shares of one where per
/// cent belong. False where there is no guess.
bool repair(PasteLook& look, std::size_t refusal);

/// The entries that write all that fits.
[[nodiscard]] std::vector<Entry> entriesOf(const Table& table, const PasteLook& look);

/// A block of cells as spreadsheets paste it. Rows and columns are places of the table.
[[nodiscard]] std::string blockText(const Table& table, std::span<const std::size_t> rows,
                                    std::span<const std::size_t> columns, const TypingForm& form = {});

/// The letters of a column: A to Z, AA, AB, ...
[[nodiscard]] std::string columnLetters(std::size_t column);
/// `C14` as indexes of row and column, from 0; none where the text is no such name.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> cellNamed(std::string_view name);

} // namespace homeward::tables
