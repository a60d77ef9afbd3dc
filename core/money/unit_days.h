// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/schedule/capacity.h"

#include <span>
#include <vector>

// Capacity that is paid for, in units times days.
namespace homeward::money {

/// Whole steps that hold these units: 50 units in steps of 24 are 72. A step of 0 is unit by unit.
[[nodiscard]] double inWholeSteps(double units, double step);

/// Units times days that are paid for in each period where units open and close in steps. Not for unlimited capacity.
[[nodiscard]] std::vector<double> paidUnitDays(const schedule::CapacitySteps& capacity, double step,
                                               std::span<const base::Period> periods);

/// When closed capacity goes on being paid for.
struct DoubleRunning {
    base::Date from;          ///< closings from this day on
    double months = 0.0;      ///< after each closing; the whole ones by the calendar
};

/// Units times days that are closed, and paid for all the same, in each period: on a day, the most that was paid for
/// on a day not longer ago than that, less what is paid for now.
[[nodiscard]] std::vector<double> doubleRunningDays(const schedule::CapacitySteps& capacity, double step,
                                                    base::Date planStart, const DoubleRunning& after,
                                                    std::span<const base::Period> periods);

} // namespace homeward::money
