// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// The room of a setting over the week: a row an hour of the day, a column a weekday (`patternByHour:weekday:0` is Monday),
/// shares of the room. It is kept in the plan as shortly as it can be: by hour of the week, by hour of the day where all
/// days are alike, by weekday where all hours are, or not at all where there is always the whole room.
class RoomByHourTable final : public TableView {
public:
    explicit RoomByHourTable(model::SettingId setting) : m_setting(std::move(setting)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    model::SettingId m_setting;
};

/// A pattern as 168 shares by hour of the week, from Monday; and the shortest pattern that means the same.
[[nodiscard]] std::vector<double> hoursOfWeek(const std::vector<double>& pattern);
[[nodiscard]] std::vector<double> shortestPattern(const std::vector<double>& hoursOfWeek);

} // namespace homeward::tables
