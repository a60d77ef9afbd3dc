// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/stays.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

namespace {

/// How many steps a package takes down: one a day, but sixty at most, which bounds the events of long stays.
int stepsOf(Second stay)
{
    constexpr Second most = 60;
    return static_cast<int>(std::clamp<Second>(stay / base::secondsPerDay, 1, most));
}

/// The units of a step are those in its middle, so that over the whole stay they add up to those of the straight line.
int unitsAtStep(const StepDown& down, Second step)
{
    const double share = (static_cast<double>(step) + 0.5) / down.steps;
    return static_cast<int>(std::lround(down.from + (down.to - down.from) * share));
}

} // namespace

int Stays::package(const Person& person, int cohort, int setting) const
{
    return drawnPackage(person, cohort, setting, factorOf(m_model.step(cohort, setting).packageLevers));
}

int Stays::packageInProgress(const Person& person, int cohort, int setting) const
{
    return drawnPackage(person, cohort, setting, 1.0);
}

int Stays::drawnPackage(const Person& person, int cohort, int setting, double factor) const
{
    const CompiledStep& step = m_model.step(cohort, setting);
    if (step.package == none)
        return static_cast<int>(oneUnit);
    const double u = draw(person.key, Purpose::Package, keyOf(setting), m_people.requests(person, setting));
    const auto drawnFrom = [&](int sampler) { return m_model.samplers[static_cast<std::size_t>(sampler)].quantile(u); };
    double hours = drawnFrom(step.package);
    // Under a cap, a package between the typed and the largest one is interpolated between them, which gives the right
    // mean.
    if (step.largestPackage != none && factor > 1.0)
        hours += (drawnFrom(step.largestPackage) - hours) * (factor - 1.0) / (step.largestFactor - 1.0);
    else
        hours *= factor;
    return static_cast<int>(
        std::clamp<Units>(std::llround(hours * static_cast<double>(oneUnit)), 1, std::numeric_limits<int>::max() / 4));
}

int Stays::beginStepDown(const Person& person, const CompiledStep& step, Second until)
{
    const auto end =
        static_cast<int>(std::llround(static_cast<double>(step.packageEnd) * factorOf(step.packageLevers)));
    return resumeStepDown(person, m_calendar.now(), until, person.state.units, end);
}

int Stays::resumeStepDown(const Person& person, Second since, Second until, int from, int to)
{
    StepDown& down = m_people.stepDown(person);
    down = {since, until, from, std::min(from, to), stepsOf(until - since)};
    if (from <= to)
        return none;
    return unitsAtStep(down, std::min<Second>(stepsDone(down), down.steps - 1));
}

void Stays::scaleStepDown(const Person& person, double factor)
{
    StepDown& down = m_people.stepDown(person);
    const auto scaled = [factor](int units) {
        return static_cast<int>(std::max<long>(1, std::lround(static_cast<double>(units) * factor)));
    };
    down.from = scaled(down.from);
    down.to = scaled(down.to);
}

/// How many steps are over by now.
Second Stays::stepsDone(const StepDown& down) const
{
    const Second stay = down.until - down.since;
    return stay > 0 ? (m_calendar.now() - down.since) * down.steps / stay : down.steps;
}

void Stays::scheduleStep(Person& person)
{
    const StepDown& down = m_people.stepDown(person);
    const Second next = stepsDone(down) + 1;
    const Second at = down.since + (next * (down.until - down.since) + down.steps - 1) / down.steps;
    person.event = next >= down.steps ? m_calendar.schedule(down.until, EventKind::StayEnds, person.number)
                                      : m_calendar.schedule(at, EventKind::StepsDown, person.number);
}

int Stays::unitsNow(const Person& person)
{
    const StepDown& down = m_people.stepDown(person);
    return std::min(person.state.units, unitsAtStep(down, stepsDone(down)));
}

int Stays::unitsAtEnd(const Person& person) { return std::min(person.state.units, m_people.stepDown(person).to); }

double Stays::productOf(const LeverRange& levers) const
{
    double factor = 1.0;
    for (const CompiledLever& lever : m_model.leversOf(levers))
        factor *= lever.strength.factor(lever.amount, m_calendar.now());
    return factor;
}

} // namespace homeward::sim
