// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <optional>
#include <string_view>

namespace homeward::base {

/// Reads a date as planners write one: `2026-04-01`, `2026-4-1`, `01/04/2026`, `1.4.26`, `1 April 2026`, `1-Apr-26`.
/// The day comes before the month, as in the United Kingdom, unless the year comes first; a year of two digits is of
/// this century. None where the text is no date, or one that no plan can have (`Date::isValid`).
[[nodiscard]] std::optional<Date> typedDate(std::string_view text);

/// The date that a text most likely means which `typedDate` refuses: the month before the day (`4/13/2026`), a time of day
/// behind it, a number of a spreadsheet, `1st April 2026`, the first of a month (`Apr-26`, `04/2026`), and a day without
/// a year (`1.4`), which is taken of `year`. None where there is no likely one.
[[nodiscard]] std::optional<Date> likelyDate(std::string_view text, std::optional<int> year = {});

/// The day that a spreadsheet counts from 30 December 1899; none where it lies too far from today to be meant as a date
/// (before 1954 or after 2119).
[[nodiscard]] std::optional<Date> dateOfSpreadsheet(std::int64_t day);

} // namespace homeward::base
