// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/changes.h"
#include "core/schedule/horizon.h"

#include <optional>
#include <span>
#include <vector>

namespace homeward::schedule {

/// Units from a moment on, and whether the setting takes people in then.
struct CapacityAt {
    Second from = 0;
    Units units = 0;
    bool open = true;

    friend bool operator==(const CapacityAt&, const CapacityAt&) = default;
};

/// In order of time; the first applies from the beginning of the run.
using CapacitySteps = std::vector<CapacityAt>;

/// Units as typed on a day; 0 where there are no steps. Not for unlimited capacity.
[[nodiscard]] double unitsTyped(const model::Capacity& capacity, base::Date day);

/// `units` after a capacity change, on a day counted from the plan's start; other kinds of change return them as they
/// are. Growth by a share a year follows the ramp of the change and, like every change, has no effect from its end on.
[[nodiscard]] double unitsAfter(double units, const model::Change& change, base::Date planStart, std::int64_t day);

/// The lowest units, over `days` days from the plan's start, once each of the capacity changes has been applied in
/// turn; before rounding to whole units and before the repeating pattern. Infinity where there is no limit.
[[nodiscard]] std::vector<double> lowestUnits(const model::Capacity& capacity,
                                              std::span<const model::Change* const> changes, base::Date planStart,
                                              std::int64_t days);

/// The capacity of a setting in an area (of all areas that share it together): typed steps, changes, pattern by weekday
/// and hour, rounding to whole units, days on which it takes people in. Goes on for `daysBeyond` days past the end of
/// the run.
[[nodiscard]] CapacitySteps capacityOf(const model::Scenario& scenario, const model::Setting& setting,
                                       const model::Area& area, const Horizon& horizon, int daysBeyond = 0);
/// The capacity of a pool; changes do not act on pools.
[[nodiscard]] CapacitySteps capacityOf(const model::Plan& plan, const model::Pool& pool, const model::Area& area,
                                       const Horizon& horizon, int daysBeyond = 0);

[[nodiscard]] inline bool isUnlimited(const CapacitySteps& steps)
{
    return !steps.empty() && steps.front().units >= unlimitedUnits;
}
/// The units in force at a moment.
[[nodiscard]] Units unitsAt(const CapacitySteps& steps, Second now);
/// Units times seconds from `first` up to `end`; none without a limit.
[[nodiscard]] std::optional<Units> unitSeconds(const CapacitySteps& steps, Second first, Second end);
/// Mean units from `first` up to `end`; none without a limit.
[[nodiscard]] std::optional<double> meanUnits(const CapacitySteps& steps, Second first, Second end);

} // namespace homeward::schedule
