// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/reading.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// Populations of areas and years as a file counts them, by age groups of any width.
namespace homeward::imports {

/// A count of one area, year and age group, with the cells that it comes from.
struct Count {
    double people = 0.0;
    Origin origin;
    std::map<std::string, double> parts = {}; ///< the parts that add up to it: men and women, two councils
    std::size_t wanted = 1; ///< how many parts there must be
    bool isBroken = false; ///< whether a part is hidden or disputed
};
struct Place {
    std::size_t area = 0;
    int year = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
};
using ByAges = std::map<Ages, Count>;

/// The age groups that together make up a band exactly, widest first; empty where none do.
[[nodiscard]] std::vector<Ages> tilesOf(const Ages& band, const ByAges& counts);

/// The only year in the words around a table; `Mid-2022 estimates` comes before any other. Not counted are longer
/// numbers (codes), `2018-based` (when a projection was made) and the year of publication.
[[nodiscard]] std::optional<Period> yearInWords(const std::vector<std::string>& lines);

} // namespace homeward::imports
