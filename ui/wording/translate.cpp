// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/translate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace homeward::wording {

namespace {

std::string withCommas(std::string digits)
{
    const auto point = std::min(digits.find('.'), digits.size());
    for (auto place = static_cast<std::ptrdiff_t>(point) - 3; place > 0; place -= 3)
        digits.insert(static_cast<std::size_t>(place), 1, ',');
    return digits;
}

std::string decimal(double value, int decimals)
{
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, std::abs(value));
    std::string digits = text.data();
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.'))
        digits.pop_back();
    std::string signedDigits;
    if (value < 0.0 && digits != "0")
        signedDigits = "\u2212";
    signedDigits += withCommas(digits);
    return signedDigits;
}

} // namespace

std::string fill(const std::string& text, std::initializer_list<std::string> arguments)
{
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t number = i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9'
            ? static_cast<std::size_t>(text[i + 1] - '0')
            : 0;
        if (text[i] == '%' && number > 0 && number <= arguments.size()) {
            filled += arguments.begin()[number - 1];
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

std::string number(double value) { return decimal(value, 3); }

std::string percent(double share) { return decimal(100.0 * share, 2) + "\u00a0%"; }

std::string sentence(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

} // namespace homeward::wording
