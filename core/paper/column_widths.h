// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

#include <vector>

namespace homeward::paper {

/// The widths of a table's columns as parts of 1. They follow `Column::share`; no column is so narrow that its longest
/// word would break, and none wider than its longest text. `letters` is how many letters the whole width holds.
[[nodiscard]] std::vector<double> columnWidths(const Table& table, double letters = 100.0);

} // namespace homeward::paper
