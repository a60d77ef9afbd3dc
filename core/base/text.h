// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Makes text from outside (names, file contents) safe to show in a sentence, on one line or on a terminal.
namespace homeward::base {

/// The index of the first byte that belongs to no UTF-8 character (RFC 3629); `npos` if all do.
[[nodiscard]] std::size_t firstBadUtf8(std::string_view text);

/// The text without control characters: line breaks and tabs become blanks; other control characters (escape sequences
/// begin with one), marks of writing direction and bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string plainLine(std::string_view text);

/// The most characters of a quote.
inline constexpr std::size_t longestQuote = 80;

/// A plain line of at most `most` characters. An ellipsis replaces the middle, since texts often differ at their ends.
[[nodiscard]] std::string quote(std::string_view text, std::size_t most = longestQuote);

} // namespace homeward::base
