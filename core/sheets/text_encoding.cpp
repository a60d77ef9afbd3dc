// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/text_encoding.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace homeward::sheets {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::uint32_t replacement = 0xFFFD;

void appendUtf8(std::string& text, std::uint32_t code)
{
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0U | (code >> 6U));
        add(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        add(0xE0U | (code >> 12U));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    } else {
        add(0xF0U | (code >> 18U));
        add(0x80U | ((code >> 12U) & 0x3FU));
        add(0x80U | ((code >> 6U) & 0x3FU));
        add(0x80U | (code & 0x3FU));
    }
}

bool isHigh(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool isLow(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Recognises UTF-16 by its zero bytes: with Latin letters every second byte is zero, the first of each pair in big
/// endian. None for other texts.
std::optional<bool> isBigEndian(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 64);
    std::array<std::size_t, 2> noughts{};
    for (std::size_t i = 0; i < head.size(); ++i)
        noughts[i % 2] += head[i] == '\0' ? 1 : 0;
    const std::size_t most = head.size() / 2;
    if (most < 2 || std::max(noughts[0], noughts[1]) * 10 < most * 8 || std::min(noughts[0], noughts[1]) > 0)
        return std::nullopt;
    return noughts[0] > noughts[1];
}

} // namespace

bool isUtf8(std::string_view bytes) { return base::firstBadUtf8(bytes) == std::string_view::npos; }

std::string fromWindows1252(std::string_view bytes)
{
    // 0x80 to 0x9F, where Windows-1252 is not Latin-1; the five bytes without a meaning stay as they are (WHATWG
    // Encoding).
    static constexpr std::array<std::uint16_t, 32> high{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(text, byte >= 0x80 && byte < 0xA0 ? high[byte - 0x80U] : byte);
    }
    return text;
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    const auto unitAt = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<std::uint32_t>(bigEndian ? first << 8U | second : second << 8U | first);
    };
    std::string text;
    text.reserve(bytes.size());
    std::size_t i = 0;
    for (; i + 1 < bytes.size(); i += 2) {
        const std::uint32_t unit = unitAt(i);
        if (isHigh(unit) && i + 3 < bytes.size() && isLow(unitAt(i + 2))) {
            appendUtf8(text, 0x10000U + ((unit - 0xD800U) << 10U) + (unitAt(i + 2) - 0xDC00U));
            i += 2;
        } else {
            appendUtf8(text, isHigh(unit) || isLow(unit) ? replacement : unit);
        }
    }
    if (i < bytes.size())
        appendUtf8(text, replacement);
    return text;
}

DecodedView decodedInto(std::string& room, std::string_view bytes)
{
    const auto copied = [&room](std::string text, const char* encoding) {
        room = std::move(text);
        return DecodedView{room, encoding};
    };
    if (bytes.starts_with(byteOrderMark))
        bytes.remove_prefix(byteOrderMark.size());
    else if (bytes.starts_with("\xFF\xFE"))
        return copied(fromUtf16(bytes.substr(2), false), "UTF-16");
    else if (bytes.starts_with("\xFE\xFF"))
        return copied(fromUtf16(bytes.substr(2), true), "UTF-16");
    else if (const auto bigEndian = isBigEndian(bytes))
        return copied(fromUtf16(bytes, *bigEndian), "UTF-16");
    if (isUtf8(bytes))
        return {bytes, "UTF-8"};
    return copied(fromWindows1252(bytes), "Windows-1252");
}

Decoded decoded(std::string_view bytes)
{
    std::string room;
    DecodedView view = decodedInto(room, bytes);
    return {room.empty() ? std::string(view.text) : std::move(room), std::move(view.encoding)};
}

} // namespace homeward::sheets
