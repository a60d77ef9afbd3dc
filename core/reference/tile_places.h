// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace homeward::reference {

/// Where a partnership stands on the tile map of Scotland: one tile each, placed roughly as on a map.
struct TilePlace {
    std::string_view code;        ///< of the partnership, in force
    int row = 0;                  ///< from 0, the north first
    int column = 0;               ///< from 0, the west first
    std::string_view shortName;   ///< fits a tile: its lines are parted by `\n`
};

/// The 31 partnerships, row by row.
[[nodiscard]] std::span<const TilePlace> tilePlaces();

/// The number of columns and rows of the map.
inline constexpr int tileColumns = 7;
inline constexpr int tileRows = 8;

} // namespace homeward::reference
