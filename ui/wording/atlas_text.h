// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/atlas/area_table.h"
#include "core/atlas/like_us.h"
#include "ui/wording/translate.h"

#include <string>

/// The words for areas side by side: window and command line speak with the same.
namespace homeward::wording {

/// `Delayed-discharge bed days, 18 and over`.
[[nodiscard]] std::string areaMeasureName(const atlas::Measure& measure, const Translate& say = untranslated);
/// The name in few words, as the head of a column: `Delayed days`.
[[nodiscard]] std::string areaMeasureShort(const atlas::Measure& measure, const Translate& say = untranslated);
/// What a figure of the table is: `bed days per 1,000 adults, age-standardised`.
[[nodiscard]] std::string areaMeasureUnit(const atlas::AreaTable& table, const Translate& say = untranslated);
/// A figure in the digits of its measure.
[[nodiscard]] std::string areaValue(const atlas::AreaTable& table, double value);

/// Where an area stands to the country's rate, in a few words: `far above (beyond 99.8 %)`, `where chance and the usual spread reach`.
[[nodiscard]] std::string funnelPlaceText(stats::FunnelPlace place, const Translate& say = untranslated);
/// Why there is no figure: `not published`, `too few to standardise`; empty where there is one.
[[nodiscard]] std::string missingText(atlas::Missing missing, const Translate& say = untranslated);

/// What an area's figure says beside Scotland's, in a sentence; chance is named wherever it may explain the rest.
[[nodiscard]] std::string areaFinding(const atlas::AreaTable& table, const atlas::AreaRow& row,
                                      const Translate& say = untranslated);
/// How the limits were made: chance, what it is multiplied by, and the spread between areas.
[[nodiscard]] std::string limitsText(const atlas::AreaTable& table, const Translate& say = untranslated);
/// The gap between areas that chance does not explain, with its interval; empty where the table has none.
[[nodiscard]] std::string gapText(const atlas::AreaTable& table, const Translate& say = untranslated);
/// By what areas were found to be alike.
[[nodiscard]] std::string likenessText(const atlas::Comparators& comparators, const Translate& say = untranslated);
/// The same in a few words, for the head of a card.
[[nodiscard]] std::string likenessShort(const atlas::Comparators& comparators, const Translate& say = untranslated);
/// Who published the figures, for when, and that they are observed.
[[nodiscard]] std::string observedText(const atlas::AreaTable& table, const Translate& say = untranslated);

} // namespace homeward::wording
