// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/reading.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// People of areas and years as a file counts them, by ages of any width.
namespace homeward::imports {

/// Counts of one area and year by ages, with the cells that they come from.
struct Count {
    double people = 0.0;
    Origin origin;
    std::map<std::string, double> parts = {}; ///< that make it: men and women, two councils
    std::size_t wanted = 1; ///< how many parts there must be
    bool isBroken = false; ///< a part of it is hidden, or disputed
};
struct Place {
    std::size_t area = 0;
    int year = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};
using ByAges = std::map<Ages, Count>;

/// The ages that make up a band exactly, the widest first; empty where none do.
[[nodiscard]] std::vector<Ages> tilesOf(const Ages& band, const ByAges& counts);

/// The one year in words about a table: `Mid-2022 estimates` before any other. Longer numbers are codes, `2018-based` is
/// when a projection was made, and a year of publishing is none of the figures.
[[nodiscard]] std::optional<Period> yearInWords(const std::vector<std::string>& lines);

} // namespace homeward::imports
