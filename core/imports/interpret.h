// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/typed_number.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

// Interprets the texts of public and local files: periods, ages, words for missing values.
namespace homeward::imports {

/// The period that a figure covers.
enum class PeriodKind { Calendar, Financial, Quarter, Month, Day };
struct Period {
    PeriodKind kind = PeriodKind::Calendar;
    base::Date first; ///< day
    base::Date last;

    /// `2022`, `2022/23`, `2022/23 Q4`, `2022-12`, `2022-06-30`.
    [[nodiscard]] std::string text() const;
    friend auto operator<=>(const Period&, const Period&) = default;
};

/// Reads `2022`, `mid-2022`, `2021/22`, `2021-22`, `2020/21 Q4` (January to March 2021), `2022Q4` (October to
/// December), `Jan-Mar 2024`, `Dec-22`, `December 2022`, `201607`, `20160731`, `2016-07-01`, `30 June 2022`,
/// `1/4/2022`.
[[nodiscard]] std::optional<Period> periodIn(std::string_view text, bool dayFirst = true);
[[nodiscard]] Period dayPeriod(base::Date day);
[[nodiscard]] Period calendarYear(int year);
/// The mid-year (30 June) that a count of people of the period stands for: 2022 for `2022`, `2022/23` and `2022-06-30`.
[[nodiscard]] int midYearOf(const Period& period);

/// A date in digits or words, the day first unless `dayFirst` is false; a year of two digits is of this century.
[[nodiscard]] std::optional<base::Date> dateIn(std::string_view text, bool dayFirst = true);

/// Ages from and to, both within.
struct Ages {
    int first = 0;
    int last = oldest;

    static constexpr int oldest = 999; ///< stands for no upper end
    [[nodiscard]] bool isAll() const { return first == 0 && last == oldest; }
    friend auto operator<=>(const Ages&, const Ages&) = default;
};

/// Reads `18 to 64`, `18-64 years`, `18plus`, `85 and over`, `90+`, `under 18`, `aged 7`, `age_18_64`, `All ages`; bare
/// numbers only if `bareNumbers` is true.
[[nodiscard]] std::optional<Ages> agesIn(std::string_view text, bool bareNumbers = true);
/// `18 to 64`, `85 and over`, `all ages`.
[[nodiscard]] std::string agesText(const Ages& ages);

/// `Fife` for `Fife total` and `Total for Fife`; other texts unchanged.
[[nodiscard]] std::string_view withoutTotal(std::string_view text);

/// Why a cell has no figure.
enum class Nothing {
    No, ///< it may have one
    Missing, ///< NA, .., Not submitted
    Suppressed, ///< *, c, [c], <5
};
[[nodiscard]] Nothing nothingIn(std::string_view text);

/// A number that may be followed by a mark of how provisional it is: `1,234 p`, `56r`, `78 [e]`.
[[nodiscard]] std::optional<base::TypedNumber> figureIn(std::string_view text, const base::NumberForm& form);

/// Whether a text names the total of its column: `All`, `Total`, `All reasons`, `Persons`, `Scotland`.
[[nodiscard]] bool isTotalWord(std::string_view text);

/// `S12000027` of `http://statistics.gov.scot/id/statistical-geography/S12000027`, as linked data name areas, years and
/// columns; other texts as they are.
[[nodiscard]] std::string_view lastOfAddress(std::string_view text);
/// Lower-case words and numbers with single blanks, without punctuation: `delay reason` for `Delay_Reason `.
[[nodiscard]] std::string plainWords(std::string_view text);
/// Whether a plain text contains `word`, which may be several words in a row.
[[nodiscard]] bool hasWord(std::string_view plain, std::string_view word);

} // namespace homeward::imports
