// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/hours_table.h"

#include "core/model/lookup.h"
#include "core/tables/columns.h"

#include <algorithm>
#include <charconv>

namespace homeward::tables {

using model::Path;
using model::Plan;
using model::Setting;

namespace {

constexpr std::size_t days = 7;
constexpr std::size_t hours = 24;
constexpr std::string_view dayColumn = "patternByHour:weekday:";

/// A text as a number below `end`.
std::optional<std::size_t> numberIn(std::string_view text, std::size_t end)
{
    std::size_t number = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && last == text.data() + text.size() && number < end ? std::optional(number)
                                                                                     : std::nullopt;
}

/// The path to the share of an hour.
Path placeOf(const Path& pattern, std::size_t size, std::size_t day, std::size_t hour)
{
    switch (size) {
    case days: return pattern / day;
    case hours: return pattern / hour;
    case days* hours: return pattern / (day * hours + hour);
    default: return pattern;
    }
}

} // namespace

std::vector<double> hoursOfWeek(const std::vector<double>& pattern)
{
    std::vector<double> shares(days * hours, 1.0);
    for (std::size_t i = 0; i < shares.size() && !pattern.empty(); ++i)
        shares[i] = pattern.size() == days ? pattern[i / hours] : pattern[i % pattern.size()];
    return shares;
}

std::vector<double> shortestPattern(const std::vector<double>& shares)
{
    const auto means = [&](std::vector<double> pattern) { return hoursOfWeek(pattern) == shares; };
    if (means({}))
        return {};
    std::vector<double> byDay;
    for (std::size_t day = 0; day < days; ++day)
        byDay.push_back(shares[day * hours]);
    if (means(byDay))
        return byDay;
    const std::vector<double> byHour(shares.begin(), shares.begin() + hours);
    return means(byHour) ? byHour : shares;
}

Table RoomByHourTable::read(const Plan& plan) const
{
    Table table{"roomByHour", {}, {}, {}};
    for (std::size_t day = 0; day < days; ++day)
        table.columns.push_back(
            {std::string(dayColumn) + std::to_string(day), CellKind::Share, validation::ranges::pattern});
    const Setting* const setting = model::findById(plan.settings, m_setting);
    if (!setting)
        return table;
    const std::vector<double>& pattern = setting->capacity.pattern;
    const std::vector<double> shares = hoursOfWeek(pattern);
    const Path path = Path() / "settings" / m_setting / "capacity" / "pattern";
    for (std::size_t hour = 0; hour < hours; ++hour) {
        table.rows.push_back({.key = std::to_string(hour), .name = std::to_string(hour) + ":00"});
        for (std::size_t day = 0; day < days; ++day)
            table.cells.push_back(typedCell(shares[day * hours + hour], placeOf(path, pattern.size(), day, hour)));
    }
    return table;
}

bool RoomByHourTable::write(Plan& plan, const Entry& entry) const
{
    Setting* const setting = model::findById(plan.settings, m_setting);
    if (!setting || !entry.column.starts_with(dayColumn))
        return false;
    const auto hour = numberIn(entry.row, hours);
    const auto day = numberIn(std::string_view(entry.column).substr(dayColumn.size()), days);
    const double share = numberOf(entry.value).value_or(1.0);
    if (!hour || !day)
        return false;
    std::vector<double> shares = hoursOfWeek(setting->capacity.pattern);
    shares[*day * hours + *hour] = share;
    setting->capacity.pattern = shortestPattern(shares);
    return true;
}

} // namespace homeward::tables
