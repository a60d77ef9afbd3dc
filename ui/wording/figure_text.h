// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"
#include "core/results/run_result.h"
#include "ui/wording/translate.h"

#include <string>

/// The words of figures that can be explained (core/explain): their names, meanings, values and differences.
namespace homeward::wording {

/// `People cared for at home, a day`; a measure with its settings: `People delayed, Acute hospital`;
/// people who move: `From Acute hospital to Care home, people a week`.
[[nodiscard]] std::string figureName(const results::RunResult& result, const explain::Figure& figure,
                                     const Translate& say = untranslated);
[[nodiscard]] std::string figureDefinition(const explain::Figure& figure, const Translate& say = untranslated);
/// A value in the digits of its figure: `468`, `91.8 %`, `£27.4m`.
[[nodiscard]] std::string figureValue(const explain::Figure& figure, double value);
/// A difference with its direction: `77 more`, `up 3.1 points`; `no difference` where no future has one.
[[nodiscard]] std::string figureDifference(const explain::Figure& figure, const results::Summary& difference,
                                           const Translate& say = untranslated);
/// The same with what is counted, where it stands by itself: `65 more people`, `38 more beds`.
[[nodiscard]] std::string countedDifference(const explain::Figure& figure, const results::Summary& difference,
                                            const Translate& say = untranslated);
/// The ends of its 95 % interval: `71 to 84`, `1.4 fewer to 0.4 more`; empty where there is no difference.
[[nodiscard]] std::string figureRange(const explain::Figure& figure, const results::Summary& difference,
                                      const Translate& say = untranslated);

/// The name of an end of a flow: a setting, an outcome, or `turned away`.
[[nodiscard]] std::string flowPlaceName(const results::RunResult& result, int place,
                                        const Translate& say = untranslated);

} // namespace homeward::wording
