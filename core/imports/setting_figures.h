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
/// How a sum a year can be all that a setting costs in an area.
enum class BudgetWay {
    None, ///< parts of its costs hold for other areas too, or none of them is for room or people
    Fixed, ///< as a fixed price: the plan has no other part
    Parts, ///< all parts are stretched alike
};
[[nodiscard]] BudgetWay budgetWay(const model::Plan& plan, std::size_t area, const model::SettingId& setting);
/// What the parts of a setting's costs have to be multiplied with, so that the room and the people of the first day cost
/// so many pounds a year; none where they cost nothing now.
[[nodiscard]] std::optional<double> budgetFactor(const model::Plan& plan, std::size_t area,
                                                 const model::SettingId& setting, double pounds,
                                                 const std::optional<Period>& year);
/// The dearest price that a sum a year leads to; none where it cannot be worked out.
[[nodiscard]] std::optional<double> priceOfBudget(const model::Plan& plan, std::size_t area,
                                                  const model::SettingId& setting, double pounds);
/// What a sum a year is as a price of a unit of room and day (of an hour of care, where it counts hours); none where there
/// is no room.
[[nodiscard]] std::optional<double> fixedPrice(const model::Plan& plan, std::size_t area,
                                               const model::SettingId& setting, double pounds,
                                               const std::optional<Period>& year);
/// Pounds a year as a fixed price of room, used or not, so that the room of today costs just the sum, paid by who pays the
/// unit cost, else by the plan's first budget; where the plan has the parts of the cost, as these stretched.
[[nodiscard]] Writing yearlySum(std::size_t area, const model::SettingId& setting, double pounds,
                                const std::optional<Period>& year);

} // namespace homeward::imports
