// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/capacity_lines.h"

#include "core/results/query.h"

#include <algorithm>

namespace homeward::results {

namespace {

using Values = std::vector<double>;

void add(Values& sum, const Values& values)
{
    sum.resize(std::max(sum.size(), values.size()), 0.0);
    for (std::size_t i = 0; i < values.size(); ++i)
        sum[i] += values[i];
}

/// The units of one setting in one area, which do not depend on what people did.
struct Units {
    ValueList monthly;
    ValueList yearly;

    [[nodiscard]] bool known() const { return allKnown(monthly) && allKnown(yearly); }

private:
    [[nodiscard]] static bool allKnown(const ValueList& values)
    {
        return values.size() > 0 && values.known().size() == values.size();
    }
};

Units unitsIn(const RunResult& result, int scenario, int area, int setting)
{
    const Selection there{std::vector{area}, std::vector{setting}};
    Units units{monthlyMeans(result, scenario, Measure::UnitsAvailable, there), {}};
    for (int year = 0; year < static_cast<int>(result.financialYears.size()); ++year) {
        const auto mean = summaryOf(result, scenario, Measure::UnitsAvailable, there, year);
        units.yearly.push(mean ? std::optional(mean->mean) : std::nullopt);
    }
    return units;
}

/// The people that hours have room for. Hours that nobody is expected to use have room for nobody.
Values roomFor(const Values& hours, const Values& hoursPerPerson)
{
    Values room(hours.size(), 0.0);
    for (std::size_t i = 0; i < std::min(hours.size(), hoursPerPerson.size()); ++i)
        room[i] = hoursPerPerson[i] > 0.0 ? hours[i] / hoursPerPerson[i] : 0.0;
    return room;
}

std::string commonUnit(const RunResult& result, const std::vector<int>& settings)
{
    const auto unitOf = [&](int s) -> const std::string& { return result.settings[static_cast<std::size_t>(s)].unit; };
    const bool same = std::ranges::all_of(settings, [&](int s) { return unitOf(s) == unitOf(settings.front()); });
    return same ? unitOf(settings.front()) : std::string();
}

/// Adds the room of a setting to a line; false where its units are not known.
bool addRoom(CapacityLine& line, const RunResult& result, int scenario, int area, int setting)
{
    const Units units = unitsIn(result, scenario, area, setting);
    if (!units.known())
        return false;
    const HoursPerPerson& hours = result.hoursOf(scenario, area, setting);
    const Values monthly = units.monthly.known();
    const Values yearly = units.yearly.known();
    add(line.units, monthly);
    add(line.unitsYearly, yearly);
    add(line.room, line.inHours ? roomFor(monthly, hours.monthly) : monthly);
    add(line.roomYearly, line.inHours ? roomFor(yearly, hours.yearly) : yearly);
    return true;
}

} // namespace

std::optional<CapacityLine> capacityLine(const RunResult& result, int scenario, const Choice& areas,
                                         const std::vector<int>& settings)
{
    const std::vector<int> chosen = areas.of(result.areas.size());
    if (settings.empty() || chosen.empty() || result.hoursPerPerson.empty())
        return std::nullopt;
    const SettingAxis& first = result.settings[static_cast<std::size_t>(settings.front())];
    CapacityLine line;
    line.sphere = first.sphere;
    line.inHours = first.countedInHours;
    line.unit = commonUnit(result, settings);
    for (const int setting : settings) {
        CapacityLine own;
        own.inHours = line.inHours;
        for (const int area : chosen)
            if (!addRoom(own, result, scenario, area, setting))
                return std::nullopt;
        if (std::ranges::none_of(own.units, [](double some) { return some > 0.0; }))
            return std::nullopt;
        line.names.push_back(result.settings[static_cast<std::size_t>(setting)].name);
        add(line.units, own.units);
        add(line.room, own.room);
        add(line.unitsYearly, own.unitsYearly);
        add(line.roomYearly, own.roomYearly);
    }
    return line;
}

} // namespace homeward::results
