// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/interpret.h"
#include "core/imports/word_runs.h"
#include "core/reference/period.h"

#include <algorithm>
#include <array>
#include <vector>

namespace homeward::imports {

namespace {

constexpr int earliestYear = 1'900;
constexpr int latestYear = 2'200;
constexpr std::array<std::string_view, 12> monthNames{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

/// The number of a month (`Dec`, `december`, `Sept`); 0 for other words.
int monthNamed(std::string_view word)
{
    for (std::size_t i = 0; i < monthNames.size() && word.size() >= 3; ++i)
        if (monthNames[i].starts_with(word) || (word == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    return 0;
}

int fullYear(int year, std::size_t digits) { return digits <= 2 ? 2'000 + year : year; }

bool isYear(int year) { return year >= earliestYear && year <= latestYear; }

std::optional<base::Date> dateOf(int year, int month, int day)
{
    return isYear(year) && base::Date::isValid(year, month, day) ? std::optional(base::Date(year, month, day))
                                                                 : std::nullopt;
}

Period monthPeriod(int year, int month)
{
    const base::Date first(year, month, 1);
    return {PeriodKind::Month, first, first.plusMonths(1).plusDays(-1)};
}

Period financialPeriod(std::string_view year)
{
    const base::Date first(reference::firstYearOf(year), 4, 1);
    return {PeriodKind::Financial, first, first.plusMonths(12).plusDays(-1)};
}

Period quarterPeriod(std::string_view quarter)
{
    const int number = quarter.back() - '1';
    const base::Date first = base::Date(reference::firstYearOf(quarter), 4, 1).plusMonths(3 * number);
    return {PeriodKind::Quarter, first, first.plusMonths(3).plusDays(-1)};
}

/// `2022/23`, `2022-23`, `2022/2023` and, with a slash, `22/23`.
std::optional<Period> financialIn(std::string_view text)
{
    if (const auto year = reference::financialYearIn(text))
        return financialPeriod(*year);
    const bool isShort = text.size() == 5 && text[2] == '/';
    const auto year = isShort ? reference::financialYearIn("20" + std::string(text)) : std::nullopt;
    return year ? std::optional(financialPeriod(*year)) : std::nullopt;
}

/// `Q1 2024/25`, `2024/25 Quarter 1`, `24/25 Q1`, and of a calendar year `Q1 2024`.
std::optional<Period> quarterIn(std::string_view text)
{
    if (const auto quarter = reference::quarterIn(text))
        return quarterPeriod(*quarter);
    const auto runs = runsOf(text);
    std::string number;
    std::string year;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool isName = runs[i] == "q" || runs[i] == "qtr" || runs[i] == "quarter";
        if (isName && number.empty() && i + 1 < runs.size() && runs[i + 1].size() == 1)
            number = runs[++i];
        else if (isName || !isDigit(runs[i].front()))
            return std::nullopt;
        else
            year += (year.empty() ? "" : "/") + runs[i];
    }
    if (number.empty() || number < "1" || number > "4")
        return std::nullopt;
    const auto financial = financialIn(year);
    const auto quarter = reference::quarterIn(financial ? financial->text() + " Q" + number : year + "Q" + number);
    return quarter ? std::optional(quarterPeriod(*quarter)) : std::nullopt;
}

/// `Dec-22`, `December 2022`, `2022 Dec`, `Mid-2022`.
std::optional<Period> monthOrMidYear(const std::string& first, const std::string& second)
{
    const bool nameFirst = !isDigit(first.front()) || (isDigit(second.front()) && second.size() == 4);
    const std::string& name = nameFirst ? first : second;
    const std::string& number = nameFirst ? second : first;
    const auto year = wholeOf(number);
    if (!year || (number.size() != 2 && number.size() != 4) || !isYear(fullYear(*year, number.size())))
        return std::nullopt;
    if (const int month = monthNamed(name))
        return monthPeriod(fullYear(*year, number.size()), month);
    const auto month = wholeOf(name);
    if (month && name.size() <= 2 && number.size() == 4 && *month >= 1 && *month <= 12)
        return monthPeriod(*year, *month); // `04/2024`
    const bool isWhole = name == "mid" || name == "midyear" || name == "year" || name == "census" || name == "cy";
    return isWhole && number.size() == 4 ? std::optional(calendarYear(*year)) : std::nullopt;
}

/// The year of `year ending 31 March 2025` or `year to December 2024`.
std::optional<Period> yearEnding(const std::vector<std::string>& runs)
{
    const bool says = runs.size() >= 4 && runs[0] == "year"
        && (runs[1] == "ending" || runs[1] == "ended" || runs[1] == "to" || runs[1] == "end");
    const int month = says ? monthNamed(runs[runs.size() - 2]) : 0;
    const auto year = month > 0 && runs.back().size() == 4 ? wholeOf(runs.back()) : std::nullopt;
    if (!year || !isYear(*year) || runs.size() > 5)
        return std::nullopt;
    if (month == 3)
        return financialPeriod(std::to_string(*year - 1));
    return month == 12 ? std::optional(calendarYear(*year)) : std::nullopt;
}

std::optional<Period> periodInWords(const std::vector<std::string>& runs)
{
    if (runs.size() == 2)
        return monthOrMidYear(runs[0], runs[1]);
    if (runs.size() == 3 && runs[0] == "mid" && runs[1] == "year")
        return monthOrMidYear("mid", runs[2]);
    const bool saysFinancial =
        runs.size() == 3 && (runs[0] == "fy" || runs[0] == "financialyear") && isDigit(runs[1].front());
    if (saysFinancial)
        return financialIn(runs[1] + "/" + runs[2]);
    return yearEnding(runs);
}

/// A text without the words before a day: `as at 31 March 2024`, `week ending 5/1/2024`.
std::string_view withoutWords(std::string_view text)
{
    for (const std::string_view words :
         {"as at ", "As at ", "As At ", "at ", "At ", "week ending ", "Week ending ", "w/e "})
        if (text.starts_with(words))
            return text.substr(words.size());
    return text;
}

} // namespace

std::string Period::text() const
{
    const std::string year = std::to_string(first.year());
    switch (kind) {
    case PeriodKind::Calendar: return year;
    case PeriodKind::Financial: return base::financialYearLabel(first.year());
    case PeriodKind::Quarter:
        return base::financialYearLabel(base::financialYear(first)) + " Q"
            + std::to_string((first.month() + 8) % 12 / 3 + 1);
    case PeriodKind::Month: return first.iso().substr(0, 7);
    case PeriodKind::Day: return first.iso();
    }
    return year;
}

Period dayPeriod(base::Date day) { return {PeriodKind::Day, day, day}; }
Period calendarYear(int year) { return {PeriodKind::Calendar, base::Date(year, 1, 1), base::Date(year, 12, 31)}; }

int midYearOf(const Period& period)
{
    // A financial year contains one 30 June; a month or quarter stands for its calendar year.
    return period.first.year();
}

std::optional<base::Date> dateIn(std::string_view text, bool dayFirst)
{
    text = base::withoutBlanks(text);
    // A time of day may follow.
    if (const std::size_t time = text.find_first_of("T ");
        time != std::string_view::npos && time >= 6 && text.find(':', time) != std::string_view::npos)
        text = base::withoutBlanks(text.substr(0, time));
    if (const auto iso = base::Date::fromIso(text))
        return iso;
    const auto runs = runsOf(text);
    if (runs.size() == 1 && runs[0].size() == 8 && wholeOf(runs[0]))
        return dateOf(*wholeOf(runs[0].substr(0, 4)), *wholeOf(runs[0].substr(4, 2)), *wholeOf(runs[0].substr(6)));
    std::vector<std::string> parts;
    for (const std::string& run : runs) {
        const bool isOrdinal = run == "st" || run == "nd" || run == "rd" || run == "th";
        const bool isWeekday = run.size() >= 3 && run.ends_with("day");
        if (!isOrdinal && !isWeekday)
            parts.push_back(run);
    }
    if (parts.size() != 3)
        return std::nullopt;
    const bool yearFirst = parts[0].size() == 4 && isDigit(parts[0].front());
    const std::string& yearText = yearFirst ? parts[0] : parts[2];
    std::string monthText = yearFirst || dayFirst ? parts[1] : parts[0];
    std::string dayText = yearFirst ? parts[2] : dayFirst ? parts[0] : parts[1];
    if (!isDigit(dayText.front()))
        std::swap(monthText, dayText); // `April 1, 2022`
    const auto year = wholeOf(yearText);
    const auto day = wholeOf(dayText);
    const int named = monthNamed(monthText);
    const auto month = named > 0 ? std::optional(named) : wholeOf(monthText);
    if (!year || !month || !day || (yearText.size() != 2 && yearText.size() != 4))
        return std::nullopt;
    return dateOf(fullYear(*year, yearText.size()), *month, *day);
}

std::optional<Period> periodIn(std::string_view given, bool dayFirst)
{
    const std::string plain = plainMarks(given);
    const std::string_view text = withoutWords(withoutNotes(plain));
    const auto year = wholeOf(text);
    if (year && text.size() == 4)
        return isYear(*year) ? std::optional(calendarYear(*year)) : std::nullopt;
    if (const auto financial = financialIn(text))
        return financial;
    if (const auto quarter = quarterIn(text))
        return quarter;
    if (const auto day = dateIn(text, dayFirst))
        return dayPeriod(*day);
    if (const auto month = reference::monthIn(text); month && text.size() <= 7) {
        const base::Date first = base::Date(reference::firstYearOf(month->year), 4, 1).plusMonths(month->place);
        return isYear(first.year()) ? std::optional(monthPeriod(first.year(), first.month())) : std::nullopt;
    }
    return periodInWords(runsOf(text));
}

} // namespace homeward::imports
