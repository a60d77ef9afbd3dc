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

/// How a measure joins over time and over settings.
enum class MeasureKind {
    Level, ///< mean over the period; settings and areas add
    Sum, ///< total over the period; settings and areas add
    Share, ///< mean over the period; does not add
    Ratio, ///< of people who start in a period; does not add
};

[[nodiscard]] MeasureKind kindOf(Measure measure);
/// The name in files: `people_in_care`.
[[nodiscard]] std::string_view nameOf(Measure measure);
[[nodiscard]] std::optional<Measure> measureByName(std::string_view name);

} // namespace homeward::results
