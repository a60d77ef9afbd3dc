// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

// The names of everything that a run collects and reports. A new measure begins here: measure.cpp has a row on how it
// is computed from the sums, core/sim/recorder.cpp collects a new sum.
namespace homeward::results {

/// Levels that are integrated over time, per setting. `Used`, `Away` and `Turnaround` are in hundredths of units, the
/// others in people.
enum class Level {
    InCare,
    DelayedPlace,
    DelayedCode9,
    DelayedFamily,
    DelayedHealthSocial,
    WaitingFor,
    DelayedFor,
    Used,
    Away,
    DischargeCode9,
    DischargeFamily,
    DischargeHealthSocial,
    NotAskedFor,
    CannotBeServed, ///< people who wait here or are delayed for this setting and need more than all that it has
    Turnaround, ///< units that are being turned around: in use by nobody, and not free yet
    From65, ///< people here of a cohort whose age band begins at 65 or later, in care or delayed
    From75, ///< `From65`, but from 75
    LargePackageFrom65, ///< people of `From65` who hold 10 hours a week or more of a setting counted in hours
    Count_
};
inline constexpr std::size_t levelCount = static_cast<std::size_t>(Level::Count_);
/// The people in a setting.
inline constexpr std::array<Level, 5> peopleLevels{Level::InCare, Level::DelayedPlace, Level::DelayedCode9,
                                                   Level::DelayedFamily, Level::DelayedHealthSocial};

/// Events and times that are counted, per setting.
enum class Count {
    Starts,
    Ends,
    Transfers,
    Diverted,
    Surged,
    TurnedAway,
    Escalated,
    LeftQueue,
    Deaths,
    Exchanged,
    WaitSeconds,
    DelayedOver3Days, ///< people, at each end of a month
    DischargesDelayedOver3Days,
    CannotBeServed, ///< people who come to need more than all that the setting has
    TurnedAround, ///< people whose unit is turned around after them
    Readmitted, ///< people who start here, in a hospital setting, within 28 days of leaving hospital for other care
    LastSixMonthsSeconds, ///< spent here in the last 182.5 days of people who die in the period
    LastSixMonthsFollowed, ///< seconds of those 182.5 days that the run has seen, by where people die
    Count_
};
inline constexpr std::size_t countCount = static_cast<std::size_t>(Count::Count_);

/// Measures reported per scenario, area and setting (model: results), in the order in which files have them.
enum class Measure {
    PeopleInCare, ///< in a setting, the stay running
    PeopleDelayed, ///< ready to leave, still holding units here
    PeoplePresent, ///< in care and delayed
    PeopleWaiting, ///< in no setting, waiting for this one
    DelayedForThis, ///< delayed elsewhere for want of a place here
    DelayedForPlace, ///< of those delayed here: for want of a place
    DelayedCode9, ///< of those delayed here: process delay, code 9
    DelayedFamily, ///< of those delayed here: process delay, patient, carer or family
    DelayedHealthSocial, ///< of those delayed here: process delay, health and social care
    UnitsInUse,
    UnitsAvailable, ///< by the schedule, independent of what is simulated; absent for unlimited settings
    UnitsOverCapacity,
    ShareOfTimeFull,
    Starts,
    Ends,
    Transfers, ///< people who came here from another setting
    Diverted, ///< people who wanted this setting and were diverted from it
    Surged, ///< people taken in above capacity
    TurnedAway,
    Escalated, ///< left the queue for this setting for another setting
    LeftQueue, ///< left the queue for this setting for an outcome
    Deaths, ///< deaths at the end of a stay here, or delayed here
    DelayedDays, ///< days that people spent delayed here
    DelayedDischargeDays, ///< of these: held in the hospital sphere, next step outside it
    DelayedDischargeCode9Days, ///< of these, by reason: code 9
    DelayedDischargeFamilyDays, ///< patient, carer or family
    DelayedDischargeHealthSocialDays, ///< health and social care, want of a place among them
    CareDays, ///< days that people spent here, in care or delayed
    RightPlaceDays, ///< days in the setting asked for, neither delayed nor diverted
    WaitingDays, ///< days that people spent waiting for this setting in none
    Waits, ///< people who start here after a wait or delay for want of a place
    WaitDaysMean, ///< mean wait or delay for want of a place of all who start here, days; 0 for those who did not wait
    WaitDaysMedian, ///< median of the same waits
    WaitDaysP90, ///< 90th centile of the same waits
    WaitDaysLongest,
    Exchanged, ///< people who moved here in a ring of delays, all of whose members moved at once
    UnitsHeldAway, ///< units in use here for people who are elsewhere: places kept, or reserved ahead
    CareCost, ///< pounds of the price year: units in use x cost of a unit and day
    DelayedOver3Days, ///< people delayed here for more than three days at the month's end
    DischargesDelayedOver3Days, ///< of these, the delayed discharges: as the national census counted them
    PeopleCannotBeServed, ///< people who wait, or are delayed, for this setting and need more than all that it has,
    ///< or are in a deadlock that no series of moves resolves
    DaysCannotBeServed, ///< days that such people spent waiting or delayed
    PeopleTurnedAround, ///< people whose unit here was turned around after them
    UnitsInTurnaround, ///< mean units in turnaround
    Count_
};

inline constexpr int measureCount = static_cast<int>(Measure::Count_);

} // namespace homeward::results
