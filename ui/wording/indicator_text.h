// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/indicators.h"
#include "ui/wording/translate.h"

#include <string>

// The words of the national indicators, for window and command line alike.
namespace homeward::wording {

[[nodiscard]] std::string indicatorName(indicators::Indicator id, const Translate& say = untranslated);
[[nodiscard]] std::string indicatorDefinition(indicators::Indicator id, const Translate& say = untranslated);
/// "Large hospital", "Care home", "At home without support".
[[nodiscard]] std::string carePlaceName(results::CarePlace place, const Translate& say = untranslated);
/// "all ages", "18 to 74", "65 and over", "75 and over".
[[nodiscard]] std::string agesText(std::string_view band, const Translate& say = untranslated);
/// The name with its ages and place: "Balance of care, 65 and over: care home".
[[nodiscard]] std::string indicatorTitle(const indicators::IndicatorRow& row, const Translate& say = untranslated);
/// A value in the digits of its indicator: "1,234", "91.8 %", "104.7 for 1,000 discharges".
[[nodiscard]] std::string indicatorValue(indicators::Indicator id, double value, const Translate& say = untranslated);

} // namespace homeward::wording
