// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/package.h"

#include <map>
#include <string>
#include <string_view>

namespace homeward::paper {

/// The ids of styles by their names, which are English in a file of any language: `heading 1`.
using StyleIds = std::map<std::string, std::string, std::less<>>;

/// The width of text on A4 with margins of 20 mm, in twentieths of a point.
inline constexpr double ownTextWidth = 9638.0;

/// Homeward's styles as `word/styles.xml`.
[[nodiscard]] std::string ownStyles(const std::string& language);

/// Adds the styles of Homeward that a house style lacks, for text of a given width in twentieths of a point. Returns
/// the ids of all styles that a document uses. Fails with Damaged where `styles` are no styles.
[[nodiscard]] base::Result<StyleIds> completeStyles(std::string& styles, const std::string& language,
                                                    double textWidth = ownTextWidth);

/// The formats of bullets and numbers as `word/numbering.xml`.
[[nodiscard]] std::string ownNumbering();

struct NumberingIds {
    std::string bullets;
    std::string numbers;
};
/// Adds Homeward's bullets and numbers to those of a house.
[[nodiscard]] base::Result<NumberingIds> completeNumbering(std::string& numbering);

} // namespace homeward::paper
