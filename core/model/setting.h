// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/model/cost.h"
#include "core/model/ids.h"
#include "core/model/pathway.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::model {

/// The side of the balance of care that a setting belongs to.
enum class Sphere { Hospital, Community, Home };

/// The kind of place that national figures count a setting as (Ministerial Strategic Group, indicators 5 and 6).
enum class CarePlace { LargeHospital, CommunityHospital, Hospice, CareHome, HomeSupported, HomeUnsupported };

/// The default for settings of a sphere.
[[nodiscard]] constexpr CarePlace usualCarePlace(Sphere sphere)
{
    return sphere == Sphere::Hospital ? CarePlace::LargeHospital
        : sphere == Sphere::Community ? CarePlace::CareHome
                                      : CarePlace::HomeSupported;
}

/// What happens to a person who needs a setting that is full (model: capacity, and what happens when it is full).
enum class FullRuleKind { WaitInPlace, WaitAtHome, Divert, Surge, TurnAway };

/// A when-full rule with its parameters and the rule past its limit.
struct FullRule {
    FullRuleKind kind = FullRuleKind::WaitInPlace;
    SettingId divertTo; ///< for `Divert`, as rule or as fallback
    /// units above capacity as a share of it, 1 = as much again; none = without limit
    std::optional<double> surgeLimit;
    std::optional<int> queueLimit; ///< people; for `WaitInPlace` and `WaitAtHome`; none = without limit
    FullRuleKind fallback = FullRuleKind::TurnAway; ///< past the surge or queue limit; not `Surge`

    friend bool operator==(const FullRule&, const FullRule&) = default;
};

/// The people of a queue who may leave by a `QueueExit`.
enum class QueueMembers { Waiting, Delayed, Both };

/// An exit of the queue for a setting: by a daily chance, after the longest wait, or both.
struct QueueExit {
    QueueMembers who = QueueMembers::Both;
    double dailyChance = 0.0; ///< 0 to below 1
    std::optional<double> longestWaitDays; ///< a person leaves after this wait
    PlaceId destination; ///< a setting (deterioration) or an outcome (died, need met elsewhere)
    SourceId source;

    friend bool operator==(const QueueExit&, const QueueExit&) = default;
};

/// The units from a date on.
struct CapacityStep {
    base::Date from;
    double units = 0.0;

    friend bool operator==(const CapacityStep&, const CapacityStep&) = default;
};

/// Capacity as a step function of time; the first step applies before its date too.
struct Capacity {
    bool unlimited = false;
    std::vector<CapacityStep> steps;
    SourceId source;
    /// Repeating shares of the units: none, 7 by weekday from Monday, 24 by hour of the day, or 168 by hour of the
    /// week.
    std::vector<double> pattern = {};

    friend bool operator==(const Capacity&, const Capacity&) = default;
};

/// Where people must wait to fit a priority class.
enum class WaitingPlace { Anywhere, NoSetting, Setting };

/// A row of a queue's priorities: the first row that fits a person gives its class.
struct QueuePriority {
    WaitingPlace where = WaitingPlace::Anywhere;
    SettingId setting = {}; ///< for `WaitingPlace::Setting`: where the person is delayed
    CohortId cohort = {}; ///< empty = any
    int priorityClass = 1; ///< 1 is served first; people that no row fits come last

    friend bool operator==(const QueuePriority&, const QueuePriority&) = default;
};

/// A group of areas that share one setting and its capacity.
struct SharedSetting {
    std::string name; ///< name of the place: `Raigmore Hospital`
    std::vector<AreaId> areas;
    Capacity capacity;

    friend bool operator==(const SharedSetting&, const SharedSetting&) = default;
};

/// The position of a setting on the pathway map.
struct MapPlace {
    int column = 0; ///< within the columns of its sphere, from the left
    int row = 0; ///< within the column, from the top; settings of one row are stacked in the plan's order

    friend bool operator==(const MapPlace&, const MapPlace&) = default;
};

/// A place or service that holds care.
struct Setting {
    SettingId id;
    std::string name;
    Sphere sphere = Sphere::Hospital;
    std::string unit; ///< the unit of capacity: beds, places, caseload, hours a week
    bool countedInHours = false; ///< whether each person holds a package of hours a week; else each holds one unit
    FullRule fromSettings; ///< for people who come from another setting
    FullRule fromOutside; ///< for people who come from outside
    bool smallerMayPass = false; ///< whether a smaller package may pass one that does not fit
    std::vector<QueueExit> queueExits;
    Capacity capacity; ///< where an area gives none of its own
    std::optional<UnitCost> unitCost = std::nullopt; ///< where an area gives none of its own
    std::vector<bool> admitsOn = {}; ///< days on which it takes people in: none = every day, or 7 from Monday
    std::vector<QueuePriority> priorities = {}; ///< none = first come first served
    std::vector<SharedSetting> sharedBy = {}; ///< areas in none of these groups have the setting to themselves
    std::optional<double> packageCap = std::nullopt; ///< upper bound of packages, hours a week; their mean is kept
    /// Days between two people in a unit, when it is neither in use nor free (cleaning, handing over keys).
    std::optional<Distribution> turnaround = std::nullopt;
    std::optional<MapPlace> mapPlace = std::nullopt; ///< none = where the layout puts it
    /// what national figures count it as; none = the default of its sphere
    std::optional<CarePlace> carePlace = std::nullopt;

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// Units that several settings of an area draw on when their own are full (pooled capacity beside ring-fenced).
struct Pool {
    PoolId id;
    std::string name;
    std::vector<SettingId> settings; ///< two or more; none of them in another pool
    Capacity capacity; ///< where an area gives none of its own

    friend bool operator==(const Pool&, const Pool&) = default;
};

/// A possible end of a pathway.
struct Outcome {
    OutcomeId id;
    std::string name;
    /// the sphere that it counts towards: at home without formal care is in the home sphere
    std::optional<Sphere> sphere;
    bool death = false;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

} // namespace homeward::model
