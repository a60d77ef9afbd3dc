// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/translate.h"

#include "core/base/text.h"
#include "ui/wording/number_format.h"

namespace homeward::wording {

namespace {

/// Far above any name or sentence, low enough that a text of megabytes does no harm.
constexpr std::size_t longestArgument = 1000;

} // namespace

std::string fill(const std::string& text, std::initializer_list<std::string> arguments)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t number = i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9'
            ? static_cast<std::size_t>(text[i + 1] - '0')
            : 0;
        if (text[i] == '%' && number > 0 && number <= arguments.size()) {
            filled += base::quote(arguments.begin()[number - 1], longestArgument);
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

std::string number(double value) { return numbers().typed(value); }

std::string percent(double share) { return numbers().percent(share); }

std::string sentence(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace homeward::wording
