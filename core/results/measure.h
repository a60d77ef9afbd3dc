// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace homeward::results {

/// What is reported per scenario, area and setting (model: results). The order is the order in files.
enum class Measure {
    PeopleInCare,          ///< in a setting, the stay running
    PeopleDelayed,         ///< ready to leave, still holding units here
    PeoplePresent,         ///< in care and delayed
    PeopleWaiting,         ///< in no setting, waiting for this one
    DelayedForThis,        ///< delayed elsewhere for want of a place here
    DelayedForPlace,       ///< of those delayed here: for want of a place
    DelayedCode9,          ///< of those delayed here: process delay, code 9
    DelayedFamily,         ///< of those delayed here: process delay, patient, carer or family
    DelayedHealthSocial,   ///< of those delayed here: process delay, health and social care
    UnitsInUse,
    UnitsAvailable,        ///< absent for unlimited settings
    UnitsOverCapacity,
    ShareOfTimeFull,
    Starts,
    Ends,
    Transfers,             ///< people who came here from another setting
    Diverted,              ///< people who wanted this setting and were diverted from it
    Surged,                ///< people taken in above capacity
    TurnedAway,
    Escalated,             ///< left the queue for this setting for another setting
    LeftQueue,             ///< left the queue for this setting for an outcome
    Deaths,                ///< deaths at the end of a stay here, or delayed here
    DelayedDays,           ///< days that people spent delayed here
    DelayedDischargeDays,  ///< of these: held in the hospital sphere, next step outside it
    DelayedDischargeCode9Days,         ///< of these, by reason: code 9
    DelayedDischargeFamilyDays,        ///< patient, carer or family
    DelayedDischargeHealthSocialDays,  ///< health and social care, want of a place among them
    CareDays,              ///< days that people spent here, in care or delayed
    RightPlaceDays,        ///< days in the setting asked for, neither delayed nor diverted
    WaitingDays,           ///< days that people spent waiting for this setting in none
    Waits,                 ///< people who start here after a wait or delay for want of a place
    WaitDaysMean, ///< mean wait or delay for want of a place of all who start here, days; 0 for those who did not wait
    WaitDaysMedian, ///< of the same waits as the mean
    WaitDaysP90, ///< 90th centile
    WaitDaysLongest,
    Exchanged, ///< people who moved here in a ring of delays, all of whose members moved at once
    UnitsHeldAway, ///< units in use here for people who are elsewhere: places kept, or reserved ahead
    CareCost, ///< pounds of the price year: units in use x cost of a unit and day
    Count_
};

inline constexpr int measureCount = static_cast<int>(Measure::Count_);

/// What a measure is counted in. Units are those of the setting: beds, places, hours a week.
enum class Unit { People, Units, Share, Count, Days, Pounds };

/// How a measure joins: over time (months into years, any window and the whole run), and over places (settings, areas
/// and cohorts). Over replications every measure has one value each, which are summarised; those that have none are
/// left out.
enum class Join {
    Level, ///< over time the mean, weighted by time; places add
    Sum, ///< adds over time and places
    Share, ///< over time the mean, weighted by time; of one setting in one area
    Ratio, ///< weighted by `MeasureRule::weight`, over time and places
    Longest, ///< the largest, over time and places
    Centile, ///< of all waits joined
};

/// What a measure is, once for everything that joins, writes or draws it.
struct MeasureRule {
    std::string_view name; ///< in files: `people_in_care`
    Unit unit;
    Join join;
    std::optional<Measure> weight = {}; ///< of a ratio: what its values are weighted by
    bool ofWholeOnly = false; ///< belongs to the setting itself, so that a cohort has none
};

[[nodiscard]] const MeasureRule& ruleOf(Measure measure);
[[nodiscard]] inline Join joinOf(Measure measure) { return ruleOf(measure).join; }
/// Whether settings, areas and cohorts add.
[[nodiscard]] inline bool adds(Measure measure)
{
    return joinOf(measure) == Join::Level || joinOf(measure) == Join::Sum;
}
/// The name in files: `people_in_care`.
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] std::optional<Measure> measureByName(std::string_view name);

} // namespace homeward::results
