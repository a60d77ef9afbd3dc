// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/unit_days.h"

#include <algorithm>
#include <cmath>

namespace homeward::money {

using schedule::CapacitySteps;
using schedule::Second;

namespace {

constexpr double daysOfMonth = schedule::daysPerYear / 12.0;

double unitsOf(schedule::Units units) { return static_cast<double>(units) / static_cast<double>(schedule::oneUnit); }

/// The day `months` before a day; a fraction of a month counts in days.
base::Date monthsBefore(base::Date day, double months)
{
    const double whole = std::floor(months);
    return day.plusMonths(-static_cast<int>(whole)).plusDays(-std::lround((months - whole) * daysOfMonth));
}

/// The units closed by a change, on a day, in whole steps.
double closedOn(const Closing& closing, base::Date planStart, base::Date day)
{
    if (day < closing.from || day < planStart)
        return 0.0;
    const Second morning = schedule::secondOf(planStart, day);
    const auto paid = [&](const CapacitySteps& capacity) {
        return inWholeSteps(unitsOf(schedule::unitsAt(capacity, morning)), closing.step);
    };
    return std::max(0.0, paid(closing.before) - paid(closing.after));
}

} // namespace

double inWholeSteps(double units, double step)
{
    constexpr double hair = 1e-9; // tolerance, in steps: 48 units in steps of 24 are two
    return step > 0.0 ? std::ceil(units / step - hair) * step : units;
}

std::vector<double> paidUnitDays(const CapacitySteps& capacity, double step, std::span<const base::Period> periods)
{
    std::vector<double> paid;
    for (const base::Period& period : periods) {
        double days = 0.0;
        for (std::size_t i = 0; i < capacity.size(); ++i) {
            const Second from = i == 0 ? period.firstSecond : std::max(capacity[i].from, period.firstSecond);
            const Second until =
                i + 1 == capacity.size() ? period.endSecond : std::min(capacity[i + 1].from, period.endSecond);
            if (from < until)
                days += inWholeSteps(unitsOf(capacity[i].units), step) * schedule::daysOf(until - from);
        }
        paid.push_back(days);
    }
    return paid;
}

std::vector<double> doubleRunningDays(const Closing& closing, base::Date planStart,
                                      std::span<const base::Period> periods)
{
    std::vector<double> twice(periods.size(), 0.0);
    if (closing.months <= 0.0)
        return twice;
    for (std::size_t p = 0; p < periods.size(); ++p)
        for (Second at = periods[p].firstSecond; at < periods[p].endSecond; at += base::secondsPerDay) {
            const base::Date day = planStart.plusDays(at / base::secondsPerDay);
            const double longAgo = closedOn(closing, planStart, monthsBefore(day, closing.months));
            twice[p] += std::max(0.0, closedOn(closing, planStart, day) - longAgo);
        }
    return twice;
}

} // namespace homeward::money
