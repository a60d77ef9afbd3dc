// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/period.h"
#include "core/base/typed_date.h"
#include "core/reference/area.h"
#include "core/reference/line_fields.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <array>

namespace homeward::reference {

namespace {

/// A number of just so many digits.
std::optional<int> digits(std::string_view text, std::size_t count)
{
    int value = 0;
    const bool allDigits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return text.size() == count && allDigits && toNumber(text, value) ? std::optional(value) : std::nullopt;
}

std::string twoDigits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

/// The quarter of the financial year in which a calendar quarter (1 = January to March) lies.
std::string ofCalendarQuarter(int year, int quarter)
{
    return quarter == 1 ? financialYear(year - 1) + " Q4" : financialYear(year) + " Q" + std::to_string(quarter - 1);
}

} // namespace

std::string financialYear(int firstYear) { return std::to_string(firstYear) + "/" + twoDigits((firstYear + 1) % 100); }

int firstYearOf(std::string_view period) { return digits(period.substr(0, 4), 4).value_or(0); }

std::string yearBefore(std::string_view year) { return financialYear(firstYearOf(year) - 1); }

int lastYearOf(std::string_view period)
{
    if (const std::size_t dash = period.find('-'); dash != std::string_view::npos)
        period.remove_prefix(dash + 1);
    const int year = firstYearOf(period);
    const bool isFinancial = period.size() > 4 && period[4] == '/';
    const bool endsInYear = period.ends_with("Q1") || period.ends_with("Q2") || period.ends_with("Q3");
    return isFinancial && !endsInYear ? year + 1 : year;
}

std::optional<std::string> financialYearIn(std::string_view text)
{
    const auto year = digits(text.substr(0, 4), 4);
    if (!year || text.size() < 7 || (text[4] != '/' && text[4] != '-'))
        return std::nullopt;
    const auto next = text.size() == 7 ? digits(text.substr(5), 2) : digits(text.substr(5), 4);
    if (!next || *next % 100 != (*year + 1) % 100 || (text.size() == 9 && *next != *year + 1))
        return std::nullopt;
    return financialYear(*year);
}

std::optional<std::string> quarterIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> names{"Jan-Mar", "Apr-Jun", "Jul-Sep", "Oct-Dec"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text.starts_with(names[i]) && text.size() == 12)
            if (const auto year = digits(text.substr(8), 4))
                return ofCalendarQuarter(*year, static_cast<int>(i) + 1);
    const std::size_t q = text.find('Q');
    if (q == std::string_view::npos || q + 2 != text.size() || text[q + 1] < '1' || text[q + 1] > '4')
        return std::nullopt;
    const int quarter = text[q + 1] - '0';
    if (const auto year = digits(text.substr(0, q), 4))
        return ofCalendarQuarter(*year, quarter);
    const auto year = q > 0 && text[q - 1] == ' ' ? financialYearIn(text.substr(0, q - 1)) : std::nullopt;
    return year ? std::optional(*year + " Q" + std::to_string(quarter)) : std::nullopt;
}

namespace {

Month monthOf(int year, int month) { return {financialYear(month >= 4 ? year : year - 1), (month + 8) % 12}; }

/// `Apr-24`, `April 2024`, `01/04/2024`: what a spreadsheet makes of the months of a public file when it saves it.
std::optional<Month> typedMonth(std::string_view text)
{
    auto date = base::typedDate(text);
    if (!date)
        date = base::typedDate(std::string("1 ").append(text));
    return date ? std::optional(monthOf(date->year(), date->month())) : std::nullopt;
}

} // namespace

std::optional<Month> monthIn(std::string_view text)
{
    std::string plain(text);
    std::erase(plain, '-');
    if (plain.size() != 6 && plain.size() != 8)
        return typedMonth(text);
    const auto year = digits(std::string_view(plain).substr(0, 4), 4);
    const auto month = digits(std::string_view(plain).substr(4, 2), 2);
    if (!year || !month || *month < 1 || *month > 12
        || (plain.size() == 8 && !digits(std::string_view(plain).substr(6), 2)))
        return typedMonth(text);
    return monthOf(*year, *month);
}

std::optional<std::string> bandIn(std::string_view text)
{
    std::string band(text);
    std::ranges::transform(band, band.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const std::string_view ending : {" years", " and over", " plus", "plus"})
        if (band.ends_with(ending)) {
            band.resize(band.size() - ending.size());
            if (ending != " years" && !band.ends_with('+'))
                band += '+';
        }
    if (band == "all ages" || band == "all")
        return "all";
    if (band == "unknown" || band == "not known")
        return "unknown";
    const auto& bands = ageBands();
    return std::ranges::find(bands, band) != bands.end() ? std::optional(band) : std::nullopt;
}

} // namespace homeward::reference
