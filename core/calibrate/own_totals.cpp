// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/own_totals.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace homeward::calibrate {

using model::CalibrationTarget;
using model::CohortId;

namespace {

using Places = std::vector<std::size_t>;

bool isFitted(const model::Plan& plan, const CalibrationTarget& target)
{
    return std::ranges::find(plan.calibration.unknowns, target.id, &model::Unknown::target)
        != plan.calibration.unknowns.end();
}

bool holds(const std::vector<CohortId>& whole, const std::vector<CohortId>& part)
{
    return whole.empty() || (!part.empty() && std::ranges::all_of(part, [&](const CohortId& cohort) {
               return std::ranges::find(whole, cohort) != whole.end();
           }));
}

bool isPart(const CalibrationTarget& part, const CalibrationTarget& whole)
{
    return part.id != whole.id && part.measure == whole.measure && part.settings == whole.settings
        && part.weights == whole.weights && part.internal == whole.internal && holds(whole.cohorts, part.cohorts)
        && (!whole.reason || part.reason == whole.reason);
}

/// The targets within a total that something is solved for.
Places partsOf(const model::Plan& plan, const CalibrationTarget& whole)
{
    Places parts;
    const std::vector<CalibrationTarget>& targets = plan.calibration.targets;
    for (std::size_t t = 0; t < targets.size(); ++t)
        if (isFitted(plan, targets[t]) && isPart(targets[t], whole))
            parts.push_back(t);
    return parts;
}

double sumOf(const Places& places, const Wanted& wanted)
{
    double sum = 0.0;
    for (const std::size_t place : places)
        sum += wanted[place].value_or(0.0);
    return sum;
}

/// Whether a total equals its parts, allowing for the rounding of published figures.
bool isSum(double total, double parts)
{
    constexpr double share = 0.02;
    return total > 0.0 && std::abs(parts / total - 1.0) <= share;
}

/// Totals, narrow ones first, so that wide ones see parts that are already updated.
Places totalsOf(const model::Plan& plan)
{
    Places totals;
    for (std::size_t t = 0; t < plan.calibration.targets.size(); ++t)
        if (!isFitted(plan, plan.calibration.targets[t]))
            totals.push_back(t);
    std::ranges::stable_sort(totals, {},
                             [&](std::size_t t) { return partsOf(plan, plan.calibration.targets[t]).size(); });
    return totals;
}

} // namespace

void spreadTotals(const model::Plan& plan, const Wanted& before, const Wanted& own, Wanted& wanted)
{
    const auto isOwn = [&](std::size_t place) { return place < own.size() && own[place].has_value(); };
    std::vector<bool> settled(wanted.size());
    for (std::size_t t = 0; t < wanted.size(); ++t)
        settled[t] = isOwn(t);
    const Places totals = totalsOf(plan);
    for (const std::size_t total : totals) {
        Places parts = partsOf(plan, plan.calibration.targets[total]);
        if (!isOwn(total) || parts.empty())
            continue;
        const auto open = std::ranges::stable_partition(parts, [&](std::size_t part) { return settled[part]; });
        const double kept = sumOf(Places(parts.begin(), open.begin()), wanted);
        const double rest = sumOf(Places(open.begin(), open.end()), wanted);
        if (!(rest > 0.0) || !(*wanted[total] >= kept))
            continue;
        for (const std::size_t part : open)
            if (wanted[part]) {
                *wanted[part] *= (*wanted[total] - kept) / rest;
                settled[part] = true;
            }
    }
    for (const std::size_t total : totals) {
        const Places parts = partsOf(plan, plan.calibration.targets[total]);
        const double sum = sumOf(parts, before);
        if (!isOwn(total) && wanted[total] && isSum(*wanted[total], sum))
            *wanted[total] *= sumOf(parts, wanted) / sum;
    }
}

} // namespace homeward::calibrate
