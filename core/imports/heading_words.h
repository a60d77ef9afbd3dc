// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/columns.h"

#include <optional>
#include <string>
#include <string_view>

// Interprets the words of headings and titles.
namespace homeward::imports {

/// The role that the words of a heading suggest.
[[nodiscard]] std::optional<Role> roleOfHeading(std::string_view heading);
/// A setting that a heading names beside its role: `Acute beds`, `Care home places`; empty where it names none.
[[nodiscard]] std::string settingInHeading(std::string_view heading, const model::Plan& plan);
/// A period that a heading gives beside its role: `Budget 2026/27`, `Clients at 31 March 2026`.
[[nodiscard]] std::optional<Period> periodInHeading(std::string_view heading);
/// Whether a heading says only that a column has figures: `Value`, `Number`.
[[nodiscard]] bool isPlainFigure(std::string_view heading);
/// Whether a column may have areas by its heading: `FeatureCode`, `Local authority`, `HBT`.
[[nodiscard]] bool speaksOfAreas(std::string_view heading);
/// Whether a column has remarks about rows, which do not divide figures into kinds: `Comment`, `Lead officer`,
/// `Source`.
[[nodiscard]] bool isRemark(std::string_view heading);
/// Whether a column has the units of figures: `Unit`, `Measured in`.
[[nodiscard]] bool isUnitName(std::string_view heading);
/// Whether a heading names a rate or share, which counts nothing: `Rate per 1,000`, `% occupied`.
[[nodiscard]] bool speaksOfRate(std::string_view heading);
/// The factor of figures: 1,000 for `£000`, `Population (000s)`, `in thousands`; 1,000,000 for `£m`;
/// else 1.
[[nodiscard]] double scaleIn(std::string_view text);
/// The time that a price covers.
enum class PriceOf { NotSaid, Hour, Day, Week, Month, Year };
/// `Hourly rate`, `Cost per night`, `Weekly fee`, `£ per annum`.
[[nodiscard]] PriceOf priceOf(std::string_view heading);
/// The sex that a cell, a heading or a title names.
[[nodiscard]] Sex sexIn(std::string_view text);
/// A heading without its word for a sex: `65 to 74` of `Females 65 to 74`.
[[nodiscard]] std::string withoutSex(std::string_view heading);

} // namespace homeward::imports
