// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/model/words.h"
#include "core/sim/compiled.h"
#include "core/sim/draws.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace homeward::sim {

/// What repeats by the calendar.
struct CalendarDay {
    std::uint8_t month = 0;     ///< 0 January
    std::uint8_t weekday = 0;   ///< 0 Monday
};

[[nodiscard]] CalendarDay calendarDayOf(base::Date date);

/// What is being compiled, and the numbers that the things of the plan have in the compiled model. `area` is a place
/// in `areas`.
class Compilation {
public:
    Compilation(const model::Plan& plan, const model::Scenario& scenario, const std::vector<const model::Area*>& areas,
                Compiled& compiled);

    const model::Plan& plan;
    const model::Scenario& scenario;
    const std::vector<const model::Area*>& areas;
    Compiled& compiled;
    std::vector<CalendarDay> calendar;   ///< by day from the beginning of the run

    /// Once the beginning and the end of the run are known.
    void fillCalendar();
    /// The day of the run, which is one of the calendar, on which the plan starts.
    [[nodiscard]] std::size_t planStart() const
    {
        return static_cast<std::size_t>(-compiled.begin / base::secondsPerDay);
    }
    [[nodiscard]] int areaCount() const { return static_cast<int>(areas.size()); }
    [[nodiscard]] const model::Area& area(int number) const { return *areas[static_cast<std::size_t>(number)]; }
    /// None where there is no such thing.
    [[nodiscard]] int setting(int area, const model::SettingId& id) const;
    [[nodiscard]] int place(int area, const model::PlaceId& id) const;
    [[nodiscard]] int cohort(int area, const model::CohortId& id) const;
    /// For every cohort of the compiled model whether `ids` has it; none = all.
    [[nodiscard]] std::vector<char> cohorts(const std::vector<model::CohortId>& ids) const;
    /// Adds a sampler and gives its number.
    [[nodiscard]] int sampler(const model::Distribution& distribution);
    /// As the plan numbers them: settings, then outcomes.
    [[nodiscard]] int planPlace(const model::PlaceId& id) const;
    /// Changes of the scenario that are on and work in the area.
    [[nodiscard]] std::vector<const model::Change*> changes(int area) const;
    /// The same for a setting of the area: where several areas share it, those that work in any of them.
    [[nodiscard]] std::vector<const model::Change*> changes(int area, const model::Setting& setting) const;

    /// Adds routes out of a setting with their delays, and gives the number of the first.
    int addRoutes(int area, const model::SettingId& from, const std::vector<model::Route>& routes);
};

/// The word of a choice, from which keys are made.
template <class Enum>
[[nodiscard]] std::string_view wordOf(Enum choice)
{
    const auto words = model::wordsOf(choice);
    return std::ranges::find(words, choice, [](const auto& word) { return word.first; })->second;
}

[[nodiscard]] Second secondOf(const model::Plan& plan, base::Date day);
[[nodiscard]] Strength strengthOf(const model::Change& change, base::Date planStart);

// The parts of `compile`, one file each.

/// Sets the settings with their rules, priorities, ways out, costs and capacity, and the pools.
void addSettings(Compilation& work);
/// Capacity as the changes make it, with what repeats by day and hour; beds, places and caseload in whole units.
[[nodiscard]] std::vector<CapacityAt> capacityOver(const Compilation& work, int area, const model::Setting& setting);
[[nodiscard]] std::vector<CapacityAt> capacityOver(const Compilation& work, const model::Capacity& capacity,
                                                   bool inHours);
void addStream(Compilation& work, int area, int cohort);
/// Everything that moves people, stretches stays or sizes packages; after the steps and streams.
void addLevers(Compilation& work);
void addStart(Compilation& work, int area);

} // namespace homeward::sim
