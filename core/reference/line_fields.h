// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/figure.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The small parts of a line in the text form of figures.
namespace homeward::reference {

/// The texts between separators, as many as there are separators and one.
[[nodiscard]] std::vector<std::string_view> fieldsOf(std::string_view line, char separator);
/// The texts between blanks.
[[nodiscard]] std::vector<std::string_view> wordsOf(std::string_view line);
/// A list with semicolons; nothing for an empty text.
[[nodiscard]] std::vector<std::string> listOf(std::string_view text);

/// `p` published, `d` derived, `i` imputed, `x` illustrative.
[[nodiscard]] std::optional<Status> statusOf(std::string_view letter);
[[nodiscard]] char letterOf(Status status);

/// Whether the whole text is a number of this kind.
template <class T>
[[nodiscard]] bool toNumber(std::string_view text, T& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

/// The same for an optional number: an empty text is valid and means none.
[[nodiscard]] bool toOptional(std::string_view text, std::optional<double>& value);

} // namespace homeward::reference
