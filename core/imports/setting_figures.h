// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/cohorts.h"

// Writes figures of a setting in an area into a plan.
namespace homeward::imports {

/// Writes a cell of the table of settings, `room` or `cost`: the area's own value in a plan with several areas.
[[nodiscard]] Writing settingCell(std::size_t area, const model::SettingId& setting, const std::string& column,
                                  double value);
/// Writes the people of a group on the first day: scales the people of its cohorts, or divides them evenly where there
/// are none.
[[nodiscard]] Writing dayOnePeople(std::size_t area, const model::SettingId& setting, const Group& group, double value);

/// The units of an area from the first day on; none where the plan has no number.
[[nodiscard]] std::optional<double> roomOf(const model::Plan& plan, std::size_t area, const model::SettingId& setting);
/// How a yearly sum can become the whole cost of a setting in an area.
enum class BudgetWay {
    None, ///< not possible: its cost parts apply to other areas too, or none is for units or people
    Fixed, ///< as a fixed price: the plan has no other part
    Parts, ///< all parts are scaled alike
};
[[nodiscard]] BudgetWay budgetWay(const model::Plan& plan, std::size_t area, const model::SettingId& setting);
/// The factor for a setting's cost parts with which the units and people of the first day cost so many pounds a year;
/// none where they cost nothing now.
[[nodiscard]] std::optional<double> budgetFactor(const model::Plan& plan, std::size_t area,
                                                 const model::SettingId& setting, double pounds,
                                                 const std::optional<Period>& year);
/// The highest price that a yearly sum leads to; none where it cannot be computed.
[[nodiscard]] std::optional<double> priceOfBudget(const model::Plan& plan, std::size_t area,
                                                  const model::SettingId& setting, double pounds);
/// A yearly sum as a price of a unit for a day (of an hour of care, if the setting counts hours); none where there are
/// no units.
[[nodiscard]] std::optional<double> fixedPrice(const model::Plan& plan, std::size_t area,
                                               const model::SettingId& setting, double pounds,
                                               const std::optional<Period>& year);
/// Writes pounds a year as a fixed price of units, used or not, at which today's units cost just the sum. The payer is
/// that of the unit cost, else the plan's first budget. Where the plan has cost parts, scales these instead.
[[nodiscard]] Writing yearlySum(std::size_t area, const model::SettingId& setting, double pounds,
                                const std::optional<Period>& year);

} // namespace homeward::imports
