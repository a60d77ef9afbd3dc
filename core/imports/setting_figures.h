// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/cohorts.h"

// How figures of a setting of an area are written into a plan.
namespace homeward::imports {

/// A cell of the table of settings, `room` or `cost`: the area's own in a plan of several.
[[nodiscard]] Writing settingCell(std::size_t area, const model::SettingId& setting, const std::string& column,
                                  double value);
/// People of a group on the first day: those of its cohorts are stretched alike, or spread evenly where there are none.
[[nodiscard]] Writing dayOnePeople(std::size_t area, const model::SettingId& setting, const Group& group, double value);

/// Units of room that an area has from the first day on; none where the plan says no number.
[[nodiscard]] std::optional<double> roomOf(const model::Plan& plan, std::size_t area, const model::SettingId& setting);
/// Whether a sum a year can be all that the setting costs in the area: no other parts of its costs are in the plan.
[[nodiscard]] bool takesBudget(const model::Plan& plan, std::size_t area, const model::SettingId& setting);
/// What a sum a year is as a price of a unit of room and day (of an hour of care, where it counts hours); none where there
/// is no room.
[[nodiscard]] std::optional<double> fixedPrice(const model::Plan& plan, std::size_t area,
                                               const model::SettingId& setting, double pounds,
                                               const std::optional<Period>& year);
/// Pounds a year as a fixed price of room, used or not, so that the room of today costs just the sum. Paid by who pays the unit cost, else by the plan's first budget.
[[nodiscard]] Writing yearlySum(std::size_t area, const model::SettingId& setting, double pounds,
                                const std::optional<Period>& year);

} // namespace homeward::imports
