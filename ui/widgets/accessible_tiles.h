// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::ui {

/// Lets screen readers into every `TileMap`: a list whose items are the tiles, each with its name, its value and whether it
/// is chosen, which can be chosen from there. May be called more than once.
void installTileAccessibility();

} // namespace homeward::ui
