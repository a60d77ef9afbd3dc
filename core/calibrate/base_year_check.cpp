// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/base_year_check.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

std::vector<TargetCheck> baseYearChecks(const model::Plan& plan, const model::AreaId& area)
{
    std::vector<TargetCheck> checks;
    const auto fit = std::ranges::find(plan.calibration.fits, area, &model::AreaFit::area);
    if (fit == plan.calibration.fits.end())
        return checks;
    for (const model::TargetFit& one : fit->targets) {
        const auto* target = model::findById(plan.calibration.targets, one.target);
        if (!target || target->measure == model::TargetMeasure::ShareFromOutside)
            continue;
        const bool fitted = std::ranges::find(plan.calibration.unknowns, one.target, &model::Unknown::target)
            != plan.calibration.unknowns.end();
        checks.push_back(
            {target, one, verdictOf(*target, one), missOf(one), fitted, isStrained(plan, *fit, one.target)});
    }
    const auto others =
        std::ranges::stable_partition(checks, [](const TargetCheck& check) { return check.verdict != Verdict::Met; });
    std::ranges::stable_sort(checks.begin(), others.begin(), [](const TargetCheck& a, const TargetCheck& b) {
        return std::abs(a.miss) > std::abs(b.miss);
    });
    return checks;
}

int countMet(const std::vector<TargetCheck>& checks)
{
    return static_cast<int>(
        std::ranges::count_if(checks, [](const TargetCheck& check) { return check.verdict == Verdict::Met; }));
}

} // namespace homeward::calibrate
