// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/obstacle.h"
#include "core/calibrate/verdict.h"
#include "ui/wording/translate.h"

#include <string>

// How the fit of a base year is told.
namespace homeward::wording {

/// `met`, `met, but strained`, `met within a year's chance`, `missed`, `not measured`.
[[nodiscard]] std::string verdictText(calibrate::Verdict verdict, bool strained, const Translate& say = untranslated);

/// Why a target is not met or cannot be, as a sentence; `plan` names the target.
[[nodiscard]] std::string obstacleText(const calibrate::Obstacle& obstacle, const model::Plan& plan,
                                       const Translate& say = untranslated);

/// An unknown outside its plausible range, with the factor found, as a sentence.
[[nodiscard]] std::string strainText(const model::Unknown& unknown, double factor, const Translate& say = untranslated);

/// What to ask locally about a target that is missed or strained, as a sentence.
[[nodiscard]] std::string adviceText(const model::CalibrationTarget& target, const Translate& say = untranslated);

} // namespace homeward::wording
