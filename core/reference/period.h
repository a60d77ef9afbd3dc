// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

// Converts the ways in which public files write years, quarters, months and ages to that of the reference set.
namespace homeward::reference {

/// A month of a financial year, which begins in April.
struct Month {
    std::string year;   ///< `2024/25`
    int place = 0;      ///< 0 = April
};

/// `2020/21`, from `2020/21`, `2020-21`, `2020/2021`.
[[nodiscard]] std::optional<std::string> financialYearIn(std::string_view text);
/// `2020/21 Q4` is January to March 2021: from `2020/21 Q4`, `Jan-Mar 2021`, and from `2021Q1`, which counts calendar
/// quarters.
[[nodiscard]] std::optional<std::string> quarterIn(std::string_view text);
/// From `201607`, `20160701`, `2016-07-01` and `2016-07`.
[[nodiscard]] std::optional<Month> monthIn(std::string_view text);
/// The age band of the set for `18plus`, `75+`, `85+ years`, `All Ages` and the like; `unknown` for people without an
/// age; none for an unknown age band.
[[nodiscard]] std::optional<std::string> bandIn(std::string_view text);

/// The last calendar year that a period of the set touches: 2025 for `2024/25` and for `2024/25 Q4`, 2022 for `2022`.
[[nodiscard]] int lastYearOf(std::string_view period);
/// The financial year before or after.
[[nodiscard]] std::string yearBefore(std::string_view year);
/// The calendar year in which a financial year begins.
[[nodiscard]] int firstYearOf(std::string_view period);
[[nodiscard]] std::string financialYear(int firstYear);

} // namespace homeward::reference
