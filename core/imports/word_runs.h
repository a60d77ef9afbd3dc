// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Splits texts for the readers of periods and ages.
namespace homeward::imports {

[[nodiscard]] inline bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
/// A text as a whole number; none where it is anything else.
[[nodiscard]] std::optional<int> wholeOf(std::string_view text);
/// The runs of digits and of letters in a text, in lower case; everything else separates them.
[[nodiscard]] std::vector<std::string> runsOf(std::string_view text);
/// Replaces all kinds of dashes by `-` and all kinds of white space by single blanks, and trims both ends.
[[nodiscard]] std::string plainMarks(std::string_view text);
/// A text without trailing marks of footnotes or of provisional figures: `2023 [note 1]`, `2022/23p`, `Fife*`.
[[nodiscard]] std::string_view withoutNotes(std::string_view text);

} // namespace homeward::imports
