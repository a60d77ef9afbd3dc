// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "ui/wording/translate.h"

#include <string>

/// The words of the catalogue of figures (core/results/headlines): window and command line speak with the same.
namespace homeward::wording {

/// The name of a figure as cards and tables show it: "Right-place days".
[[nodiscard]] std::string headlineName(results::HeadlineId id, const Translate& translate = untranslated);
/// What the figure counts, in a sentence or two.
[[nodiscard]] std::string headlineDefinition(results::HeadlineId id, const Translate& translate = untranslated);

/// A value in the digits of its figure, without its unit: `468`, `91.8 %`, `£27.4m`.
[[nodiscard]] std::string headlineValue(results::HeadlineId id, double value);
/// The words after the value: `people`, `of 44`; empty where the value says it.
[[nodiscard]] std::string headlineUnit(const results::Headline& headline, const Translate& translate = untranslated);

/// `better`, `worse`, `cannot tell`, `the same`; empty for a change that is not judged.
[[nodiscard]] std::string judgementWord(results::Judgement judgement, const Translate& translate = untranslated);
/// `77 more`, `6.3 fewer`, `up 3.1 points`, `£0.3m less`, `no difference`.
[[nodiscard]] std::string changeText(results::HeadlineId id, const results::HeadlineChange& change,
                                     const Translate& translate = untranslated);
/// The ends of the 95 % interval of the change: sizes where it lies on one side of zero (`71 to 84`), else which way each
/// lies (`1.4 fewer to 0.4 more`). Empty where there is no difference.
[[nodiscard]] std::string changeRange(results::HeadlineId id, const results::HeadlineChange& change,
                                      const Translate& translate = untranslated);

/// What the figure is compared with: `against “If nothing changes”`, `against 2026/27`.
[[nodiscard]] std::string comparedWithText(const results::RunResult& result, const results::ComparedWith& with,
                                           const Translate& translate = untranslated);

/// The whole in sentences, for tips and screen readers: figure, change, how sure, what it is compared with.
[[nodiscard]] std::string headlineSentence(const results::RunResult& result, const results::Headline& headline,
                                           const Translate& translate = untranslated);

} // namespace homeward::wording
