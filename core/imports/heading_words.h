// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/columns.h"

#include <optional>
#include <string>
#include <string_view>

// What the words of headings and titles say.
namespace homeward::imports {

/// The role that the words of a heading speak of.
[[nodiscard]] std::optional<Role> roleOfHeading(std::string_view heading);
/// A setting that a heading names beside its role: `Acute beds`, `Care home places`; empty where it names none.
[[nodiscard]] std::string settingInHeading(std::string_view heading, const model::Plan& plan);
/// A period that a heading says beside its role: `Budget 2026/27`, `Clients at 31 March 2026`.
[[nodiscard]] std::optional<Period> periodInHeading(std::string_view heading);
/// Whether a heading says that a column has figures, and nothing of which: `Value`, `Number`.
[[nodiscard]] bool isPlainFigure(std::string_view heading);
/// Whether a column may have areas by its heading: `FeatureCode`, `Local authority`, `HBT`.
[[nodiscard]] bool speaksOfAreas(std::string_view heading);
/// Whether a heading is of words about a row, which part no figures: `Comment`, `Lead officer`, `Source`.
[[nodiscard]] bool isRemark(std::string_view heading);
/// Whether a heading is of what figures are counted in: `Unit`, `Measured in`.
[[nodiscard]] bool isUnitName(std::string_view heading);
/// Whether a heading is of a rate or share, which counts nothing: `Rate per 1,000`, `% occupied`.
[[nodiscard]] bool speaksOfRate(std::string_view heading);
/// What figures have to be multiplied with: 1,000 for `£000`, `Population (000s)`, `in thousands`; 1,000,000 for `£m`;
/// else 1.
[[nodiscard]] double scaleIn(std::string_view text);
/// The stretch of time that a price is of.
enum class PriceOf { NotSaid, Hour, Day, Week, Month, Year };
/// `Hourly rate`, `Cost per night`, `Weekly fee`, `£ per annum`.
[[nodiscard]] PriceOf priceOf(std::string_view heading);
/// Women, men or both, as a cell, a heading or a title says.
[[nodiscard]] Sex sexIn(std::string_view text);
/// A heading without its word for a sex: `65 to 74` of `Females 65 to 74`.
[[nodiscard]] std::string withoutSex(std::string_view heading);

} // namespace homeward::imports
