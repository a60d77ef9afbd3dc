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

/// The side of the balance of care that a setting is on.
enum class Sphere { Hospital, Community, Home };

/// Where national figures place a setting (Ministerial Strategic Group, indicators 5 and 6).
enum class CarePlace { LargeHospital, CommunityHospital, Hospice, CareHome, HomeSupported, HomeUnsupported };

/// The place that settings of a sphere have where the plan gives none.
[[nodiscard]] constexpr CarePlace usualCarePlace(Sphere sphere)
{
    return sphere == Sphere::Hospital ? CarePlace::LargeHospital
        : sphere == Sphere::Community ? CarePlace::CareHome
                                      : CarePlace::HomeSupported;
}

/// What a person meets who needs a setting without room (model: capacity, and what happens when it is full).
enum class FullRuleKind { WaitInPlace, WaitAtHome, Divert, Surge, TurnAway };

/// A when-full rule with what it needs and what follows past its limit.
struct FullRule {
    FullRuleKind kind = FullRuleKind::WaitInPlace;
    SettingId divertTo;                            ///< for `Divert` (as rule or as fallback)
    std::optional<double> surgeLimit;              ///< share of capacity, 1 = as much again; none = without limit
    std::optional<int> queueLimit;                 ///< people; for the two waits; none = without limit
    FullRuleKind fallback = FullRuleKind::TurnAway; ///< past the surge or queue limit; not `Surge`

    friend bool operator==(const FullRule&, const FullRule&) = default;
};

/// Who may leave a queue by a `QueueExit`.
enum class QueueMembers { Waiting, Delayed, Both };

/// An exit of the queue for a setting: by daily chance, by longest wait, or both.
struct QueueExit {
    QueueMembers who = QueueMembers::Both;
    double dailyChance = 0.0;                ///< 0 to below 1
    std::optional<double> longestWaitDays;   ///< leaves when it has waited this long
    PlaceId destination;                     ///< a setting (deterioration) or an outcome (died, need met otherwise)
    SourceId source;

    friend bool operator==(const QueueExit&, const QueueExit&) = default;
};

/// Units from a date on.
struct CapacityStep {
    base::Date from;
    double units = 0.0;

    friend bool operator==(const CapacityStep&, const CapacityStep&) = default;
};

/// Capacity as a step function of time; the first step holds before its date too.
struct Capacity {
    bool unlimited = false;
    std::vector<CapacityStep> steps;
    SourceId source;
    /// Shares of the units that repeat: none, 7 by weekday from Monday, 24 by hour of the day, or 168 by hour of the week.
    std::vector<double> pattern = {};

    friend bool operator==(const Capacity&, const Capacity&) = default;
};

/// Where the people of a priority class wait.
enum class WaitingPlace { Anywhere, NoSetting, Setting };

/// A priority class of a queue: the first row that fits a person gives the class.
struct QueuePriority {
    WaitingPlace where = WaitingPlace::Anywhere;
    SettingId setting = {}; ///< held while delayed, for `WaitingPlace::Setting`
    CohortId cohort = {}; ///< empty = any
    int priorityClass = 1; ///< 1 is served first; people that no row fits come last

    friend bool operator==(const QueuePriority&, const QueuePriority&) = default;
};

/// A group of areas that share one setting, whose capacity is then one.
struct SharedSetting {
    std::string name; ///< of the place: `Raigmore Hospital`
    std::vector<AreaId> areas;
    Capacity capacity;

    friend bool operator==(const SharedSetting&, const SharedSetting&) = default;
};

/// Where a setting stands on the pathway map.
struct MapPlace {
    int column = 0; ///< among the columns of its sphere, from the left
    int row = 0; ///< in that column, from the top; settings of one row stand below one another in the plan's order

    friend bool operator==(const MapPlace&, const MapPlace&) = default;
};

/// A place or service that holds care.
struct Setting {
    SettingId id;
    std::string name;
    Sphere sphere = Sphere::Hospital;
    std::string unit; ///< what capacity is counted in: beds, places, caseload, hours a week
    bool countedInHours = false; ///< each person holds a package of hours a week, else one unit
    FullRule fromSettings; ///< for people who come from another setting
    FullRule fromOutside; ///< for people who come from outside
    bool smallerMayPass = false; ///< smaller packages may pass one that does not fit
    std::vector<QueueExit> queueExits;
    Capacity capacity; ///< where an area gives none of its own
    std::optional<UnitCost> unitCost = std::nullopt; ///< where an area gives none of its own
    std::vector<bool> admitsOn = {}; ///< none, or 7 from Monday: days on which it takes people in
    std::vector<QueuePriority> priorities = {}; ///< none = first come first served
    std::vector<SharedSetting> sharedBy = {}; ///< areas in none of these have a setting of their own
    std::optional<double> packageCap = std::nullopt; ///< hours a week: no package is above it, and its mean stays
    /// Days between two people in one unit, during which the unit is neither in use nor free (cleaning, handing keys over).
    std::optional<Distribution> turnaround = std::nullopt;
    std::optional<MapPlace> mapPlace = std::nullopt; ///< none = where the layout puts it
    std::optional<CarePlace> carePlace = std::nullopt; ///< in national figures; none = the usual one of its sphere

    friend bool operator==(const Setting&, const Setting&) = default;
};

/// Units that several settings of an area draw on when their own are full (pooled beside ring-fenced).
struct Pool {
    PoolId id;
    std::string name;
    std::vector<SettingId> settings; ///< two or more, in no other pool
    Capacity capacity; ///< where an area gives none of its own

    friend bool operator==(const Pool&, const Pool&) = default;
};

/// Where a pathway ends.
struct Outcome {
    OutcomeId id;
    std::string name;
    std::optional<Sphere> sphere; ///< home with no formal care is on the home side
    bool death = false;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

} // namespace homeward::model
