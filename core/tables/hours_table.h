// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// The capacity of a setting over the week, as shares: a row for each hour of the day, a column for each weekday
/// (`patternByHour:weekday:0` is Monday). The plan stores the shortest form: by hour of the week; by hour of the day if
/// all days are alike; by weekday if all hours are alike; nothing if the whole capacity is always there.
class RoomByHourTable final : public TableView {
public:
    explicit RoomByHourTable(model::SettingId setting) : m_setting(std::move(setting)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    model::SettingId m_setting;
};

/// Expands a pattern to 168 shares by hour of the week, from Monday; and finds the shortest equivalent pattern.
[[nodiscard]] std::vector<double> hoursOfWeek(const std::vector<double>& pattern);
[[nodiscard]] std::vector<double> shortestPattern(const std::vector<double>& hoursOfWeek);

} // namespace homeward::tables
