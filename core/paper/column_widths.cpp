// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/column_widths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::paper {

namespace {

constexpr double padding = 2.0; // width of the space beside a cell's text, letters
constexpr double boldness = 1.1; // how much wider bold letters are
constexpr double shortTable = 43.0; // lines: less than two thirds of a page
constexpr double rowGap = 0.62; // of a line, above and below the text of a row
constexpr int halvings = 60; // of the interval that the scale lies in: to the last digit

/// What a column may be, in letters.
struct Bounds {
    double least = 0.0;
    double most = 0.0;
    double share = 1.0;
};

double lettersOf(std::string_view text)
{
    return static_cast<double>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

double longestWord(std::string_view text)
{
    double longest = 0.0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, lettersOf(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

Bounds boundsOf(const Table& table, std::size_t column)
{
    const Column& head = table.columns[column];
    Bounds bounds{longestWord(head.name) * boldness, lettersOf(head.name) * boldness, std::max(head.share, 1) * 1.0};
    for (const std::vector<Cell>& row : table.rows) {
        const double wider = row[column].strong ? boldness : 1.0;
        bounds.least = std::max(bounds.least, longestWord(row[column].text) * wider);
        bounds.most = std::max(bounds.most, lettersOf(row[column].text) * wider);
    }
    bounds.least += padding;
    bounds.most += padding;
    return bounds;
}

double widthAt(const Bounds& bounds, double scale)
{
    return std::clamp(bounds.share * scale, bounds.least, bounds.most);
}

} // namespace

std::vector<double> columnWidths(const Table& table, double letters)
{
    std::vector<Bounds> columns;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        columns.push_back(boundsOf(table, c));
    const auto total = [&](double scale) {
        return std::accumulate(columns.begin(), columns.end(), 0.0,
                               [scale](double sum, const Bounds& one) { return sum + widthAt(one, scale); });
    };
    // The scale at which the bounded columns fill the width; they grow with it.
    double low = 0.0, high = letters;
    for (int i = 0; i < halvings; ++i) {
        const double middle = 0.5 * (low + high);
        (total(middle) < letters ? low : high) = middle;
    }
    const double sum = std::max(total(high), 1.0);
    std::vector<double> widths;
    for (const Bounds& one : columns)
        widths.push_back(widthAt(one, high) / sum);
    return widths;
}

double leastLetters(const Table& table)
{
    double letters = 0.0;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        letters += boundsOf(table, c).least;
    return letters;
}

bool staysWhole(const Table& table)
{
    const std::vector<double> widths = columnWidths(table);
    double lines = 0.0;
    for (const std::vector<Cell>& row : table.rows) {
        double most = 1.0;
        for (std::size_t c = 0; c < row.size(); ++c) {
            const double room = std::max(widths[c] * usualLetters - padding, 1.0);
            most = std::max(most, std::ceil(lettersOf(row[c].text) * (row[c].strong ? boldness : 1.0) / room));
        }
        lines += most + rowGap;
    }
    return lines <= shortTable;
}

} // namespace homeward::paper
