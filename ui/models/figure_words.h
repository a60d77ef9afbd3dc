// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

#include <QString>

// A figure of a new plan, in words.
namespace homeward::models {

/// `75 and over`, `18 to 64`, `under 18`; empty for all ages.
[[nodiscard]] QString bandText(const std::string& band);
/// The name of a row: of a part its ages alone.
[[nodiscard]] QString figureName(const calibrate::PlanFigure& figure);
/// `5,035`, `£58.74`, `4.3 to 11.0`, `+50.4 %`; `not published` where there is none.
[[nodiscard]] QString figureValue(const calibrate::PlanFigure& figure);
/// What the value is, or what it is compared by: `days`, `26.5 per 1,000`, `21.9 % of all`.
[[nodiscard]] QString figureUnit(const calibrate::PlanFigure& figure);
/// Scotland's, in the same terms; empty where there is none.
[[nodiscard]] QString scotlandValue(const calibrate::PlanFigure& figure);
/// `PHS, 2024/25`; `no source yet` for an assumption of the template.
[[nodiscard]] QString sourceText(const calibrate::PlanFigure& figure);
/// `published`, `derived`, `filled in`, `not published`, `illustrative`, and `your own` where it was typed.
[[nodiscard]] QString standingText(const calibrate::PlanFigure& figure);
/// All of it as sentences, for tips and screen readers.
[[nodiscard]] QString figureSentence(const calibrate::PlanFigure& figure, const QString& area);

} // namespace homeward::models
