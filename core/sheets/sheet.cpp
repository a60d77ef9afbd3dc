// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheet.h"

#include "core/base/date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <deque>
#include <unordered_map>

namespace homeward::sheets {

struct TextPool::Store {
    std::deque<std::string> texts;
    std::unordered_map<std::string_view, std::uint32_t> places;
    std::size_t bytes = 0;
};

TextPool::TextPool() : m_store(std::make_unique<Store>()) { put({}); }
TextPool::~TextPool() = default;

std::uint32_t TextPool::put(std::string_view text)
{
    if (const auto known = m_store->places.find(text); known != m_store->places.end())
        return known->second;
    const auto place = static_cast<std::uint32_t>(m_store->texts.size());
    m_store->texts.emplace_back(text);
    m_store->places.emplace(m_store->texts.back(), place);
    m_store->bytes += text.size();
    return place;
}

std::string_view TextPool::at(std::uint32_t place) const
{
    return place < m_store->texts.size() ? std::string_view(m_store->texts[place]) : std::string_view();
}

std::size_t TextPool::bytes() const { return m_store->bytes; }

std::span<const Cell> Sheet::row(std::size_t row) const
{
    const std::size_t begin = row == 0 ? 0 : m_ends[row - 1];
    return std::span(m_cells).subspan(begin, m_ends[row] - begin);
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

void Sheet::add(long number, std::span<const Cell> cells)
{
    while (!cells.empty() && cells.back().kind == CellKind::Empty)
        cells = cells.first(cells.size() - 1);
    if (cells.empty())
        return;
    m_cells.insert(m_cells.end(), cells.begin(), cells.end());
    m_ends.push_back(m_cells.size());
    m_numbers.push_back(number);
    m_columns = std::max(m_columns, cells.size());
}

bool Sheet::fillMerged(std::size_t most)
{
    if (merged.empty())
        return true;
    std::vector<std::vector<Cell>> rows;
    for (std::size_t r = 0; r < m_numbers.size(); ++r)
        rows.emplace_back(row(r).begin(), row(r).end());
    std::size_t filled = m_cells.size();
    for (const Merged& block : merged) {
        const auto first = std::ranges::lower_bound(m_numbers, block.firstRow);
        if (first == m_numbers.end() || *first != block.firstRow)
            continue;
        const auto top = static_cast<std::size_t>(first - m_numbers.begin());
        const Cell value = block.firstColumn < rows[top].size() ? rows[top][block.firstColumn] : Cell();
        if (value.kind != CellKind::Text && value.kind != CellKind::Date)
            continue;
        const std::size_t last = std::min(block.lastColumn, m_columns - 1);
        for (std::size_t r = top; r < rows.size() && m_numbers[r] <= block.lastRow; ++r) {
            filled += last + 1;
            if (filled > most)
                return false;
            if (rows[r].size() <= last)
                rows[r].resize(last + 1);
            for (std::size_t c = block.firstColumn; c <= last; ++c)
                rows[r][c] = value;
        }
    }
    const std::vector<long> numbers = std::move(m_numbers);
    m_numbers.clear();
    m_cells.clear();
    m_ends.clear();
    for (std::size_t r = 0; r < rows.size(); ++r)
        add(numbers[r], rows[r]);
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
