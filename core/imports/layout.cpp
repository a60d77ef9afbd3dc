// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/layout.h"

#include "core/imports/interpret.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;
using sheets::Sheet;

namespace {

constexpr std::size_t mostHeaderRows = 3;
constexpr double firstYear = 1'980.0;
constexpr double lastYear = 2'100.0;

/// A block of rows and columns.
struct Block {
    std::size_t firstRow = 0;
    std::size_t endRow = 0;
    std::size_t firstColumn = 0;
    std::size_t endColumn = 0;
};

std::size_t filledIn(const Sheet& sheet, std::size_t row, const Block& block)
{
    std::size_t count = 0;
    const auto cells = sheet.row(row);
    for (std::size_t c = block.firstColumn; c < std::min(block.endColumn, cells.size()); ++c)
        count += cells[c].kind != CellKind::Empty ? 1 : 0;
    return count;
}

/// Whether a number may be a heading: a year, or an age.
bool isHeadingNumber(double value) { return value == std::floor(value) && value >= 0.0 && value <= 2'200.0; }

/// Whether a cell may be a heading. A year or an age may be, if several stand in a row.
bool mayBeHeading(const Sheet& sheet, const Cell& cell)
{
    if (cell.kind == CellKind::Number)
        return isHeadingNumber(cell.number) && !cell.isPercent;
    if (cell.kind != CellKind::Text)
        return cell.kind == CellKind::Date;
    const auto number = figureIn(sheet.textOf(cell), {});
    return !number || (isHeadingNumber(number->value) && !number->percent && !number->pounds);
}

bool isText(const Sheet& sheet, const Cell& cell)
{
    return cell.kind == CellKind::Text && !figureIn(sheet.textOf(cell), {}) && !dateIn(sheet.textOf(cell));
}

/// Counts of kinds of cells in a row.
struct RowLook {
    std::size_t filled = 0;
    std::size_t texts = 0;
    std::size_t bareNumbers = 0; ///< numbers and dates
    bool allHeadings = true;
    bool allYears = true; ///< whether its numbers or dates are all years
    bool stepByOne = true; ///< whether its numbers rise by one, as ages do
};

RowLook lookAt(const Sheet& sheet, std::size_t row, const Block& block)
{
    RowLook look;
    std::optional<double> before;
    for (std::size_t c = block.firstColumn; c < block.endColumn; ++c) {
        const Cell& cell = sheet.at(row, c);
        if (cell.kind == CellKind::Empty)
            continue;
        ++look.filled;
        look.texts += isText(sheet, cell) ? 1 : 0;
        look.allHeadings = look.allHeadings && mayBeHeading(sheet, cell);
        if (isText(sheet, cell))
            continue;
        ++look.bareNumbers;
        const auto typed = cell.kind == CellKind::Text ? figureIn(sheet.textOf(cell), {}) : std::nullopt;
        const double value = typed ? typed->value : cell.number;
        const bool isYear = value >= firstYear && value <= lastYear && value == std::floor(value);
        look.allYears = look.allYears && (isYear || cell.kind == CellKind::Date);
        look.stepByOne = look.stepByOne && (!before || value == *before + 1.0);
        before = value;
    }
    return look;
}

/// Whether a row is a header: words, or years or ages beside a word.
bool isHeader(const RowLook& look)
{
    const bool areAges = look.stepByOne && look.bareNumbers >= 3;
    return look.filled >= 2 && look.allHeadings && (look.bareNumbers == 0 || look.allYears || areAges);
}

/// Blocks of consecutive rows that are not empty.
std::vector<Block> stretchesOf(const Sheet& sheet)
{
    std::vector<Block> blocks;
    for (std::size_t row = 0; row < sheet.rows(); ++row) {
        if (blocks.empty() || sheet.number(row) != sheet.number(row - 1) + 1)
            blocks.push_back({row, row, 0, 0});
        blocks.back().endRow = row + 1;
        blocks.back().endColumn = std::max(blocks.back().endColumn, sheet.row(row).size());
    }
    return blocks;
}

/// Counts the rows of a block by width. Rows are added and removed one by one, so that a file with many blocks is
/// counted in linear time.
class Widths {
public:
    Widths(const Sheet& sheet, const Block& block) : m_sheet(&sheet), m_block(block)
    {
        m_block.endRow = m_block.firstRow;
        growTo(block.endRow);
    }
    void growTo(std::size_t endRow)
    {
        for (; m_block.endRow < endRow; ++m_block.endRow)
            ++m_counts[filledIn(*m_sheet, m_block.endRow, m_block)];
    }
    void beginAt(std::size_t firstRow)
    {
        for (; m_block.firstRow < firstRow; ++m_block.firstRow) {
            const auto found = m_counts.find(filledIn(*m_sheet, m_block.firstRow, m_block));
            if (--found->second == 0)
                m_counts.erase(found);
        }
    }
    /// The most frequent width; 0 where no row has two cells.
    [[nodiscard]] std::size_t usual() const
    {
        std::size_t best = 0;
        std::size_t most = 0;
        for (const auto& [width, count] : m_counts)
            if (width >= 2 && count >= most) {
                best = width;
                most = count;
            }
        return best;
    }

private:
    const Sheet* m_sheet;
    Block m_block;
    std::map<std::size_t, std::size_t> m_counts;
};

/// Whether a block continues the one above it after empty rows: it has no header of its own and fits beneath. `usual`
/// is the most frequent width above.
bool goesOn(const Sheet& sheet, const Block& above, std::size_t usual, const Block& below)
{
    const Block wide{below.firstRow, below.endRow, 0, std::max(above.endColumn, below.endColumn)};
    const RowLook first = lookAt(sheet, below.firstRow, wide);
    return usual >= 2 && first.filled >= 2 && 2 * first.filled >= usual && !isHeader(first)
        && below.endColumn <= above.endColumn;
}

std::vector<Block> joined(const Sheet& sheet, const std::vector<Block>& blocks)
{
    std::vector<Block> whole;
    std::optional<Widths> widths;
    for (const Block& block : blocks)
        if (!whole.empty() && goesOn(sheet, whole.back(), widths->usual(), block)) {
            whole.back().endRow = block.endRow;
            widths->growTo(block.endRow);
        } else {
            whole.push_back(block);
            widths.emplace(sheet, block);
        }
    return whole;
}

/// Whether a block has words or periods that identify its rows.
bool hasKeys(const Sheet& sheet, const Block& block)
{
    const std::size_t row = block.endRow - 1;
    for (std::size_t c = block.firstColumn; c < block.endColumn; ++c)
        if (isText(sheet, sheet.at(row, c)) || sheet.at(row, c).kind == CellKind::Date)
            return true;
    return false;
}

/// Splits a block into tables side by side, if an empty column divides them and each has words of its own.
std::vector<Block> sideBySide(const Sheet& sheet, const Block& block)
{
    std::vector<bool> used(block.endColumn, false);
    for (std::size_t row = block.firstRow; row < block.endRow; ++row) {
        const auto cells = sheet.row(row);
        for (std::size_t c = 0; c < std::min(cells.size(), used.size()); ++c)
            used[c] = used[c] || cells[c].kind != CellKind::Empty;
    }
    std::vector<Block> parts;
    for (std::size_t c = 0; c < used.size(); ++c) {
        if (!used[c])
            continue;
        if (parts.empty() || !used[c - 1])
            parts.push_back({block.firstRow, block.endRow, c, c});
        parts.back().endColumn = c + 1;
    }
    std::vector<Block> tables;
    for (const Block& part : parts)
        if (!tables.empty() && (part.endColumn - part.firstColumn < 2 || !hasKeys(sheet, part)))
            tables.back().endColumn = part.endColumn;
        else
            tables.push_back(part);
    return tables;
}

/// Whether the headings so far have gaps or repetitions, as over merged cells, so that another row may complete them.
bool isUnfinished(const Sheet& sheet, std::size_t row, const Block& block, std::size_t usual)
{
    std::set<std::string> said;
    std::size_t filled = 0;
    for (std::size_t c = block.firstColumn; c < block.endColumn; ++c) {
        const std::string heading = sheet.shown(row, c);
        if (heading.empty())
            continue;
        ++filled;
        if (!said.insert(heading).second)
            return true;
    }
    return filled < usual;
}

/// Whether a row is a second row of headings: only words, each above a figure.
bool isOverFigures(const Sheet& sheet, std::size_t row, const Block& block)
{
    const RowLook look = lookAt(sheet, row, block);
    if (look.filled < 2 || look.texts < look.filled)
        return false;
    for (std::size_t c = block.firstColumn; c < block.endColumn; ++c) {
        const Cell& below = sheet.at(row + 1, c);
        const bool isFigure = below.kind == CellKind::Number
            || (below.kind == CellKind::Text && figureIn(sheet.textOf(below), {}).has_value());
        if (sheet.at(row, c).kind != CellKind::Empty && !isFigure)
            return false;
    }
    return true;
}

/// Finds the header and figures of a block whose rows are mostly `usual` cells wide; none where it has no table.
std::optional<Layout> layoutOf(const Sheet& sheet, const Block& block, std::size_t usual)
{
    if (usual < 2)
        return std::nullopt;
    std::size_t header = block.firstRow;
    // Notes are rows with a single text.
    const auto isNote = [&](std::size_t row) {
        const std::size_t filled = filledIn(sheet, row, block);
        return filled < 2 || 2 * filled < usual;
    };
    while (header < block.endRow && isNote(header))
        ++header;
    if (header + 1 >= block.endRow || !isHeader(lookAt(sheet, header, block)))
        return std::nullopt;
    Layout layout{header, 1, header + 1, block.endRow, block.firstColumn, block.endColumn, {}};
    while (layout.headerRows < mostHeaderRows && layout.firstRow + 1 < block.endRow
           && (isOverFigures(sheet, layout.firstRow, block)
               || (isUnfinished(sheet, layout.firstRow - 1, block, usual)
                   && isHeader(lookAt(sheet, layout.firstRow, block))))) {
        ++layout.headerRows;
        ++layout.firstRow;
    }
    while (layout.endRow > layout.firstRow && filledIn(sheet, layout.endRow - 1, block) < 2)
        --layout.endRow;
    if (header > 0 && filledIn(sheet, header - 1, {0, 0, 0, block.endColumn}) == 1)
        for (std::size_t c = 0; c < block.endColumn; ++c)
            if (sheet.at(header - 1, c).kind != CellKind::Empty)
                layout.caption = sheet.shown(header - 1, c);
    return layout.rows() > 0 ? std::optional(layout) : std::nullopt;
}

/// The row where a second header begins within a block: tables stacked without an empty row.
std::size_t nextHeader(const Sheet& sheet, const Layout& layout)
{
    const Block block{layout.firstRow, layout.endRow, layout.firstColumn, layout.endColumn};
    for (std::size_t row = layout.firstRow; row < layout.endRow; ++row) {
        bool same = true;
        for (std::size_t c = block.firstColumn; c < block.endColumn && same; ++c)
            same = sheet.at(row, c) == sheet.at(layout.headerRow, c);
        if (same)
            return row;
    }
    return layout.endRow;
}

} // namespace

std::vector<Layout> layoutsOf(const Sheet& sheet)
{
    std::vector<Layout> layouts;
    for (const Block& stretch : joined(sheet, stretchesOf(sheet)))
        for (Block block : sideBySide(sheet, stretch)) {
            Widths widths(sheet, block);
            for (auto layout = layoutOf(sheet, block, widths.usual()); layout;) {
                const std::size_t next = nextHeader(sheet, *layout);
                const std::size_t end = layout->endRow;
                layout->endRow = next;
                if (layout->rows() > 0)
                    layouts.push_back(*layout);
                block.firstRow = next;
                widths.beginAt(next);
                layout = next < end ? layoutOf(sheet, block, widths.usual()) : std::nullopt;
            }
        }
    std::ranges::stable_sort(layouts, std::greater<>(),
                             [](const Layout& layout) { return layout.rows() * layout.columns(); });
    return layouts;
}

Layout layoutFrom(const Sheet& sheet, long headerRow, std::size_t headerRows)
{
    std::size_t row = 0;
    while (row < sheet.rows() && sheet.number(row) < headerRow)
        ++row;
    Layout layout{row, std::max<std::size_t>(headerRows, 1), 0, sheet.rows(), 0, sheet.columns(), {}};
    layout.firstRow = std::min(row + layout.headerRows, sheet.rows());
    const Block block{layout.firstRow, sheet.rows(), 0, sheet.columns()};
    std::size_t end = layout.firstRow;
    // The table ends at a gap after which nothing continues it.
    for (const Block& stretch : joined(sheet, stretchesOf(sheet)))
        if (stretch.firstRow <= layout.firstRow && layout.firstRow < stretch.endRow)
            end = stretch.endRow;
    layout.endRow = end;
    while (layout.endRow > layout.firstRow && filledIn(sheet, layout.endRow - 1, block) < 2)
        --layout.endRow;
    return layout;
}

} // namespace homeward::imports
