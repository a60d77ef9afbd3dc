// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

#include <vector>

namespace homeward::paper {

/// How many letters of a table's text fit the width of a page, in the wider of the usual fonts.
inline constexpr double usualLetters = 80.0;

/// The widths of a table's columns as parts of 1. They follow `Column::share`, but no column is too narrow for its
/// longest word, nor wider than its longest text. `letters` is how many letters fit the whole width.
[[nodiscard]] std::vector<double> columnWidths(const Table& table, double letters = usualLetters);

/// How many letters a table needs for every column to hold its longest word.
[[nodiscard]] double leastLetters(const Table& table);

/// Whether a table is short enough, by the lines of its rows, to be kept on one page.
[[nodiscard]] bool staysWhole(const Table& table);

} // namespace homeward::paper
