// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/readers.h"

#include <cctype>

namespace homeward::sheets {

NumberMeaning meaningOf(std::string_view code)
{
    bool isPercent = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) { // after the semicolon: negative numbers
        const char letter = static_cast<char>(std::tolower(static_cast<unsigned char>(code[i])));
        if (letter == '"') {
            i = code.find('"', i + 1);
        } else if (letter == '[') {
            // A colour, a condition or a language; `[h]` and its like are hours.
            const std::size_t end = code.find(']', i);
            const std::string_view inside = end == std::string_view::npos ? code : code.substr(i + 1, end - i - 1);
            if (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos)
                return NumberMeaning::Plain;
            i = end;
        } else if (letter == '\\' || letter == '_' || letter == '*') {
            ++i;
        } else if (letter == 'd' || letter == 'y' || letter == 'm' || letter == 'h') {
            return NumberMeaning::Date;
        } else if (letter == '%') {
            isPercent = true;
        }
        if (i == std::string_view::npos)
            break;
    }
    return isPercent ? NumberMeaning::Percent : NumberMeaning::Plain;
}

NumberMeaning meaningOfBuiltIn(long format)
{
    const bool isDate =
        (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
    if (isDate || format == 45 || format == 47)
        return NumberMeaning::Date;
    return format == 9 || format == 10 ? NumberMeaning::Percent : NumberMeaning::Plain;
}

} // namespace homeward::sheets
