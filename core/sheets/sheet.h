// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Tables as read from files of any kind: sheets of cells.
namespace homeward::sheets {

enum class CellKind : std::uint8_t {
    Empty,
    Number,
    Date,  ///< `number` is days since 1970-01-01, with the time of day as a fraction
    Text,
    Truth, ///< `number` is 1 or 0
    Error, ///< a formula without a value: the text is `#N/A`, `#REF!`, or empty if it was never calculated
};

/// One cell. Small, since a sheet has a million of them; its text lies in the pool of its book.
struct Cell {
    double number = 0.0;
    std::uint32_t text = 0;
    CellKind kind = CellKind::Empty;
    bool isFormula = false; ///< whether the value is that of a formula when the file was saved
    bool isPercent = false; ///< whether it is shown as per cent: 0.888 as 88.8 %

    friend bool operator==(const Cell&, const Cell&) = default;
};

/// The texts of a book, each stored once. A file may have millions of them; each takes its letters and about thirty
/// bytes.
class TextPool {
public:
    TextPool();
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;
    TextPool(TextPool&&) = delete;
    TextPool& operator=(TextPool&&) = delete;
    ~TextPool();

    /// The index of a text, which is added if new.
    std::uint32_t put(std::string_view text);
    [[nodiscard]] std::string_view at(std::uint32_t place) const;
    /// Bytes that the texts and the list of them take.
    [[nodiscard]] std::size_t bytes() const;

private:
    struct Store;
    std::unique_ptr<Store> m_store;
};

/// Cells that one value covers. Rows as in the file, from 1; columns from 0; both ends within.
struct Merged {
    long firstRow = 0;
    long lastRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastColumn = 0;

    friend bool operator==(const Merged&, const Merged&) = default;
};

/// A sheet of a workbook, or the one table of a text file. Empty rows are not kept.
class Sheet {
public:
    Sheet(std::string name, std::shared_ptr<TextPool> texts) : m_name(std::move(name)), m_texts(std::move(texts)) { }

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::size_t rows() const { return m_numbers.size(); }
    /// The widest row.
    [[nodiscard]] std::size_t columns() const { return m_columns; }
    [[nodiscard]] std::size_t cells() const { return m_count; }
    /// The number of a row as the planner's own program shows it, from 1.
    [[nodiscard]] long number(std::size_t row) const { return m_numbers[row]; }
    /// The cells of a row up to its last that is not empty.
    [[nodiscard]] std::span<const Cell> row(std::size_t row) const;
    /// An empty cell where the row ends before it.
    [[nodiscard]] const Cell& at(std::size_t row, std::size_t column) const;
    /// The text of a `Text` or `Error` cell; empty for others.
    [[nodiscard]] std::string_view textOf(const Cell& cell) const;
    /// A cell as it reads: numbers to the last digit with a full stop, dates as 2026-04-01.
    [[nodiscard]] std::string shown(const Cell& cell) const;
    [[nodiscard]] std::string shown(std::size_t r, std::size_t column) const { return shown(at(r, column)); }

    /// Adds a row below the others; one without a value is passed over.
    void add(long number, std::span<const Cell> cells);
    /// Copies the value of a merged cell to all cells that it covers, if it is a word or a date (a heading, a group). A
    /// number stays in the first cell, so that it counts once. False if that would make more than `most` cells; the
    /// rest stays empty.
    bool fillMerged(std::size_t most);
    std::vector<Merged> merged;
    bool isHidden = false;

private:
    /// Where a row lies.
    struct Place {
        std::uint32_t block = 0;
        std::uint32_t begin = 0;
        std::uint32_t count = 0;
    };
    Place put(std::span<const Cell> cells);
    /// Makes a row at least so wide. Its old cells stay in memory unused.
    void widen(std::size_t row, std::size_t columns);

    std::string m_name;
    std::shared_ptr<TextPool> m_texts;
    /// Blocks have a maximum size, so that a large sheet is never copied to grow.
    std::vector<std::vector<Cell>> m_blocks;
    std::vector<Place> m_places; ///< of each row
    std::size_t m_count = 0;
    std::vector<long> m_numbers;
    std::size_t m_columns = 0;
};

/// A file of tables.
struct Book {
    std::string file; ///< name without folder
    std::shared_ptr<TextPool> texts = std::make_shared<TextPool>();
    std::vector<Sheet> sheets;
    char separator = 0; ///< between columns, of a text file
    std::string encoding; ///< `UTF-8`, `UTF-16` or `Windows-1252`, of a text file

    [[nodiscard]] const Sheet* sheet(std::string_view name) const;
};

/// `C14` for the row 14 of a file and the column 2.
[[nodiscard]] std::string cellName(long row, std::size_t column);
/// `A`, `B`, ... `Z`, `AA`.
[[nodiscard]] std::string columnName(std::size_t column);

} // namespace homeward::sheets
