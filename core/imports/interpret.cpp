// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/interpret.h"

#include "core/base/lower_case.h"
#include "core/reference/period.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace homeward::imports {

namespace {

constexpr int earliestYear = 1'900;
constexpr int latestYear = 2'200;
constexpr std::array<std::string_view, 12> monthNames{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

std::optional<int> wholeOf(std::string_view text)
{
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = !text.empty() && error == std::errc() && end == text.data() + text.size();
    return isWhole ? std::optional(value) : std::nullopt;
}

/// 0 where it is no month: `Dec`, `december`, `Sept`.
int monthNamed(std::string_view word)
{
    for (std::size_t i = 0; i < monthNames.size() && word.size() >= 3; ++i)
        if (monthNames[i].starts_with(word) || (word == "sept" && i == 8))
            return static_cast<int>(i) + 1;
    return 0;
}

/// Runs of digits and of letters, in small letters; all else parts them.
std::vector<std::string> runsOf(std::string_view text)
{
    std::vector<std::string> runs;
    bool wasDigit = false;
    bool isNew = true;
    for (const char c : text) {
        const char letter = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        const bool digit = isDigit(letter);
        const bool counts = digit || (letter >= 'a' && letter <= 'z');
        if (counts && (isNew || digit != wasDigit))
            runs.emplace_back();
        if (counts)
            runs.back() += letter;
        isNew = !counts;
        wasDigit = digit;
    }
    return runs;
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

/// `Dec-22`, `December 2022`, `2022 Dec`, `Mid-2022`, `FY 2022/23`.
std::optional<Period> periodInWords(const std::vector<std::string>& runs)
{
    if (runs.size() == 2) {
        const bool nameFirst = !isDigit(runs[0].front());
        const std::string& name = runs[nameFirst ? 0 : 1];
        const std::string& number = runs[nameFirst ? 1 : 0];
        const auto year = wholeOf(number);
        if (!year || (number.size() != 2 && number.size() != 4) || !isYear(fullYear(*year, number.size())))
            return std::nullopt;
        if (const int month = monthNamed(name))
            return monthPeriod(fullYear(*year, number.size()), month);
        if (number.size() == 4 && (name == "mid" || name == "year" || name == "census" || name == "cy"))
            return calendarYear(*year);
    }
    const bool saysFinancial =
        runs.size() == 3 && (runs[0] == "fy" || runs[0] == "financialyear") && isDigit(runs[1].front());
    if (saysFinancial)
        if (const auto year = reference::financialYearIn(runs[1] + "/" + runs[2]))
            return financialPeriod(*year);
    return std::nullopt;
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
    // A financial year has one 30 June; a month or quarter counts for its calendar year.
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

std::optional<Period> periodIn(std::string_view text, bool dayFirst)
{
    text = base::withoutBlanks(text);
    const auto year = wholeOf(text);
    if (year && text.size() == 4)
        return isYear(*year) ? std::optional(calendarYear(*year)) : std::nullopt;
    if (const auto financial = reference::financialYearIn(text))
        return financialPeriod(*financial);
    if (const auto quarter = reference::quarterIn(text))
        return quarterPeriod(*quarter);
    if (const auto day = dateIn(text, dayFirst))
        return dayPeriod(*day);
    if (const auto month = reference::monthIn(text); month && text.size() <= 7) {
        const base::Date first = base::Date(reference::firstYearOf(month->year), 4, 1).plusMonths(month->place);
        return isYear(first.year()) ? std::optional(monthPeriod(first.year(), first.month())) : std::nullopt;
    }
    return periodInWords(runsOf(text));
}

std::optional<Ages> agesIn(std::string_view text, bool bareNumbers)
{
    std::string plain(text);
    std::erase(plain, '\'');
    // A dash between numbers parts them; `+` and `<` are words.
    const bool plus = plain.find('+') != std::string::npos;
    const bool below = plain.find('<') != std::string::npos;
    std::vector<int> numbers;
    bool over = plus;
    bool under = below;
    bool isAge = plus || below;
    bool all = false;
    for (const std::string& run : runsOf(plain)) {
        if (isDigit(run.front())) {
            const auto number = run.size() <= 3 ? wholeOf(run) : std::nullopt;
            if (!number || *number > 130)
                return std::nullopt;
            numbers.push_back(*number);
        } else if (run == "over" || run == "plus" || run == "older" || run == "above") {
            over = isAge = true;
        } else if (run == "under" || run == "below" || run == "younger") {
            under = isAge = true;
        } else if (run == "all") {
            all = true;
        } else if (run == "age" || run == "aged" || run == "ages" || run == "years" || run == "year" || run == "yrs") {
            isAge = true;
        } else if (run != "to" && run != "and" && run != "people" && run != "group" && run != "band" && run != "or"
                   && run != "persons" && run != "total" && run != "old" && run != "of") {
            return std::nullopt;
        }
    }
    if (numbers.empty())
        return all ? std::optional(Ages{}) : std::nullopt;
    if (numbers.size() == 2 && numbers[0] <= numbers[1] && !over && !under)
        return Ages{numbers[0], numbers[1]};
    if (numbers.size() != 1 || (!isAge && !bareNumbers))
        return std::nullopt;
    if (under)
        return Ages{0, numbers[0] - 1};
    return Ages{numbers[0], over ? Ages::oldest : numbers[0]};
}

std::string agesText(const Ages& ages)
{
    if (ages.isAll())
        return "all ages";
    const std::string first = std::to_string(ages.first);
    if (ages.last == Ages::oldest)
        return first + " and over";
    return ages.first == ages.last ? first : first + " to " + std::to_string(ages.last);
}

Nothing nothingIn(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> hidden{"*", "c",          "[c]", "(c)",
                                                            "#", "suppressed", "**",  "disclosive"};
    static constexpr std::array<std::string_view, 24> missing{
        "",        "na",   "n/a",  "..",      ".",     "-",         ":",       "z",
        "x",       "[x]",  "[z]",  "[:]",     "nan",   "null",      "unknown", "no data",
        "missing", "#n/a", "none", "#value!", "[low]", "not known", "n.a.",    "not recorded"};
    text = base::withoutBlanks(text);
    const std::string small = base::lowered(text);
    if (std::ranges::find(hidden, small) != hidden.end())
        return Nothing::Suppressed;
    const std::string_view behind = small.starts_with("<") || small.starts_with("\xE2\x89\xA4")
        ? base::withoutBlanks(std::string_view(small).substr(small.front() == '<' ? 1 : 3))
        : std::string_view();
    if (wholeOf(behind) || small.starts_with("less than ") || small.starts_with("fewer than "))
        return Nothing::Suppressed;
    const bool isDash = small == "\xE2\x80\x93" || small == "\xE2\x80\x94" || small == "\xE2\x88\x92";
    if (isDash || small.starts_with("not submitted") || small.starts_with("not available")
        || std::ranges::find(missing, small) != missing.end())
        return Nothing::Missing;
    return Nothing::No;
}

std::optional<base::TypedNumber> figureIn(std::string_view text, const base::NumberForm& form)
{
    text = base::withoutBlanks(text);
    if (text.starts_with('='))
        return std::nullopt; // a file brings no sums of its own
    if (const auto plain = base::readNumber(text, form))
        return plain;
    for (const std::string_view mark : {"[p]", "[r]", "[e]", "(p)", "(r)", "(e)", "p", "r", "e", "*", "\xE2\x80\xA0"})
        if (text.ends_with(mark) && text.size() > mark.size())
            if (const auto number = base::readNumber(text.substr(0, text.size() - mark.size()), form))
                return number;
    return std::nullopt;
}

bool isTotalWord(std::string_view text)
{
    const std::string plain = plainWords(text);
    static constexpr std::array<std::string_view, 8> whole{"all",     "total", "persons",    "both sexes",
                                                           "overall", "both",  "all people", "person"};
    return std::ranges::find(whole, plain) != whole.end() || plain.starts_with("all ") || plain.starts_with("total ")
        || plain.ends_with(" total");
}

std::string plainWords(std::string_view text)
{
    std::string plain;
    bool wasLower = false;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const char letter = upper ? static_cast<char>(c + 32) : c;
        const bool counts =
            isDigit(letter) || (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        // `AgeGroup` is two words.
        if ((!counts || (upper && wasLower)) && !plain.empty() && plain.back() != ' ')
            plain += ' ';
        if (counts)
            plain += letter;
        wasLower = counts && !upper;
    }
    while (!plain.empty() && plain.back() == ' ')
        plain.pop_back();
    return plain;
}

bool hasWord(std::string_view plain, std::string_view word)
{
    for (std::size_t at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1)) {
        const bool begins = at == 0 || plain[at - 1] == ' ';
        const std::size_t end = at + word.size();
        if (begins && (end == plain.size() || plain[end] == ' '))
            return true;
    }
    return false;
}

} // namespace homeward::imports
