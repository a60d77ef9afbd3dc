// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_date.h"

#include "core/base/lower_case.h"

#include <array>
#include <charconv>
#include <string>

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

/// By its number, its name or the first three letters of it; -1 where it is none.
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

std::optional<Date> dateOfSpreadsheet(std::int64_t day)
{
    constexpr std::int64_t first = 20'000; // 1954
    constexpr std::int64_t last = 80'000; // 2119
    return day >= first && day <= last ? std::optional(Date(1899, 12, 30).plusDays(day)) : std::nullopt;
}

} // namespace homeward::base
