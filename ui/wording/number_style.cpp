// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/number_style.h"

#include <algorithm>
#include <charconv>
#include <vector>

namespace homeward::wording {

namespace {

constexpr char separator = '|';
constexpr int aYear = 2028;
constexpr std::size_t fieldCount = 10 + 4 + 3 + 12 + 12;

/// A text without so many bytes at its ends.
std::string between(const std::string& text, std::size_t front, std::size_t back)
{
    return text.size() < front + back ? std::string() : text.substr(front, text.size() - front - back);
}

/// How many of the digits stand in the last and in the one but last group of 12345678.
void readGroups(const NumberFormat& format, NumberStyle& style)
{
    const std::string text = format.whole(12'345'678.0);
    std::vector<int> groups{0};
    for (std::size_t at = 0; at < text.size();) {
        const auto digit = std::ranges::find_if(style.digits, [&](const std::string& one) {
            return !one.empty() && text.compare(at, one.size(), one) == 0;
        });
        if (digit != style.digits.end()) {
            ++groups.back();
            at += digit->size();
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size()
               && std::ranges::none_of(
                   style.digits, [&](const std::string& one) { return text.compare(at, one.size(), one) == 0; }))
            ++at;
        style.group = text.substr(begin, at - begin);
        groups.push_back(0);
    }
    if (groups.size() < 3)
        return;
    style.firstGroup = groups[groups.size() - 1];
    style.nextGroups = groups[groups.size() - 2];
}

bool isGrouped(const NumberFormat& format, const NumberStyle& style, double number)
{
    return !style.group.empty() && format.whole(number).find(style.group) != std::string::npos;
}

/// `April` of `1 April 2028` or `April 2028`.
std::string nameIn(const std::string& date, bool withDay)
{
    const std::size_t first = withDay ? std::min(date.find(' '), date.size() - 1) + 1 : 0;
    const std::size_t last = date.rfind(' ');
    return last == std::string::npos || last < first ? date : date.substr(first, last - first);
}

std::vector<std::string> fieldsOf(std::string_view text)
{
    std::vector<std::string> fields;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(separator, from), text.size());
        fields.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    return fields;
}

bool readCount(const std::string& text, int& number)
{
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= 1 && number <= 20;
}

} // namespace

NumberStyle styleOf(const NumberFormat& format)
{
    NumberStyle style;
    for (std::size_t d = 0; d < style.digits.size(); ++d)
        style.digits[d] = format.whole(static_cast<double>(d));
    const std::size_t one = style.digits[1].size(), five = style.digits[5].size();
    style.point = between(format.fixed(1.5, 1), one, five);
    style.minus = between(format.whole(-1.0), 0, one);
    style.plus = between(format.signedTyped(1.0), 0, one);
    readGroups(format, style);
    style.leastGrouped = isGrouped(format, style, 1234.0) ? 4 : 5;
    for (int month = 1; month <= 12; ++month) {
        const base::Date first(aYear, month, 1);
        const auto place = static_cast<std::size_t>(month - 1);
        style.monthsOfDates[place] = nameIn(format.date(first), true);
        style.months[place] = nameIn(format.month(first), false);
    }
    return style;
}

std::string textOf(const NumberStyle& style)
{
    static const NumberStyle british = styleOf(NumberFormat());
    if (style == british)
        return {};
    std::string text;
    const auto put = [&](const std::string& field) { text.append(text.empty() ? 0 : 1, separator).append(field); };
    for (const std::string& digit : style.digits)
        put(digit);
    for (const std::string& sign : {style.point, style.group, style.minus, style.plus})
        put(sign);
    for (const int count : {style.firstGroup, style.nextGroups, style.leastGrouped})
        put(std::to_string(count));
    for (const auto& names : {style.monthsOfDates, style.months})
        for (const std::string& name : names)
            put(name);
    return text;
}

std::optional<NumberStyle> readNumberStyle(std::string_view text)
{
    if (text.empty())
        return styleOf(NumberFormat());
    const std::vector<std::string> fields = fieldsOf(text);
    if (fields.size() != fieldCount)
        return std::nullopt;
    NumberStyle style;
    auto next = fields.begin();
    for (std::string& digit : style.digits)
        digit = *next++;
    for (std::string* sign : {&style.point, &style.group, &style.minus, &style.plus})
        *sign = *next++;
    for (int* count : {&style.firstGroup, &style.nextGroups, &style.leastGrouped})
        if (!readCount(*next++, *count))
            return std::nullopt;
    for (auto* names : {&style.monthsOfDates, &style.months})
        for (std::string& name : *names)
            name = *next++;
    return style;
}

std::string StyledNumbers::localised(std::string_view digits) const
{
    std::string text;
    for (const char digit : digits)
        text += digit >= '0' && digit <= '9' ? m_style.digits[static_cast<std::size_t>(digit - '0')]
                                             : std::string(1, digit);
    return text;
}

std::string StyledNumbers::digits(double size, int decimals) const
{
    std::array<char, 400> plain{};
    const auto end = std::to_chars(plain.data(), plain.data() + plain.size(), size, std::chars_format::fixed, decimals);
    const std::string_view text(plain.data(), static_cast<std::size_t>(end.ptr - plain.data()));
    const std::string_view whole = text.substr(0, text.find('.'));
    std::string made;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const int left = static_cast<int>(whole.size() - i); // digits from here to the point
        const bool begins = left == m_style.firstGroup
            || (left > m_style.firstGroup && (left - m_style.firstGroup) % m_style.nextGroups == 0);
        if (i > 0 && begins && static_cast<int>(whole.size()) >= m_style.leastGrouped)
            made += m_style.group;
        made += localised(whole.substr(i, 1));
    }
    return whole.size() == text.size() ? made : made + m_style.point + localised(text.substr(whole.size() + 1));
}

std::string StyledNumbers::date(base::Date date) const
{
    return localised(std::to_string(date.day())) + ' '
        + m_style.monthsOfDates[static_cast<std::size_t>(date.month() - 1)] + ' '
        + localised(std::to_string(date.year()));
}

std::string StyledNumbers::month(base::Date date) const
{
    return m_style.months[static_cast<std::size_t>(date.month() - 1)] + ' ' + localised(std::to_string(date.year()));
}

} // namespace homeward::wording
