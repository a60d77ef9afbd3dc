// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace homeward::base {

namespace {

std::chrono::year_month_day civil(std::int64_t days)
{
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days}}};
}

std::optional<int> number(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Date::Date(int year, int month, int day)
    : m_days(std::chrono::sys_days{std::chrono::year{year} / month / day}.time_since_epoch().count())
{
}

bool Date::isValid(int year, int month, int day)
{
    return year >= 1900 && year <= 2200 && (std::chrono::year{year} / month / day).ok();
}

std::optional<Date> Date::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || !isValid(*year, *month, *day))
        return std::nullopt;
    return Date(*year, *month, *day);
}

Date Date::fromDays(std::int64_t days)
{
    Date date;
    date.m_days = days;
    return date;
}

int Date::year() const { return static_cast<int>(civil(m_days).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(m_days).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(m_days).day())); }

int Date::weekday() const
{
    const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{m_days}}};
    return static_cast<int>(weekday.iso_encoding()) - 1;
}

std::string Date::iso() const
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year(), month(), day());
    return text.data();
}

Date Date::plusMonths(int months) const
{
    const auto from = civil(m_days);
    auto to = from + std::chrono::months{months};
    if (!to.ok())
        to = to.year() / to.month() / std::chrono::last;
    return fromDays(std::chrono::sys_days{to}.time_since_epoch().count());
}

int financialYear(Date date) { return date.month() >= 4 ? date.year() : date.year() - 1; }

std::optional<int> financialYearOf(std::string_view label)
{
    if (label.size() != 7 || (label[4] != '/' && label[4] != '-'))
        return std::nullopt;
    int first = 0, second = 0;
    const auto reads = [&](std::size_t from, std::size_t count, int& number) {
        const char* const begin = label.data() + from;
        const auto [end, error] = std::from_chars(begin, begin + count, number);
        return error == std::errc() && end == begin + count;
    };
    const bool ok = reads(0, 4, first) && reads(5, 2, second) && first >= 1900 && second == (first + 1) % 100;
    return ok ? std::optional(first) : std::nullopt;
}

std::string financialYearLabel(int firstYear)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d/%02d", firstYear, (firstYear + 1) % 100);
    return text.data();
}

std::vector<Period> monthsFrom(Date start, int years)
{
    const Date end = start.plusYears(years);
    std::vector<Period> months;
    for (Date first = start; first < end;) {
        const Date next = std::min(Date(first.year(), first.month(), 1).plusMonths(1), end);
        months.push_back({first.iso().substr(0, 7), (first.days() - start.days()) * secondsPerDay,
                          (next.days() - start.days()) * secondsPerDay});
        first = next;
    }
    return months;
}

std::vector<Period> financialYearsFrom(Date start, int years, std::vector<int>* monthIndex)
{
    std::vector<Period> result;
    for (const Period& month : monthsFrom(start, years)) {
        const std::string label = financialYearLabel(financialYear(start.plusDays(month.firstSecond / secondsPerDay)));
        if (result.empty() || result.back().label != label)
            result.push_back({label, month.firstSecond, month.endSecond});
        result.back().endSecond = month.endSecond;
        if (monthIndex)
            monthIndex->push_back(static_cast<int>(result.size()) - 1);
    }
    return result;
}

} // namespace homeward::base
