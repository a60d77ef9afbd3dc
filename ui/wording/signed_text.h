// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace homeward::wording {

/// A sign and what it stands before. A line may part them before a pound, which a joiner of no width forbids.
[[nodiscard]] inline std::string signedText(const std::string& sign, const std::string& text)
{
    constexpr const char* wordJoiner = "\u2060";
    return text.starts_with("\u00a3") ? sign + wordJoiner + text : sign + text;
}

} // namespace homeward::wording
