// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/standing.h"
#include "core/model/ids.h"
#include "core/model/path.h"
#include "core/model/pathway.h"

#include <cstddef>
#include <optional>
#include <string>

namespace homeward::assumptions {

enum class Group { People, Stays, Room, Money, Changes };
inline constexpr std::size_t groupCount = 5;

/// What an assumption is about.
enum class Quantity {
    // People and demand.
    Population, ///< of an age band, year by year
    EntryRate,
    EntryCount,
    Trend,
    Seasons, ///< factors of months, weekdays or hours
    ListedArrivals,
    Entries, ///< shares of the settings where people enter
    DayOne, ///< who is where on the first day
    // Stays and routes.
    Stay,
    StayBeforeRoute, ///< of people who go one way
    Package,
    PackageEnd,
    Routes, ///< shares of the ways on
    KeptPlace,
    // Room and delays.
    Capacity,
    PackageCap,
    Turnaround,
    SurgeLimit,
    QueueLimit,
    LeaveChance, ///< of the queue
    LongestWait,
    DelayChance,
    DelayLength,
    // Money and staff.
    UnitCost,
    FixedPrice, ///< of a part of a setting's cost
    VariablePrice,
    SurgePrice,
    Charge,
    Inflation, ///< of a budget
    CostAtStart, ///< of a change
    CostPerYear,
    StaffPerUnit, ///< of a role, a unit of capacity
    StaffPerUnitUsed,
    Vacancies,
    Staff,
    // Changes in scenarios.
    Effect,
};

/// What a value is counted in.
enum class Unit {
    None, ///< several figures, or a rule, without one value
    People,
    Per1000,
    PeopleAYear,
    Share, ///< 1 = all
    ShareAYear,
    ShareADay,
    Factor,
    Days,
    HoursAWeek,
    Own, ///< the setting's own: beds, places
    Pounds,
    PoundsADay, ///< a unit
    PoundsAnHour,
    PoundsAYear,
    Staff, ///< whole-time equivalents
};

/// The range that a figure of the plan is given as.
struct Range {
    double low = 0.0;
    double mostLikely = 0.0;
    double high = 0.0;

    friend bool operator==(const Range&, const Range&) = default;
};

/// An assumption with its source: one figure, or several that belong together.
struct Assumption {
    Quantity quantity{};
    Group group{};
    model::Path path; ///< to the figure; to the list, where it is several
    std::size_t figures = 1;
    bool isOne = true; ///< whether it is one figure, which can be typed at `path`
    std::optional<double> value; ///< the figure, or the first in time
    std::optional<double> last; ///< the last in time, where it differs
    Unit unit = Unit::None;
    std::optional<Range> range;

    // What the figure belongs to; an id is empty where there is none.
    model::AreaId area; ///< only where it is the area's own
    model::CohortId cohort;
    model::AgeBandId band;
    model::SettingId setting;
    model::PoolId pool;
    model::PlaceId to; ///< of a route or a way out of a queue
    std::optional<model::DelayReason> reason;
    model::ScenarioId scenario;
    model::ChangeId change;
    model::BudgetId budget;
    model::StaffRoleId role;
    std::string shared; ///< the name of a place that areas share

    model::Path sourcePath; ///< to the id of the source; empty where the plan has no room for one
    model::SourceId source;
    std::string sourceTitle;
    std::string publisher;
    std::string year;
    std::string owner;
    Kind kind = Kind::Illustrative;
    Sureness sureness = Sureness::Guess;

    [[nodiscard]] bool hasSource() const { return !sourceTitle.empty() || !publisher.empty(); }

    friend bool operator==(const Assumption&, const Assumption&) = default;
};

} // namespace homeward::assumptions
