// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/assumptions/uses.h"
#include "core/exchange/assumptions_text.h"
#include "ui/wording/translate.h"

#include <string>
#include <vector>

// How the register of assumptions is told.
namespace homeward::wording {

/// What an assumption is about: `Stay in Acute hospital: Emergency, 85 and over`.
[[nodiscard]] std::string assumptionName(const assumptions::Assumption& assumption, const model::Plan& plan,
                                         const Translate& say = untranslated);

/// A figure in the form of its unit, without the unit's name: `0.14 %`, `£618.12`, `4.3`.
[[nodiscard]] std::string assumptionFigure(double value, assumptions::Unit unit);
/// Its figure, `622 to 1,165`; of several figures their number.
[[nodiscard]] std::string assumptionValue(const assumptions::Assumption& assumption,
                                          const Translate& say = untranslated);
/// What the figure is counted in, `per 1,000`; of several figures what they are.
[[nodiscard]] std::string assumptionUnit(const assumptions::Assumption& assumption, const model::Plan& plan,
                                         const Translate& say = untranslated);
/// `216 to 270`; empty without a range.
[[nodiscard]] std::string assumptionRange(const assumptions::Assumption& assumption,
                                          const Translate& say = untranslated);
/// Whether its figure is written as per cent: 0.35 as `35 %`.
[[nodiscard]] bool isPercent(assumptions::Unit unit);

[[nodiscard]] std::string groupName(assumptions::Group group, const Translate& say = untranslated);
/// `published`, `derived`, `local`, `illustrative`.
[[nodiscard]] std::string kindName(assumptions::Kind kind, const Translate& say = untranslated);
/// `a guess`, `fairly`, `sure`.
[[nodiscard]] std::string surenessName(assumptions::Sureness sureness, const Translate& say = untranslated);
/// `Closer to home: More care at home`.
[[nodiscard]] std::string useName(const assumptions::Use& use, const Translate& say = untranslated);

/// `Of 146 figures 63 are illustrative and 71 have no owner yet.`
[[nodiscard]] std::string registerHeadline(const assumptions::Counts& counts, const Translate& say = untranslated);
/// How many come from people here, who answer for them.
[[nodiscard]] std::string involvementText(const assumptions::Counts& counts, const Translate& say = untranslated);

/// The rows of a file, with their names; where each counts is worked out too.
[[nodiscard]] std::vector<exchange::AssumptionLine> assumptionLines(const std::vector<assumptions::Assumption>& rows,
                                                                    const model::Plan& plan,
                                                                    const Translate& say = untranslated);

} // namespace homeward::wording
