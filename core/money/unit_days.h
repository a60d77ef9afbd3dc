// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/schedule/capacity.h"

#include <span>
#include <vector>

// Capacity that is paid for, in units x days.
namespace homeward::money {

/// Rounds units up to whole steps: 50 units in steps of 24 are 72. A step of 0 means unit by unit.
[[nodiscard]] double inWholeSteps(double units, double step);

/// Units x days paid for in each period where units open and close in steps. Not for unlimited capacity.
[[nodiscard]] std::vector<double> paidUnitDays(const schedule::CapacitySteps& capacity, double step,
                                               std::span<const base::Period> periods);

/// Capacity before and after one change. What the change closes is paid for some months longer.
struct Closing {
    schedule::CapacitySteps before;   ///< without this and later changes, and without a repeating pattern
    schedule::CapacitySteps after;    ///< with the change
    double step = 0.0;
    base::Date from;                  ///< the start of the change
    double months = 0.0; ///< whole months are counted by the calendar
};

/// In each period, the units x days closed by a change and still paid for.
[[nodiscard]] std::vector<double> doubleRunningDays(const Closing& closing, base::Date planStart,
                                                    std::span<const base::Period> periods);

} // namespace homeward::money
