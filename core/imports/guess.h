// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"
#include "core/reference/shapes.h"

#include <string>
#include <vector>

// What a table most likely is.
namespace homeward::imports {

/// By what its columns are taken for; `Unknown` where they make no shape.
[[nodiscard]] Shape guessedShape(const std::vector<Column>& columns, const Choices& choices);
/// A public file that is known by its columns, null where it is none. Population is read by its ages, so that it fits any
/// bands.
[[nodiscard]] const reference::Shape* publishedShape(const sheets::Sheet& sheet, const Layout& layout,
                                                     const std::string& file);

} // namespace homeward::imports
