// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/base64.h"

#include <cstdint>

namespace homeward::paper {

std::string base64(std::string_view bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t three = 0;
        for (std::size_t b = 0; b < 3; ++b)
            three = three << 8U | (i + b < bytes.size() ? static_cast<unsigned char>(bytes[i + b]) : 0U);
        for (std::size_t letter = 0; letter < 4; ++letter)
            text += i + letter > bytes.size() ? '=' : letters[three >> (18U - 6U * letter) & 63U];
    }
    return text;
}

} // namespace homeward::paper
