// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/file_kind.h"

#include "core/base/text.h"

#include <algorithm>

namespace homeward::exchange {

namespace {

std::string_view firstLineOf(std::string_view text) { return text.substr(0, text.find_first_of("\r\n")); }

/// Whether the bytes look like a table: several lines, the first with two field separators or more and no marks of
/// JSON.
bool isTable(std::string_view text)
{
    constexpr std::size_t mostLooked = 100'000;
    const std::string_view line = firstLineOf(text.substr(0, mostLooked));
    if (line.size() == text.size() || line.empty() || base::firstBadUtf8(line) != std::string_view::npos
        || line.find_first_of("{}[]<>") != std::string_view::npos || line.find("\":") != std::string_view::npos)
        return false;
    return std::ranges::any_of(std::string_view(",;\t"),
                               [&](char mark) { return std::ranges::count(line, mark) >= 2; });
}

} // namespace

std::string_view kindOfFile(std::string_view bytes)
{
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06"))
        return "zip";
    if (bytes.starts_with("%PDF-"))
        return "pdf";
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    if (bytes.starts_with('<'))
        return "xml";
    return isTable(bytes) ? "csv" : "";
}

} // namespace homeward::exchange
