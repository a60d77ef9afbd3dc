// SPDX-License-Identifier: GPL-3.0-or-later
// What a person needs, holds and gives up, and whether there is room for it.
#include "core/sim/engine.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using model::FullRuleKind;

/// Where the person goes next, and how many units it needs there.
void Engine::want(Person& person, int setting)
{
    person.next = setting;
    person.unitsWanted = static_cast<int>(oneUnit);
    person.divertedNext = false;
    if (room(setting).inUnits)
        return;
    const CompiledStep& step = m_model.step(cohortIn(person, setting), setting);
    if (step.package == none)
        return;
    const double hours = sampler(step.package).quantile(luck(person, Purpose::Package, setting, m_people.visits(person, setting)))
        * factorOf(step.packageLevers);
    person.unitsWanted = static_cast<int>(std::clamp<Units>(std::llround(hours * static_cast<double>(oneUnit)), 1,
                                                            std::numeric_limits<int>::max() / 4));
}

/// The cohort of the way taken, or the present one where the way leads to a setting unknown to the new one.
int Engine::cohortIn(const Person& person, int setting) const
{
    const int present = person.standing.cohort;
    if (person.nextCohort == present)
        return present;
    return m_model.step(person.nextCohort, setting).stay != none ? person.nextCohort : present;
}

/// Leaves the present setting, whose units become free or are kept; the change is the caller's to tell.
void Engine::leavePlace(Person& person)
{
    Standing& now = person.standing;
    if (now.setting == none)
        return;
    person.givenRoute = none;
    if (person.keepsSeconds > 0)
        keepPlace(person);
    else
        freeUnits(now.setting, now.units);
    now.setting = none;
    now.units = 0;
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

/// Whether there is room in the next setting.
bool Engine::fits(const Person& person) const
{
    const Room& there = room(person.next);
    if (person.standing.away == person.next)
        return true;
    if (!there.open)
        return false;
    if (there.queue.people > 0 || person.standing.setting == person.next)
        return fitsBeside(person, there);
    return there.used + person.unitsWanted <= roomLimit(person, there);
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
