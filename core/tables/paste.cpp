// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/paste.h"

#include "core/base/typed_date.h"
#include "core/model/letters.h"
#include "core/sheets/delimited.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace homeward::tables {

namespace {

/// How often a block is repeated over selected cells: as often as it fits exactly, else once.
std::size_t timesInto(std::size_t block, std::size_t selected)
{
    return block > 0 && selected > block && selected % block == 0 ? selected / block : 1;
}

std::string noteOf(std::string_view typed) { return std::string(base::withoutBlanks(typed)); }

/// Examines one cell of a block at its target cell.
void lookAt(PasteLook& look, const Table& table, const std::string& text, Refusal place, bool hasCell,
            const TypingForm& form)
{
    if (base::withoutBlanks(text).empty()) {
        ++look.empty;
        return;
    }
    place.found = text;
    if (!hasCell) {
        place.expected = Expected::NoCell;
        look.refused.push_back(std::move(place));
        return;
    }
    const Column& column = table.columns[place.column];
    ReadCell read = readCell(column, text, form);
    if (table.at(place.row, place.column).locked || column.isComputed) {
        // A cell that equals what is there already is no error, even if it cannot be typed: the block may have been
        // copied here.
        const bool same = text == plainText(column, table.at(place.row, place.column).value, form);
        if (same || (read.value && isEmpty(*read.value))) {
            ++look.empty;
            return;
        }
        read = {{}, Expected::NotTypedHere};
    }
    if (read.value) {
        if (isEmpty(*read.value))
            ++look.empty;
        else
            look.fitting.push_back(
                {place.row, place.column, std::move(*read.value), read.arithmetic ? noteOf(text) : std::string()});
        return;
    }
    place.expected = read.expected;
    place.likely = std::move(read.likely);
    // A day without its year is of the year that stands there.
    const auto* now = std::get_if<base::Date>(&table.at(place.row, place.column).value);
    if (place.expected == Expected::Date && !place.likely && now)
        if (const auto likely = base::likelyDate(base::withoutBlanks(text), now->year()))
            place.likely = CellValue(*likely);
    look.refused.push_back(std::move(place));
}

/// The sum of one column of a block without its last row.
struct Above {
    std::size_t count = 0;
    double sum = 0.0;
};

Above above(const PasteLook& look, std::size_t column, std::size_t lastRow)
{
    Above found;
    for (const PasteCell& cell : look.fitting)
        if (const auto number = numberOf(cell.value); number && cell.column == column && cell.row != lastRow) {
            ++found.count;
            found.sum += *number;
        }
    return found;
}

/// Whether every number of a row is the sum of those above it. In one column with few rows that may be chance.
bool isTotal(const PasteLook& look, const Table& table, std::size_t row)
{
    constexpr double rounding = 0.005;
    std::size_t numbers = 0, rows = 0, fresh = 0;
    for (const PasteCell& cell : look.fitting)
        if (const auto number = numberOf(cell.value); number && cell.row == row) {
            const Above sums = above(look, cell.column, row);
            if (*number == 0.0 || std::abs(*number - sums.sum) > rounding * std::abs(*number))
                return false;
            rows = std::max(rows, sums.count);
            fresh += table.at(row, cell.column).value == cell.value ? 0 : 1;
            ++numbers;
        }
    return fresh > 0 && rows >= (numbers > 1 ? std::size_t{2} : std::size_t{3});
}

/// Refuses a row of totals under the figures, which would be taken for another figure here.
void refuseTotal(PasteLook& look, const Table& table, const std::vector<std::string>& cells, std::size_t down,
                 const PasteTarget& target)
{
    if (down >= target.rows.size() || !isTotal(look, table, target.rows[down]))
        return;
    const std::size_t row = target.rows[down];
    for (const PasteCell& cell : look.fitting) {
        if (cell.row != row || !numberOf(cell.value))
            continue;
        const auto across =
            static_cast<std::size_t>(std::ranges::find(target.columns, cell.column) - target.columns.begin());
        look.refused.push_back({down, across, row, cell.column, cells[across], Expected::NoTotal});
    }
    std::erase_if(look.fitting, [&](const PasteCell& cell) { return cell.row == row && numberOf(cell.value); });
}

/// A cell of the block whose number stands in a column of per cent, without the sign.
struct BareShare {
    Refusal place;
    double typed = 0.0;
    std::optional<double> now; ///< in per cent
};

std::vector<BareShare> bareShares(const PasteLook& look, const Table& table,
                                  const std::vector<std::vector<std::string>>& block, const PasteTarget& target,
                                  const TypingForm& form)
{
    std::vector<BareShare> found;
    for (std::size_t down = 0; down < std::min(block.size(), target.rows.size()); ++down)
        for (std::size_t across = 0; across < std::min(block[down].size(), target.columns.size()); ++across) {
            const std::size_t row = target.rows[down], column = target.columns[across];
            const auto fits = [&](const PasteCell& cell) { return cell.row == row && cell.column == column; };
            if (table.columns[column].kind != CellKind::Share || std::ranges::none_of(look.fitting, fits))
                continue;
            const auto number = base::readNumber(block[down][across], form.numbers);
            if (!number || number->percent || number->arithmetic)
                continue;
            const auto now = numberOf(table.at(row, column).value);
            found.push_back({{down, across, row, column, block[down][across], Expected::PerCent},
                             number->value,
                             now ? std::optional(100.0 * *now) : std::nullopt});
        }
    return found;
}

/// Whether numbers of a row, each at most 1, add up to one.
bool addUpToOne(const std::vector<BareShare>& shares)
{
    constexpr double rounding = 0.005;
    std::map<std::size_t, std::pair<double, std::size_t>> rows;
    for (const BareShare& each : shares) {
        rows[each.place.down].first += each.typed;
        rows[each.place.down].second += each.typed != 0.0 ? 1 : 0;
    }
    return std::ranges::all_of(
        rows, [](const auto& row) { return row.second.second > 1 && std::abs(row.second.first - 1.0) <= rounding; });
}

/// Spreadsheets show per cent but may hand out shares of one. They are known by what stands in the cells, or by their
/// sum.
bool areSharesOfOne(const std::vector<BareShare>& shares)
{
    std::size_t asShare = 0, asPerCent = 0;
    for (const BareShare& each : shares) {
        if (each.typed < 0.0 || each.typed > 1.0)
            return false;
        if (each.typed == 0.0 || !each.now || *each.now == 0.0)
            continue;
        const double far = std::abs(std::log(each.typed / *each.now));
        ++(std::abs(std::log(100.0 * each.typed / *each.now)) < far ? asShare : asPerCent);
    }
    return asShare + asPerCent > 0 ? asShare > asPerCent : addUpToOne(shares);
}

void refuseSharesOfOne(PasteLook& look, const Table& table, const std::vector<std::vector<std::string>>& block,
                       const PasteTarget& target, const TypingForm& form)
{
    std::vector<BareShare> shares = bareShares(look, table, block, target, form);
    if (shares.empty() || !areSharesOfOne(shares))
        return;
    for (BareShare& each : shares) {
        std::erase_if(look.fitting, [&](const PasteCell& cell) {
            return cell.row == each.place.row && cell.column == each.place.column;
        });
        each.place.likely = CellValue(each.typed);
        look.refused.push_back(std::move(each.place));
    }
}

std::string quotedCell(const std::string& text)
{
    if (text.find_first_of("\t\r\n\"") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"')
            quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

} // namespace

std::vector<std::vector<std::string>> blockOf(std::string_view text)
{
    // A quote without a closing one is an ordinary letter.
    sheets::DelimitedReader reader(text, '\t', sheets::OpenQuote::Letter);
    std::vector<std::vector<std::string>> rows;
    while (!reader.atEnd())
        (void)reader.next(rows.emplace_back());
    return rows;
}

PasteLook lookAtPaste(const Table& table, std::string_view text, const PasteTarget& target, const TypingForm& form)
{
    const auto block = blockOf(text);
    PasteLook look;
    std::size_t width = 0;
    for (const auto& row : block)
        width = std::max(width, row.size());
    look.rows = block.size() * timesInto(block.size(), target.selectedRows);
    look.columns = width * timesInto(width, target.selectedColumns);
    for (std::size_t down = 0; down < look.rows; ++down) {
        const auto& cells = block[down % block.size()];
        for (std::size_t across = 0; across < look.columns; ++across) {
            if (across % width >= cells.size())
                continue;
            const bool hasCell = down < target.rows.size() && across < target.columns.size();
            const Refusal place{
                down, across, hasCell ? target.rows[down] : 0, hasCell ? target.columns[across] : 0, {}};
            lookAt(look, table, cells[across % width], place, hasCell, form);
        }
    }
    if (look.rows == block.size() && look.columns == width && !block.empty()) {
        refuseTotal(look, table, block.back(), block.size() - 1, target);
        refuseSharesOfOne(look, table, block, target, form);
    }
    return look;
}

bool repair(PasteLook& look, std::size_t refusal)
{
    if (refusal >= look.refused.size() || !look.refused[refusal].likely)
        return false;
    const bool all = look.refused[refusal].expected == Expected::PerCent;
    std::vector<Refusal> left;
    for (std::size_t i = 0; i < look.refused.size(); ++i) {
        Refusal& each = look.refused[i];
        if (each.likely && (i == refusal || (all && each.expected == Expected::PerCent)))
            look.fitting.push_back({each.row, each.column, *each.likely});
        else
            left.push_back(std::move(each));
    }
    look.refused = std::move(left);
    return true;
}

std::vector<Entry> entriesOf(const Table& table, const PasteLook& look)
{
    std::vector<Entry> entries;
    for (const PasteCell& cell : look.fitting)
        entries.push_back({table.rows[cell.row].key, table.columns[cell.column].id, cell.value, cell.typed});
    return entries;
}

std::string blockText(const Table& table, std::span<const std::size_t> rows, std::span<const std::size_t> columns,
                      const TypingForm& form)
{
    std::string text;
    for (const std::size_t row : rows) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += '\t';
            text += quotedCell(plainText(table.columns[columns[i]], table.at(row, columns[i]).value, form));
        }
        text += '\n';
    }
    return text;
}

std::string columnLetters(std::size_t column) { return model::letterAt(static_cast<int>(column)); }

std::optional<std::pair<std::size_t, std::size_t>> cellNamed(std::string_view name)
{
    const std::size_t digits = name.find_first_of("0123456789");
    if (digits == std::string_view::npos || digits == 0 || digits > 3)
        return std::nullopt;
    std::string letters(name.substr(0, digits));
    std::ranges::transform(letters, letters.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const int column = model::placeOfLetter(letters);
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(name.data() + digits, name.data() + name.size(), row);
    if (column < 0 || error != std::errc() || end != name.data() + name.size() || row == 0)
        return std::nullopt;
    return std::pair(row - 1, static_cast<std::size_t>(column));
}

} // namespace homeward::tables
