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

/// Capacity before and after one change, which is paid for some months longer where the change closes it.
struct Closing {
    schedule::CapacitySteps before;   ///< without the change and those after it, and without what repeats
    schedule::CapacitySteps after;    ///< with the change
    double step = 0.0;
    base::Date from;                  ///< the start of the change
    double months = 0.0;              ///< the whole ones by the calendar
};

/// Units times days that a change has closed not longer ago than that, in each period.
[[nodiscard]] std::vector<double> doubleRunningDays(const Closing& closing, base::Date planStart,
                                                    std::span<const base::Period> periods);

} // namespace homeward::money
