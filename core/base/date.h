// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::base {

inline constexpr std::int64_t secondsPerDay = 86'400;

/// A day of the Gregorian calendar, kept as days since 1970-01-01.
class Date {
public:
    Date() = default;
    /// `month` 1 to 12, `day` 1 to 31; the caller checks with `isValid`.
    Date(int year, int month, int day);
    [[nodiscard]] static bool isValid(int year, int month, int day);
    /// Reads `2026-04-01`; nothing else.
    [[nodiscard]] static std::optional<Date> fromIso(std::string_view text);
    [[nodiscard]] static Date fromDays(std::int64_t days);

    [[nodiscard]] std::int64_t days() const { return m_days; }
    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;
    [[nodiscard]] int day() const;
    /// 0 Monday to 6 Sunday.
    [[nodiscard]] int weekday() const;
    [[nodiscard]] std::string iso() const;

    [[nodiscard]] Date plusDays(std::int64_t days) const { return fromDays(m_days + days); }
    /// The same day of a later month, or that month's last day.
    [[nodiscard]] Date plusMonths(int months) const;
    [[nodiscard]] Date plusYears(int years) const { return plusMonths(12 * years); }

    friend auto operator<=>(const Date&, const Date&) = default;

private:
    std::int64_t m_days = 0;
};

/// An interval of time that results are reported for: a month, a financial year or the whole run.
struct Period {
    std::string label;       ///< `2026-04`, `2026/27` or `all`
    std::int64_t firstSecond = 0;  ///< from the plan's start, inclusive
    std::int64_t endSecond = 0;    ///< exclusive

    friend bool operator==(const Period&, const Period&) = default;
};

/// The April-to-March year that a date lies in, by its first calendar year (2026 for `2026/27`).
[[nodiscard]] int financialYear(Date date);
[[nodiscard]] std::string financialYearLabel(int firstYear);
/// The first calendar year of `2026/27` or `2026-27`; none where the text is no financial year.
[[nodiscard]] std::optional<int> financialYearOf(std::string_view label);

/// The calendar months from `start` over `years` years; the first and last may be part months.
[[nodiscard]] std::vector<Period> monthsFrom(Date start, int years);
/// The financial years of the same interval, in order; `monthIndex[i]` is the year that month i belongs to.
[[nodiscard]] std::vector<Period> financialYearsFrom(Date start, int years, std::vector<int>* monthIndex = nullptr);

} // namespace homeward::base
