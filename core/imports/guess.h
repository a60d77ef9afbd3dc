// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/counted.h"
#include "core/imports/import.h"
#include "core/reference/shapes.h"

#include <string>
#include <vector>

// Guesses what a table is.
namespace homeward::imports {

/// The shape by the roles of the columns and the words around the table; `Unknown` where they fit none.
[[nodiscard]] Shape guessedShape(const std::vector<Column>& columns, const Choices& choices, const Saying& saying);
/// Whether the setting of the figures is still unknown and could be given by words around the table.
[[nodiscard]] bool lacksSetting(const std::vector<Column>& columns, const Choices& choices);
/// Whether a table has figures of a known setting without a heading that says what they count.
[[nodiscard]] bool hasBareFigures(const std::vector<Column>& columns, const Choices& choices);
/// The public file that the columns match; without a shape where they match none. Population files are left out: they
/// are read by age, so that they fit any bands.
[[nodiscard]] reference::Likeness publishedLikeness(const sheets::Sheet& sheet, const Layout& layout,
                                                    const std::string& file);

} // namespace homeward::imports
