// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace homeward::reference {

/// The fewest bytes to insert, delete, replace or swap with a neighbour that make one text of the other (Damerau 1964;
/// Levenshtein 1966), each byte touched once (optimal string alignment).
[[nodiscard]] std::size_t editDistance(std::string_view from, std::string_view to);

} // namespace homeward::reference
