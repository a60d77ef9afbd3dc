// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/sums.h"

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
    UnitsAvailable,        ///< by the schedule, whatever is simulated; absent for unlimited settings
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
    DelayedOver3Days, ///< people delayed here for more than three days at the month's end
    DischargesDelayedOver3Days, ///< of these, the delayed discharges: as the national census counted them
    Count_
};

inline constexpr int measureCount = static_cast<int>(Measure::Count_);

/// What a measure is counted in. Units are those of the setting: beds, places, hours a week.
enum class Unit { People, Units, Share, Count, Days, Pounds };

/// How a measure joins over time (months into years, any window and the whole run) and over places (settings, areas and
/// cohorts). Over replications every measure has one value each, which are summarised; those that have none are left out.
enum class Join {
    Level, ///< over time the mean, weighted by time; places add
    Sum, ///< adds over time and places
    Share, ///< over time the mean, weighted by time; of one setting in one area
    Ratio, ///< sums of what is above and below the line, over time and places
    Longest, ///< the largest, over time and places
    Centile, ///< of all waits joined, over time and places
    Moment, ///< at the end of a month; over time the mean of the months that end in it; places add
};

/// The sums of some places over a period, from which every measure is read.
struct Facts {
    Sums sums;
    double seconds = 0.0; ///< of the period
    int monthEnds = 0; ///< that lie in it
    int places = 0; ///< settings x areas joined
};

/// What a measure is, once for everything that joins, writes or draws it. All joins are of sums; what a measure makes of
/// them is its `value`, none where there is nothing to tell (units of an unlimited setting, the wait of nobody).
struct MeasureRule {
    std::string_view name; ///< in files: `people_in_care`
    Unit unit;
    Join join;
    std::optional<double> (*value)(const Facts& facts);
    bool needsWaits = false;
};

[[nodiscard]] const MeasureRule& ruleOf(Measure measure);
/// The share of the people who start whose wait was longer; none where nobody starts.
[[nodiscard]] std::optional<double> shareWaitingLonger(const Facts& facts, double days);
/// None also where nothing is joined.
[[nodiscard]] std::optional<double> valueOf(Measure measure, const Facts& facts);
[[nodiscard]] inline Join joinOf(Measure measure) { return ruleOf(measure).join; }
/// Whether settings, areas and cohorts add.
[[nodiscard]] inline bool adds(Measure measure)
{
    return joinOf(measure) == Join::Level || joinOf(measure) == Join::Sum || joinOf(measure) == Join::Moment;
}
/// The name in files: `people_in_care`.
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] std::optional<Measure> measureByName(std::string_view name);

} // namespace homeward::results
