// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"

#include "core/base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <functional>

namespace homeward::sheets {

namespace {

/// Cells of a block of rows; a row that is longer has a block of its own.
constexpr std::size_t blockCells = std::size_t{1} << 17U;

/// Letters of texts that lie together; a text that is longer lies by itself.
constexpr std::size_t blockLetters = std::size_t{1} << 20U;
constexpr std::size_t firstLetters = std::size_t{1} << 12U; ///< most books have few

constexpr std::uint32_t noText = 0xFFFF'FFFF;

/// The position of a text with a part of its hash, which distinguishes most other texts without reading their letters:
/// in a large book these are rarely in the cache.
struct Slot {
    std::uint32_t place = noText;
    std::uint32_t mark = 0;
};

/// The lower half finds the slot, the upper half is the mark.
std::size_t hashOf(std::string_view text) { return std::hash<std::string_view>()(text); }

std::uint32_t markOf(std::size_t hash) { return static_cast<std::uint32_t>(hash >> 32U); }

} // namespace

/// Letters in blocks that never move, and a table of places by hash (open addressing, linear probing).
struct TextPool::Store {
    std::deque<std::string> blocks;
    std::deque<std::string_view> texts;
    std::vector<Slot> table = std::vector<Slot>(64);
    std::size_t letters = 0;

    /// The slot of a text in the table, or the free slot where it belongs.
    Slot& slotOf(std::string_view text, std::size_t hash)
    {
        const std::size_t mask = table.size() - 1;
        std::size_t slot = hash & mask;
        while (table[slot].place != noText && (table[slot].mark != markOf(hash) || texts[table[slot].place] != text))
            slot = (slot + 1) & mask;
        return table[slot];
    }

    void widen()
    {
        const std::size_t size = table.size() * 2;
        table.clear();
        table.shrink_to_fit();
        table.resize(size);
        for (std::uint32_t place = 0; place < texts.size(); ++place) {
            const std::size_t hash = hashOf(texts[place]);
            std::size_t slot = hash & (size - 1);
            while (table[slot].place != noText) // no two texts are alike
                slot = (slot + 1) & (size - 1);
            table[slot] = {place, markOf(hash)};
        }
    }

    std::string_view kept(std::string_view text)
    {
        if (blocks.empty() || blocks.back().capacity() - blocks.back().size() < text.size()) {
            const std::size_t room = blocks.size() < 2 ? firstLetters : blockLetters;
            blocks.emplace_back().reserve(std::max(room, text.size()));
        }
        std::string& block = blocks.back();
        const std::size_t begin = block.size();
        block.append(text);
        letters += text.size();
        return std::string_view(block).substr(begin);
    }
};

TextPool::TextPool() : m_store(std::make_unique<Store>()) { put({}); }
TextPool::~TextPool() = default;

std::uint32_t TextPool::put(std::string_view text)
{
    const std::size_t hash = hashOf(text);
    Slot& slot = m_store->slotOf(text, hash);
    if (slot.place != noText)
        return slot.place;
    const auto place = static_cast<std::uint32_t>(m_store->texts.size());
    m_store->texts.push_back(m_store->kept(text));
    slot = {place, markOf(hash)};
    if (m_store->texts.size() * 4 > m_store->table.size() * 3)
        m_store->widen();
    return place;
}

std::string_view TextPool::at(std::uint32_t place) const
{
    return place < m_store->texts.size() ? m_store->texts[place] : std::string_view();
}

std::size_t TextPool::bytes() const
{
    return m_store->letters + m_store->texts.size() * sizeof(std::string_view) + m_store->table.size() * sizeof(Slot);
}

std::span<const Cell> Sheet::row(std::size_t row) const
{
    const Place& place = m_places[row];
    return std::span(m_blocks[place.block]).subspan(place.begin, place.count);
}

const Cell& Sheet::at(std::size_t r, std::size_t column) const
{
    static const Cell empty;
    const auto cells = row(r);
    return column < cells.size() ? cells[column] : empty;
}

std::string_view Sheet::textOf(const Cell& cell) const
{
    const bool hasText = cell.kind == CellKind::Text || cell.kind == CellKind::Error;
    return hasText ? m_texts->at(cell.text) : std::string_view();
}

std::string Sheet::shown(const Cell& cell) const
{
    switch (cell.kind) {
    case CellKind::Empty: return {};
    case CellKind::Text:
    case CellKind::Error: return std::string(textOf(cell));
    case CellKind::Truth: return cell.number != 0.0 ? "TRUE" : "FALSE";
    case CellKind::Date: return base::Date::fromDays(static_cast<std::int64_t>(std::floor(cell.number))).iso();
    case CellKind::Number: break;
    }
    std::array<char, 40> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), cell.number);
    return error == std::errc() ? std::string(digits.data(), end) : std::string();
}

Sheet::Place Sheet::put(std::span<const Cell> cells)
{
    if (m_blocks.empty() || m_blocks.back().size() + cells.size() > blockCells)
        m_blocks.emplace_back();
    std::vector<Cell>& block = m_blocks.back();
    const Place place{static_cast<std::uint32_t>(m_blocks.size() - 1), static_cast<std::uint32_t>(block.size()),
                      static_cast<std::uint32_t>(cells.size())};
    block.insert(block.end(), cells.begin(), cells.end());
    return place;
}

void Sheet::add(long number, std::span<const Cell> cells)
{
    while (!cells.empty() && cells.back().kind == CellKind::Empty)
        cells = cells.first(cells.size() - 1);
    if (cells.empty())
        return;
    m_places.push_back(put(cells));
    m_count += cells.size();
    m_numbers.push_back(number);
    m_columns = std::max(m_columns, cells.size());
}

void Sheet::widen(std::size_t row, std::size_t columns)
{
    Place& place = m_places[row];
    if (place.count >= columns)
        return;
    std::vector<Cell> cells(m_blocks[place.block].begin() + place.begin,
                            m_blocks[place.block].begin() + place.begin + place.count);
    cells.resize(columns);
    m_count += columns - place.count;
    place = put(cells);
}

bool Sheet::fillMerged(std::size_t most)
{
    std::size_t filled = m_count;
    for (const Merged& block : merged) {
        const auto first = std::ranges::lower_bound(m_numbers, block.firstRow);
        if (first == m_numbers.end() || *first != block.firstRow)
            continue;
        const auto top = static_cast<std::size_t>(first - m_numbers.begin());
        const Cell value = at(top, block.firstColumn);
        if (value.kind != CellKind::Text && value.kind != CellKind::Date)
            continue;
        const std::size_t last = std::min(block.lastColumn, m_columns - 1);
        for (std::size_t r = top; r < m_places.size() && m_numbers[r] <= block.lastRow; ++r) {
            filled += last + 1;
            if (filled > most)
                return false;
            widen(r, last + 1);
            const auto cells = m_blocks[m_places[r].block].begin() + m_places[r].begin;
            for (std::size_t c = block.firstColumn; c <= last; ++c)
                cells[static_cast<std::ptrdiff_t>(c)] = value;
        }
    }
    return true;
}

const Sheet* Book::sheet(std::string_view name) const
{
    const auto found = std::ranges::find(sheets, name, &Sheet::name);
    return found == sheets.end() ? nullptr : &*found;
}

std::string columnName(std::size_t column)
{
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string cellName(long row, std::size_t column) { return columnName(column) + std::to_string(row); }

} // namespace homeward::sheets
