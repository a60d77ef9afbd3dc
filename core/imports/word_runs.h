// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Texts taken apart, for the readers of periods and ages.
namespace homeward::imports {

[[nodiscard]] inline bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
/// The whole number that a text is; none where it is anything else.
[[nodiscard]] std::optional<int> wholeOf(std::string_view text);
/// Runs of digits and of letters, in small letters; all else parts them.
[[nodiscard]] std::vector<std::string> runsOf(std::string_view text);
/// Dashes of every kind as `-`, blanks of every kind as one blank, without blanks at both ends.
[[nodiscard]] std::string plainMarks(std::string_view text);
/// Without the marks behind that lead to a footnote or say how sure a figure is: `2023 [note 1]`, `2022/23p`, `Fife*`.
[[nodiscard]] std::string_view withoutNotes(std::string_view text);

} // namespace homeward::imports
