// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/verdict.h"
#include "core/model/plan.h"

#include <vector>

namespace homeward::calibrate {

/// How well the base year of an area meets one target.
struct TargetCheck {
    const model::CalibrationTarget* target = nullptr;   ///< of the plan
    model::TargetFit fit;
    Verdict verdict = Verdict::NotMeasured;
    double miss = 0.0;                                  ///< found over wanted, less 1
    bool fitted = false; ///< an unknown is solved for it; if false, it is only checked
    bool strained = false;                              ///< met with a factor outside its plausible range
};

/// The targets of an area that a run can measure: first those not met, farthest off first, then the others in the order
/// of the plan. Shares of where people come from are met by construction and left out.
[[nodiscard]] std::vector<TargetCheck> baseYearChecks(const model::Plan& plan, const model::AreaId& area);

/// How many of them are met.
[[nodiscard]] int countMet(const std::vector<TargetCheck>& checks);

} // namespace homeward::calibrate
