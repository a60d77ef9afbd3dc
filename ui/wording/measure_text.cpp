// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/measure_text.h"

#include "ui/wording/number_format.h"

#include <array>

namespace homeward::wording {

namespace {

using results::Measure;

struct Words {
    Measure measure;
    const char* name;
    const char* definition;
};

constexpr std::array table{
    Words{Measure::PeopleInCare, QT_TRANSLATE_NOOP("wording", "People in care"),
          QT_TRANSLATE_NOOP("wording",
                            "People in the setting on an average day whose stay is running: those who are "
                            "ready to leave are counted apart.")},
    Words{Measure::PeopleDelayed, QT_TRANSLATE_NOOP("wording", "People delayed"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave the setting and still hold a "
                            "bed, a place or hours in it.")},
    Words{Measure::PeoplePresent, QT_TRANSLATE_NOOP("wording", "People in the setting"),
          QT_TRANSLATE_NOOP("wording", "People in the setting on an average day, in care or ready to leave.")},
    Words{Measure::PeopleWaiting, QT_TRANSLATE_NOOP("wording", "People waiting"),
          QT_TRANSLATE_NOOP("wording", "People on an average day who need the setting and are in none meanwhile.")},
    Words{Measure::DelayedForThis, QT_TRANSLATE_NOOP("wording", "Delayed elsewhere for this setting"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave another setting and cannot, "
                            "because this one has no room.")},
    Words{Measure::DelayedForPlace, QT_TRANSLATE_NOOP("wording", "Delayed for want of a place"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave the setting and cannot, because "
                            "the next one has no room.")},
    Words{Measure::DelayedCode9, QT_TRANSLATE_NOOP("wording", "Delayed, code 9"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave the setting and cannot for a "
                            "complex reason, such as a guardianship order.")},
    Words{Measure::DelayedFamily, QT_TRANSLATE_NOOP("wording", "Delayed, patient, carer or family"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave the setting and wait for a "
                            "decision of their own or their family.")},
    Words{Measure::DelayedHealthSocial, QT_TRANSLATE_NOOP("wording", "Delayed, health and social care process"),
          QT_TRANSLATE_NOOP("wording",
                            "People on an average day who are ready to leave the setting and wait for an "
                            "assessment or an arrangement.")},
    Words{Measure::UnitsInUse, QT_TRANSLATE_NOOP("wording", "Units in use"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds, places or hours a week in use on an average day, those held for people "
                            "who are elsewhere among them.")},
    Words{Measure::UnitsAvailable, QT_TRANSLATE_NOOP("wording", "Units available"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds, places or hours a week that the plan gives the setting. A setting without "
                            "a limit has none.")},
    Words{Measure::UnitsOverCapacity, QT_TRANSLATE_NOOP("wording", "Units in use above capacity"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds, places or hours a week in use above what the plan gives, on an average "
                            "day.")},
    Words{Measure::ShareOfTimeFull, QT_TRANSLATE_NOOP("wording", "Share of time full"),
          QT_TRANSLATE_NOOP("wording", "Share of the time during which the setting has no room.")},
    Words{Measure::Starts, QT_TRANSLATE_NOOP("wording", "Stays begun"),
          QT_TRANSLATE_NOOP("wording",
                            "Stays that begin in the setting in the period. A move from another setting "
                            "begins a new stay.")},
    Words{Measure::Ends, QT_TRANSLATE_NOOP("wording", "Stays ended"),
          QT_TRANSLATE_NOOP("wording", "Stays that end in the setting in the period, by leaving or by death.")},
    Words{Measure::Transfers, QT_TRANSLATE_NOOP("wording", "Came from another setting"),
          QT_TRANSLATE_NOOP("wording",
                            "Stays that begin in the period with people who come from another setting of the "
                            "plan.")},
    Words{Measure::Diverted, QT_TRANSLATE_NOOP("wording", "Sent elsewhere"),
          QT_TRANSLATE_NOOP("wording",
                            "People who needed the setting and were sent to another one because it was full.")},
    Words{Measure::Surged, QT_TRANSLATE_NOOP("wording", "Taken in above capacity"),
          QT_TRANSLATE_NOOP("wording", "People who were taken in although the setting was full.")},
    Words{Measure::TurnedAway, QT_TRANSLATE_NOOP("wording", "Turned away"),
          QT_TRANSLATE_NOOP("wording", "People who needed the setting and were turned away because it was full.")},
    Words{Measure::Escalated, QT_TRANSLATE_NOOP("wording", "Left the queue for another setting"),
          QT_TRANSLATE_NOOP("wording",
                            "People who stopped waiting for the setting because they came to need another "
                            "one.")},
    Words{Measure::LeftQueue, QT_TRANSLATE_NOOP("wording", "Left the queue"),
          QT_TRANSLATE_NOOP("wording",
                            "People who stopped waiting for the setting and left the plan: they died, or "
                            "their need was met otherwise.")},
    Words{Measure::Deaths, QT_TRANSLATE_NOOP("wording", "Deaths"),
          QT_TRANSLATE_NOOP("wording",
                            "People who died at the end of a stay in the setting, or while they were delayed "
                            "in it.")},
    Words{Measure::DelayedDays, QT_TRANSLATE_NOOP("wording", "Days delayed"),
          QT_TRANSLATE_NOOP("wording", "Days that people spent in the setting after they were ready to leave.")},
    Words{Measure::DelayedDischargeDays, QT_TRANSLATE_NOOP("wording", "Days of delayed discharge"),
          QT_TRANSLATE_NOOP("wording",
                            "Days that people spent in a hospital setting after they were ready to leave for "
                            "a place outside hospital.")},
    Words{
        Measure::DelayedDischargeCode9Days, QT_TRANSLATE_NOOP("wording", "Days of delayed discharge, code 9"),
        QT_TRANSLATE_NOOP("wording", "Days of delayed discharge for a complex reason, such as a guardianship order.")},
    Words{Measure::DelayedDischargeFamilyDays,
          QT_TRANSLATE_NOOP("wording", "Days of delayed discharge, patient, carer or family"),
          QT_TRANSLATE_NOOP("wording", "Days of delayed discharge while the person or the family decides.")},
    Words{Measure::DelayedDischargeHealthSocialDays,
          QT_TRANSLATE_NOOP("wording", "Days of delayed discharge, health and social care"),
          QT_TRANSLATE_NOOP("wording",
                            "Days of delayed discharge for an assessment, an arrangement or want of a place.")},
    Words{Measure::CareDays, QT_TRANSLATE_NOOP("wording", "Days of care"),
          QT_TRANSLATE_NOOP("wording", "Days that people spent in the setting, in care or ready to leave.")},
    Words{Measure::RightPlaceDays, QT_TRANSLATE_NOOP("wording", "Right-place days"),
          QT_TRANSLATE_NOOP("wording",
                            "Days that people spent in the setting that they needed, neither delayed nor "
                            "sent elsewhere.")},
    Words{Measure::WaitingDays, QT_TRANSLATE_NOOP("wording", "Days waiting"),
          QT_TRANSLATE_NOOP("wording", "Days that people spent waiting for the setting in none.")},
    Words{
        Measure::Waits, QT_TRANSLATE_NOOP("wording", "People who had to wait"),
        QT_TRANSLATE_NOOP("wording", "People who start in the setting after a wait, or a delay for want of a place.")},
    Words{Measure::WaitDaysMean, QT_TRANSLATE_NOOP("wording", "Average wait"),
          QT_TRANSLATE_NOOP("wording",
                            "Days that people who start in the setting waited or were delayed for want of a "
                            "place, on average. Those who did not wait count with 0.")},
    Words{Measure::WaitDaysMedian, QT_TRANSLATE_NOOP("wording", "Median wait"),
          QT_TRANSLATE_NOOP("wording",
                            "Half of the people who start in the setting waited no longer than so many days.")},
    Words{Measure::WaitDaysP90, QT_TRANSLATE_NOOP("wording", "Wait of nine in ten"),
          QT_TRANSLATE_NOOP("wording",
                            "Nine in ten of the people who start in the setting waited no longer than so "
                            "many days.")},
    Words{Measure::WaitDaysLongest, QT_TRANSLATE_NOOP("wording", "Longest wait"),
          QT_TRANSLATE_NOOP("wording",
                            "The longest wait, in days, of all people who start in the "
                            "setting.")},
    Words{Measure::Exchanged, QT_TRANSLATE_NOOP("wording", "Moved in a ring"),
          QT_TRANSLATE_NOOP("wording",
                            "People who could move only because others moved at the same moment, each into "
                            "the place that another left.")},
    Words{Measure::UnitsHeldAway, QT_TRANSLATE_NOOP("wording", "Units held for people elsewhere"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds, places or hours a week that are kept or reserved for people who are "
                            "elsewhere, on an average day.")},
    Words{Measure::CareCost, QT_TRANSLATE_NOOP("wording", "Cost of units in use"),
          QT_TRANSLATE_NOOP("wording",
                            "Units in use times the cost of a unit and day, in pounds of the price year. What stands "
                            "open and unused and the changes themselves are not in it: Money and staff has both.")},
    Words{Measure::DelayedOver3Days, QT_TRANSLATE_NOOP("wording", "Delayed more than three days"),
          QT_TRANSLATE_NOOP("wording",
                            "People delayed in the setting for more than three days at the end of a month, "
                            "as the national census counted them, on average over the months.")},
    Words{Measure::DischargesDelayedOver3Days, QT_TRANSLATE_NOOP("wording", "Discharges delayed more than three days"),
          QT_TRANSLATE_NOOP("wording",
                            "People whose discharge from hospital was delayed for more than three days at "
                            "the end of a month, on average over the months.")},
    Words{Measure::PeopleCannotBeServed, QT_TRANSLATE_NOOP("wording", "People who cannot be served"),
          QT_TRANSLATE_NOOP("wording",
                            "People who come to need more than all that the setting has, or who stand in a "
                            "ring of delays that no move resolves.")},
    Words{Measure::DaysCannotBeServed, QT_TRANSLATE_NOOP("wording", "Days that people cannot be served"),
          QT_TRANSLATE_NOOP("wording", "Days that people spent needing more than all that the setting has.")},
    Words{Measure::PeopleTurnedAround, QT_TRANSLATE_NOOP("wording", "Units made ready"),
          QT_TRANSLATE_NOOP("wording",
                            "People whose bed, place or hours were made ready for the next person after they "
                            "left.")},
    Words{Measure::UnitsInTurnaround, QT_TRANSLATE_NOOP("wording", "Units being made ready"),
          QT_TRANSLATE_NOOP("wording",
                            "Beds, places or hours a week that nobody is in and that are not free yet, on an "
                            "average day.")},
};

constexpr bool complete()
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (table[i].measure != static_cast<Measure>(i))
            return false;
    return table.size() == static_cast<std::size_t>(results::measureCount);
}
static_assert(complete(), "every measure has its words, in order");

const Words& wordsOf(Measure measure) { return table[static_cast<std::size_t>(measure)]; }

} // namespace

std::string measureName(Measure measure, const Translate& say) { return say(wordsOf(measure).name); }

std::string measureDefinition(Measure measure, const Translate& say) { return say(wordsOf(measure).definition); }

std::string measureValue(Measure measure, double value, const Translate& say)
{
    switch (results::ruleOf(measure).unit) {
    case results::Unit::Share: return numbers().share(value);
    case results::Unit::Pounds: return numbers().money(value);
    case results::Unit::People: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 people")), {numbers().people(value)});
    case results::Unit::Days: return fill(say(QT_TRANSLATE_NOOP("wording", "%1 days")), {numbers().people(value)});
    case results::Unit::Units:
    case results::Unit::Count: break;
    }
    return numbers().people(value);
}

} // namespace homeward::wording
