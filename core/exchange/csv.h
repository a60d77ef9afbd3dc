// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Comma-separated values (RFC 4180, lines end in LF, UTF-8, numbers in the C locale), as every CSV file is written.
namespace homeward::exchange {

/// Marks a file as UTF-8. Spreadsheets would otherwise read it in a local code page.
inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// A text as one field. One that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end,
/// also after blanks) gets an apostrophe in front; one with commas, quotes or line ends is quoted.
[[nodiscard]] std::string csvText(std::string_view text);

/// Appends a number as one field with up to `significant` digits; an empty field if it is not finite.
void appendCsvNumber(std::string& line, double value, int significant = 12);

} // namespace homeward::exchange
