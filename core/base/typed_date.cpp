// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_date.h"

#include "core/base/lower_case.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace homeward::base {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr int thisCentury = 2'000;

/// -1 where the text is more than digits.
int wholeOf(std::string_view text)
{
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

/// A month by its number, its name or the first three letters; -1 for other texts.
int monthOf(std::string_view text)
{
    const std::string wanted = lowered(text);
    for (std::size_t i = 0; i < months.size(); ++i)
        if (wanted == months[i] || (wanted.size() == 3 && months[i].starts_with(wanted)))
            return static_cast<int>(i) + 1;
    return wholeOf(text);
}

int yearOf(std::string_view text)
{
    const int year = wholeOf(text);
    return year >= 0 && year < 100 ? thisCentury + year : year;
}

std::optional<Date> dateOf(int year, int month, int day)
{
    return Date::isValid(year, month, day) ? std::optional(Date(year, month, day)) : std::nullopt;
}

constexpr std::string_view marks = "/. -,";

/// What stands between marks, without the letters of `1st`.
std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    for (std::size_t from = text.find_first_not_of(marks); from != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(marks, from), text.size());
        std::string_view part = text.substr(from, end - from);
        const std::size_t digits = part.find_first_not_of("0123456789");
        if (digits != std::string_view::npos && digits > 0)
            for (const char* ordinal : {"st", "nd", "rd", "th"})
                if (part.substr(digits) == ordinal)
                    part = part.substr(0, digits);
        parts.push_back(part);
        from = text.find_first_not_of(marks, end);
    }
    return parts;
}

bool isYear(std::string_view part) { return part.size() == 4 && wholeOf(part) > 0; }

std::optional<Date> ofTwo(std::string_view first, std::string_view second, std::optional<int> year)
{
    const bool isName = wholeOf(first) < 0;
    if (isYear(first))
        return dateOf(wholeOf(first), monthOf(second), 1);
    if (isYear(second) || isName)
        return dateOf(yearOf(second), monthOf(first), 1);
    return year ? dateOf(*year, monthOf(second), wholeOf(first)) : std::nullopt;
}

std::optional<Date> ofThree(std::string_view first, std::string_view second, std::string_view third)
{
    if (const auto date = dateOf(yearOf(third), monthOf(second), wholeOf(first)))
        return date;
    return dateOf(yearOf(third), monthOf(first), wholeOf(second));
}

} // namespace

std::optional<Date> typedDate(std::string_view text)
{
    const std::size_t first = text.find_first_of("/. -");
    const std::size_t second = first == std::string_view::npos ? first : text.find_first_of("/. -", first + 1);
    if (second == std::string_view::npos)
        return std::nullopt;
    const std::string_view front = text.substr(0, first);
    const int month = monthOf(text.substr(first + 1, second - first - 1));
    const std::string_view back = text.substr(second + 1);
    constexpr std::size_t yearDigits = 4;
    return front.size() == yearDigits ? dateOf(wholeOf(front), month, wholeOf(back))
                                      : dateOf(yearOf(back), month, wholeOf(front));
}

std::optional<Date> likelyDate(std::string_view text, std::optional<int> year)
{
    constexpr std::size_t longest = 40;
    if (text.size() > longest)
        return std::nullopt;
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos) {
        text = text.substr(0, text.find_last_of(" T", colon));
        if (const auto date = typedDate(text))
            return date;
    }
    const std::vector<std::string_view> parts = partsOf(text);
    if (parts.size() == 1)
        return dateOfSpreadsheet(wholeOf(parts[0]));
    if (parts.size() == 2)
        return ofTwo(parts[0], parts[1], year);
    return parts.size() == 3 ? ofThree(parts[0], parts[1], parts[2]) : std::nullopt;
}

std::optional<Date> dateOfSpreadsheet(std::int64_t day)
{
    constexpr std::int64_t first = 20'000; // 1954
    constexpr std::int64_t last = 80'000; // 2119
    return day >= first && day <= last ? std::optional(Date(1899, 12, 30).plusDays(day)) : std::nullopt;
}

} // namespace homeward::base
