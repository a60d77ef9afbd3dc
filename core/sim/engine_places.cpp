// SPDX-License-Identifier: GPL-3.0-or-later
// What a person needs, holds and gives up, and whether there is room for it.
#include "core/sim/engine_moves.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using model::FullRuleKind;

void Engine::wantHours(Person& person, int setting)
{
    const CompiledStep& step = stepOf(cohortIn(person, setting), setting);
    if (step.package == none)
        return;
    const double hours =
        sampler(step.package).quantile(drawIn(setting, person, Purpose::Package, m_people.visits(person, setting)))
        * factorOf(step.packageLevers);
    person.unitsWanted = static_cast<int>(
        std::clamp<Units>(std::llround(hours * static_cast<double>(oneUnit)), 1, std::numeric_limits<int>::max() / 4));
}

/// The units of the present setting stay the person's for a while.
void Engine::keepPlace(Person& person)
{
    giveUpAway(person);
    person.standing.away = person.standing.setting;
    person.standing.unitsAway = person.standing.units;
    person.reserved = false;
    person.keepEnds = m_calendar.schedule(m_now + person.keepsSeconds, EventKind::KeepEnds, person.number);
    person.keepsSeconds = 0;
}

/// Frees the units that the person holds elsewhere.
void Engine::freeAway(Person& person)
{
    Standing& now = person.standing;
    if (person.keepEnds != Calendar::noTicket)
        m_calendar.cancel(person.keepEnds);
    person.keepEnds = Calendar::noTicket;
    person.reserved = false;
    freeUnits(now.away, now.unitsAway);
    now.away = none;
    now.unitsAway = 0;
}

/// The same where others wait, or where the person holds units already.
bool Engine::fitsBeside(const Person& person, const Room& there) const
{
    const bool returns = person.standing.setting == person.next && !person.delayRuns;
    // Those who wait have been served before: whoever is left does not fit. A newcomer may pass only if smaller ones may;
    // whoever returns to its own setting would give its unit to those ahead.
    const bool mayPass = !returns && (there.inUnits || setting(person.next).smallerMayPass);
    if (there.queue.people > 0 && !mayPass && someoneAhead(person, person.next))
        return false;
    return there.used + moreUnits(person, person.next) <= roomLimit(person, there);
}

} // namespace homeward::sim
