// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/column_values.h"

#include "core/imports/columns.h"
#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::imports {

using sheets::Cell;
using sheets::CellKind;
using sheets::Sheet;

namespace {

constexpr std::size_t rowsLookedAt = 600;
constexpr std::size_t examplesKept = 4;

bool isTenDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (c != ' ' && c != '-')
            digits += c;
    return digits.size() == 10 && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

/// `Jean McKay`, `McKay, Jean`.
bool looksLikeName(std::string_view text)
{
    std::size_t words = 0;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t end = text.find_first_of(" ,", from);
        end = end == std::string_view::npos ? text.size() : end;
        const std::string_view word = text.substr(from, end - from);
        from = end + 1;
        if (word.empty())
            continue;
        const bool capital = word.front() >= 'A' && word.front() <= 'Z';
        const bool letters = std::ranges::all_of(word, [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'' || c == '-' || c == '.'
                || static_cast<unsigned char>(c) >= 0x80;
        });
        if (!capital || !letters)
            return false;
        ++words;
    }
    return words == 2 || words == 3;
}

bool isSex(std::string_view text)
{
    static constexpr std::array<std::string_view, 9> known{"m",       "f",   "male",  "female", "males",
                                                           "females", "men", "women", "persons"};
    const std::string plain = plainWords(text);
    return std::ranges::find(known, plain) != known.end();
}

bool isYear(double number) { return number >= 1'980.0 && number <= 2'100.0 && number == std::floor(number); }

/// Whether a number may be a spreadsheet's serial day number, from 1982 to 2064.
bool isSerial(double number) { return number >= 30'000.0 && number <= 60'000.0; }

void lookAtText(Values& values, const std::string& text, const model::Plan& plan, const reference::Areas& areas)
{
    auto number = figureIn(text, {});
    if (!number)
        number = figureIn(text, {",", "."});
    const bool ten = isTenDigits(text);
    values.tenDigits += ten ? 1 : 0;
    values.digits += std::ranges::any_of(text, isDigit) ? 1 : 0;
    values.numbers += number && !ten ? 1 : 0;
    values.dates += dateIn(text) || dateIn(text, false) ? 1 : 0;
    values.periods += periodIn(text) || periodIn(text, false) ? 1 : 0;
    values.serials += number && isSerial(number->value) ? 1 : 0;
    values.ages += agesIn(text, false) ? 1 : 0;
    values.areas += areas.find(text) || (!number && areaNamed(plan, text)) ? 1 : 0;
    values.settings += settingNamed(plan, text) ? 1 : 0;
    values.sexes += isSex(text) ? 1 : 0;
    values.names += looksLikeName(text) ? 1 : 0;
    values.marks += text.size() <= 2 && !number ? 1 : 0;
}

} // namespace

Values valuesOf(const Sheet& sheet, const Layout& layout, std::size_t column, const model::Plan& plan,
                const reference::Areas& areas)
{
    Values values;
    // The first rows may all be of one kind, so later rows are sampled too.
    const std::size_t half = rowsLookedAt / 2;
    const std::size_t step = std::max<std::size_t>(1, layout.rows() / half);
    for (std::size_t row = layout.firstRow; row < layout.endRow; row += row < layout.firstRow + half ? 1 : step) {
        const Cell& cell = sheet.at(row, column);
        const std::string text(lastOfAddress(sheet.shown(cell)));
        if (cell.kind == CellKind::Empty || nothingIn(text) != Nothing::No)
            continue;
        ++values.filled;
        if (values.kinds.insert(text).second && values.examples.size() < examplesKept)
            values.examples.push_back(text);
        if (cell.kind == CellKind::Date) {
            ++values.dates;
            ++values.periods;
        } else if (cell.kind == CellKind::Number && !isTenDigits(text)) {
            ++values.numbers;
            ++values.digits;
            values.periods += isYear(cell.number) ? 1 : 0;
            values.serials += isSerial(cell.number) ? 1 : 0;
        } else {
            lookAtText(values, text, plan, areas);
        }
    }
    return values;
}

std::vector<std::string> kindsOf(const Sheet& sheet, const Layout& layout, std::size_t column, std::size_t most)
{
    std::set<std::string> kinds;
    for (std::size_t row = layout.firstRow; row < layout.endRow && kinds.size() <= most; ++row)
        if (std::string kind(lastOfAddress(base::withoutBlanks(sheet.shown(row, column)))); !kind.empty())
            kinds.insert(std::move(kind));
    return kinds.size() > most ? std::vector<std::string>() : std::vector(kinds.begin(), kinds.end());
}

} // namespace homeward::imports
