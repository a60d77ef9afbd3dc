// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/priorities/right_days.h"

namespace homeward::priorities {

using results::Measure;
using results::ValueList;

RightDays rightDaysOf(const results::RunResult& result, int scenario, const results::Choice& areas,
                      results::FigurePeriod when)
{
    const auto of = [&](Measure measure) {
        return results::perReplication(result, scenario, measure, {areas, results::all}, when);
    };
    const ValueList care = of(Measure::CareDays);
    const ValueList delayed = of(Measure::DelayedDays);
    const ValueList right = of(Measure::RightPlaceDays);
    const ValueList waiting = of(Measure::WaitingDays);
    const ValueList all = care + waiting;
    // People delayed for want of a place, as their part of all who are delayed: both are means over the same time.
    const ValueList process = of(Measure::DelayedCode9) + of(Measure::DelayedFamily) + of(Measure::DelayedHealthSocial);
    const ValueList people = process + of(Measure::DelayedForPlace);
    RightDays days;
    days.right = right / all;
    days.place = (care - delayed - right) / all;
    days.time = waiting / all;
    ValueList held;
    for (std::size_t f = 0; f < delayed.size(); ++f) {
        const double whole = people[f].value_or(0.0);
        held.push(whole > 0.0 ? process[f].value_or(0.0) / whole * delayed[f].value_or(0.0) : 0.0);
    }
    days.care = held / all;
    days.person = (delayed - held) / all;
    return days;
}

} // namespace homeward::priorities
