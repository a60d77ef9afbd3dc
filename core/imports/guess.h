// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/counted.h"
#include "core/imports/import.h"
#include "core/reference/shapes.h"

#include <string>
#include <vector>

// What a table most likely is.
namespace homeward::imports {

/// By what its columns are taken for, and what is said of all of them; `Unknown` where they make no shape.
[[nodiscard]] Shape guessedShape(const std::vector<Column>& columns, const Choices& choices, const Saying& saying);
/// Whether columns or words above them may say of which setting figures are, and have not done so yet.
[[nodiscard]] bool lacksSetting(const std::vector<Column>& columns, const Choices& choices);
/// Whether a table has figures of a setting that is known, without a heading that says what they count.
[[nodiscard]] bool hasBareFigures(const std::vector<Column>& columns, const Choices& choices);
/// A public file that is known by its columns, without a shape where it is none. Population is read by its ages, so that
/// it fits any bands.
[[nodiscard]] reference::Likeness publishedLikeness(const sheets::Sheet& sheet, const Layout& layout,
                                                    const std::string& file);

} // namespace homeward::imports
