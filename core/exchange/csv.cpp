// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::exchange {

namespace {

bool readsAsFormula(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return false;
    if (std::string_view("=+-@\t\r\n").find(text[first]) != std::string_view::npos)
        return true;
    // Full-width forms of these signs, which East Asian spreadsheets read as the signs themselves.
    static constexpr std::array<std::string_view, 4> wide{"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                                          "\xEF\xBC\xA0"};
    return std::ranges::any_of(wide, [&](std::string_view sign) { return text.substr(first).starts_with(sign); });
}

} // namespace

std::string csvText(std::string_view text)
{
    std::string field = readsAsFormula(text) ? "'" : "";
    if (text.find_first_of(",\"\r\n") == std::string_view::npos)
        return field.append(text);
    field.insert(field.begin(), '"');
    for (const char c : text)
        field.append(c == '"' ? 2 : 1, c);
    return field + '"';
}

void appendCsvNumber(std::string& line, double value, int significant)
{
    if (!std::isfinite(value))
        return;
    std::array<char, 32> digits{};
    // Adding zero turns -0 into 0.
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value + 0.0,
                                   std::chars_format::general, significant);
    line.append(digits.data(), end.ptr);
}

} // namespace homeward::exchange
