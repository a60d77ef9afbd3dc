// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

#include <vector>

namespace homeward::paper {

/// Letters of a table's text that a page is wide, in the wider of the usual fonts of a house style.
inline constexpr double usualLetters = 80.0;

/// The widths of a table's columns as parts of 1. They follow `Column::share`; no column is so narrow that its longest
/// word would break, and none wider than its longest text. `letters` is how many letters the whole width holds.
[[nodiscard]] std::vector<double> columnWidths(const Table& table, double letters = usualLetters);

/// How many letters a table needs for every column to hold its longest word.
[[nodiscard]] double leastLetters(const Table& table);

/// Whether a table is so short, by the lines that its rows take, that it stands on one page rather than on two.
[[nodiscard]] bool staysWhole(const Table& table);

} // namespace homeward::paper
