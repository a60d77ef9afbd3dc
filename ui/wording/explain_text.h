// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/figure_text.h"

#include <string>

/// The words of an explanation (core/explain): cards, drawer and command line speak with the same.
namespace homeward::wording {

/// `By setting`, `How many come and how long they stay`.
[[nodiscard]] std::string axisName(explain::Axis axis, const Translate& say = untranslated);
/// What stands under it: how the parts are to be read; empty where the name says it.
[[nodiscard]] std::string axisNote(explain::Axis axis, const Translate& say = untranslated);
[[nodiscard]] std::string partName(const results::RunResult& result, explain::Axis axis, const explain::Part& part,
                                   const Translate& say = untranslated);

/// Why the figure differs, in one sentence: `Because 6 % fewer stays begin (31 fewer), although stays are longer (8
/// more).` Of a figure that is compared with nothing, where most of it is; empty where there is nothing to say.
[[nodiscard]] std::string causeSentence(const results::RunResult& result, const explain::Explanation& explanation,
                                        const Translate& say = untranslated);
/// The same, and where it moves most and by which change.
[[nodiscard]] std::string reasonText(const results::RunResult& result, const explain::Explanation& explanation,
                                     const Translate& say = untranslated);

/// `It rests on 84 figures: 12 published, 30 derived, 2 local, 40 illustrative.`
[[nodiscard]] std::string groundsText(const std::vector<explain::Ground>& grounds, const Translate& say = untranslated);
/// By what the list of grounds is ordered.
[[nodiscard]] std::string groundsOrderText(bool ranked, const Translate& say = untranslated);

} // namespace homeward::wording
