// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/day_costs.h"
#include "core/money/figures.h"
#include "core/money/report.h"
#include "core/money/staff.h"
#include "core/priorities/priorities.h"
#include "ui/wording/translate.h"

#include <string>

// The words of money, staff and priorities, for window and command line alike.
namespace homeward::wording {

/// What is paid for: "Units in use".
[[nodiscard]] std::string partText(money::Part part, const Translate& say = untranslated);
/// The name of a report's row: a budget, a setting, an area, a part; "All", "Running the changes".
[[nodiscard]] std::string rowText(const money::ReportRow& row, money::By by, const Translate& say = untranslated);
/// A payer's name; "no budget named" where a price has none.
[[nodiscard]] std::string payerText(const money::Payer& payer, const Translate& say = untranslated);
/// "Real terms, 2024/25 prices" or "Cash".
[[nodiscard]] std::string termsText(money::Terms terms, int realYear, const Translate& say = untranslated);

/// Pounds with their sign: "+£1.09m", "−£2.78m", "£0".
[[nodiscard]] std::string signedMoney(double pounds);
/// "paid back in 2030/31, 95 % sure: 2029/30 to 2031/32", "does not pay back by 2035/36", "costs less from the start".
[[nodiscard]] std::string paybackText(const money::Payback& payback, const money::Accounts& accounts,
                                      const Translate& say = untranslated);
/// The same as a sentence on two scenarios by name.
[[nodiscard]] std::string paybackSentence(const money::Payback& payback, const money::Accounts& accounts,
                                          const std::string& scenario, const std::string& against,
                                          const Translate& say = untranslated);
/// What a sum of differences means: "£9.3m better", "£0.8m worse", "no difference".
[[nodiscard]] std::string betterText(double difference, const Translate& say = untranslated);
/// "enough", "short by 9", "not known".
[[nodiscard]] std::string staffVerdict(const money::StaffRow& row, const Translate& say = untranslated);
/// When to begin to recruit, or that it is too late; empty where nobody is short.
[[nodiscard]] std::string recruitText(const money::StaffRow& row, const Translate& say = untranslated);
/// What a day costs: "Cost of a delayed day", and what that means.
[[nodiscard]] std::string dayName(money::Day day, const Translate& say = untranslated);
[[nodiscard]] std::string dayDefinition(money::Day day, const Translate& say = untranslated);
/// Why there is no money to show.
[[nodiscard]] std::string notGivenText(const Translate& say = untranslated);

// The five priorities.
[[nodiscard]] std::string priorityName(priorities::Priority priority, const Translate& say = untranslated);
[[nodiscard]] std::string figureName(priorities::FigureId id, const Translate& say = untranslated);
[[nodiscard]] std::string figureDefinition(priorities::FigureId id, const Translate& say = untranslated);
/// A value in the digits of its figure: "91.8 %", "£27.4m", "12 of 340".
[[nodiscard]] std::string figureValue(const priorities::Figure& figure, double value,
                                      const Translate& say = untranslated);
/// A difference with its sign, and its interval: "+2.1 points", "−1.3 to −0.2".
[[nodiscard]] std::string figureDifference(priorities::FigureId id, double difference,
                                           const Translate& say = untranslated);
[[nodiscard]] std::string figureRange(priorities::FigureId id, const results::Summary& difference,
                                      const Translate& say = untranslated);
/// A difference in words, and its interval: "up 2.1 points", "£2.35 less", "4 more" and "2 to 6";
/// "2 fewer to 34 more" on both sides of none. "no change" where it reads as nothing; no interval where all of it does.
[[nodiscard]] std::string figureChange(priorities::FigureId id, double difference, const Translate& say = untranslated);
[[nodiscard]] std::string figureChangeRange(priorities::FigureId id, const results::Summary& difference,
                                            const Translate& say = untranslated);
/// A sentence on a priority: what its first figure does, or why there is nothing to say.
[[nodiscard]] std::string prioritySentence(const priorities::PriorityFigures& priority, const std::string& against,
                                           const Translate& say = untranslated);

} // namespace homeward::wording
