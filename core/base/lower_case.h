// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace homeward::base {

/// The text with A to Z in lower case, independent of the locale; other bytes unchanged.
[[nodiscard]] inline std::string lowered(std::string_view text)
{
    std::string small(text);
    for (char& letter : small)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return small;
}

} // namespace homeward::base
