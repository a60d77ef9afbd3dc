// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/base64.h"

#include <cstdint>

namespace homeward::paper {

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

} // namespace

std::string base64(std::string_view bytes)
{
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

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t three = 0;
        for (std::size_t letter = i; letter < i + 4; ++letter) {
            const bool isPadding = letter + padding >= text.size();
            const std::size_t place = isPadding ? 0 : letters.find(text[letter]);
            if (place == std::string_view::npos)
                return std::nullopt;
            three = three << 6U | static_cast<std::uint32_t>(place);
        }
        for (const unsigned shift : {16U, 8U, 0U})
            bytes += static_cast<char>(three >> shift & 255U);
    }
    bytes.resize(bytes.size() - padding);
    return bytes;
}

} // namespace homeward::paper
