// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/verdict.h"

#include <algorithm>
#include <cmath>

namespace homeward::calibrate {

using model::TargetMeasure;

namespace {

constexpr double nearEnough = 0.05;
constexpr double tenthOfABed = 37.0;
constexpr double fewPeople = 0.5;

bool isOfDays(TargetMeasure measure)
{
    return measure == TargetMeasure::DelayedDischargeDays || measure == TargetMeasure::DaysForWantOfPlace;
}

bool isOutside(const model::Unknown& unknown, double factor)
{
    return (unknown.low && factor < *unknown.low) || (unknown.high && factor > *unknown.high);
}

} // namespace

Verdict verdictOf(const model::CalibrationTarget& target, const model::TargetFit& fit)
{
    if (!fit.found)
        return Verdict::NotMeasured;
    const double miss = std::abs(*fit.found - fit.wanted);
    const double always = isOfDays(target.measure)          ? tenthOfABed
        : target.measure == TargetMeasure::ShareFromOutside ? 0.0
                                                            : fewPeople;
    if (miss <= std::max({nearEnough * fit.wanted, always, 2.0 * fit.standardError}))
        return Verdict::Met;
    return miss <= fit.yearSd ? Verdict::WithinChance : Verdict::Missed;
}

double missOf(const model::TargetFit& fit)
{
    return fit.found && fit.wanted > 0.0 ? *fit.found / fit.wanted - 1.0 : 0.0;
}

std::vector<const model::Unknown*> strained(const model::Plan& plan, const model::AreaFit& fit)
{
    std::vector<const model::Unknown*> found;
    for (const model::UnknownFit& one : fit.unknowns) {
        const auto unknown = std::ranges::find(plan.calibration.unknowns, one.unknown, &model::Unknown::id);
        if (unknown != plan.calibration.unknowns.end() && isOutside(*unknown, one.factor))
            found.push_back(&*unknown);
    }
    return found;
}

bool isStrained(const model::Plan& plan, const model::AreaFit& fit, const model::TargetId& target)
{
    const auto all = strained(plan, fit);
    return std::ranges::any_of(all, [&](const model::Unknown* unknown) { return unknown->target == target; });
}

} // namespace homeward::calibrate
