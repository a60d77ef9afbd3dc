// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <array>

namespace homeward::base {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = " \xE2\x80\xA6 ";
constexpr std::size_t ellipsisLength = 3;

unsigned char byteAt(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The number of bytes of the character at an index; 0 if it is not valid UTF-8: only the shortest form is valid, and
/// neither surrogates nor code points above U+10FFFF are (Unicode 15, table 3-7).
std::size_t lengthAt(std::string_view text, std::size_t at)
{
    const unsigned char first = byteAt(text, at);
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (at + length > text.size())
        return 0;
    const unsigned char second = byteAt(text, at + 1);
    const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high)
        return 0;
    for (std::size_t i = 2; i < length; ++i)
        if ((byteAt(text, at + i) & 0xC0) != 0x80)
            return 0;
    return length;
}

/// The code point of one whole character.
char32_t codePointOf(std::string_view character)
{
    static constexpr std::array<unsigned char, 5> bitsOfFirst{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = byteAt(character, 0) & bitsOfFirst[character.size()];
    for (std::size_t i = 1; i < character.size(); ++i)
        point = point << 6 | (byteAt(character, i) & 0x3F);
    return point;
}

/// Whether a terminal or a text layout would act on a character.
bool acts(char32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0)   // C0, DEL and C1
        || point == 0x200E || point == 0x200F || point == 0x061C   // marks of direction
        || (point >= 0x2028 && point <= 0x202E)   // line and paragraph separators, embeddings and overrides
        || (point >= 0x2066 && point <= 0x2069);   // isolates
}

bool breaksLine(char32_t point)
{
    return (point >= '\t' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
}

/// Where the first `count` characters of UTF-8 end.
std::size_t endOf(std::string_view text, std::size_t count)
{
    std::size_t at = 0;
    while (count-- > 0 && at < text.size())
        at += lengthAt(text, at);
    return at;
}

} // namespace

std::size_t firstBadUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthAt(text, at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string plainLine(std::string_view text)
{
    std::string line;
    line.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lengthAt(text, at);
        const std::string_view character = text.substr(at, length);
        const char32_t point = length == 0 ? 0 : codePointOf(character);
        if (breaksLine(point))
            line += ' ';
        else
            line += acts(point) ? replacement : character;
        at += length == 0 ? 1 : length;
    }
    return line;
}

std::string quote(std::string_view text, std::size_t most)
{
    // A character has four bytes at most: the part that is cut out anyway is not examined.
    const std::size_t ends = 4 * most;
    if (text.size() > 2 * ends)
        return quote(std::string(text.substr(0, ends)).append(text.substr(text.size() - ends)), most);
    const std::string line = plainLine(text);
    std::size_t characters = 0;
    for (std::size_t at = 0; at < line.size(); ++characters)
        at += lengthAt(line, at);
    if (characters <= most)
        return line;
    const std::size_t kept = most > ellipsisLength ? most - ellipsisLength : 0;
    const std::size_t front = kept - kept / 2;
    return line.substr(0, endOf(line, front)).append(ellipsis).append(line, endOf(line, characters - kept / 2));
}

} // namespace homeward::base
