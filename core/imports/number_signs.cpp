// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/number_signs.h"

#include <algorithm>

namespace homeward::imports {

bool hasThreeBehind(std::string_view text, char mark)
{
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos || at == 0 || at > 3 || text.size() - at != 4 || text.front() == '0')
        return false;
    return std::ranges::all_of(text, [&](char c) { return isDigit(c) || c == mark; })
        && text.find(mark, at + 1) == std::string_view::npos;
}

void NumberSigns::look(std::string_view text)
{
    const std::size_t comma = text.rfind(',');
    const std::size_t point = text.rfind('.');
    constexpr std::string_view signs = "0123456789.,'+- \xC2\xA3\xA0"; // pounds and blanks that do not break, too
    if (text.empty() || !isDigit(text.back()) || text.find_first_not_of(signs) != std::string_view::npos)
        return; // `c. 520` says nothing about decimal points
    if (comma != std::string_view::npos && (point == std::string_view::npos || point < comma)) {
        const bool threeBehind = text.size() - comma - 1 == 3;
        const bool isDecimal = (!threeBehind || point != std::string_view::npos) && text.find(',') == comma;
        m_decimalComma += isDecimal ? 1 : 0;
        m_commaThousands += hasThreeBehind(text, ',') ? 1 : 0;
    } else if (point != std::string_view::npos) {
        m_decimalPoint += !hasThreeBehind(text, '.') ? 1 : 0;
        m_pointThousands += hasThreeBehind(text, '.') ? 1 : 0;
    }
}

} // namespace homeward::imports
