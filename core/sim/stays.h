// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/calendar.h"
#include "core/sim/compiled.h"
#include "core/sim/people.h"
#include "core/sim/stay_draw.h"

namespace homeward::sim {

/// Draws lengths of stay and packages, applies the changes in force to them, and steps packages down during a stay.
/// Owns no units: the caller frees what a step gives back.
class Stays {
public:
    Stays(const Compiled& model, People& people, Calendar& calendar)
        : m_model(model),
          m_people(people),
          m_calendar(calendar)
    {
    }

    /// The units that a person of a cohort needs in a setting of hours.
    [[nodiscard]] int package(const Person& person, int cohort, int setting) const;
    /// The same for a stay that began before the first day, and so before any change.
    [[nodiscard]] int packageInProgress(const Person& person, int cohort, int setting) const;
    /// The length of a stay that begins, drawn with its route unless both were drawn with the arrival.
    [[nodiscard]] Second begin(Person& person, const CompiledStep& step, StayDraw drawn)
    {
        const int here = person.state.setting;
        person.visit = m_people.settleRequest(person, here);
        if (drawn.route == none)
            drawn = drawStay(m_model, step, movedBy(person), person.key, keyOf(here), person.visit);
        person.route = drawn.route;
        return secondsOf(drawn.days * factorOf(step.stayLevers));
    }

    /// Begins to step down the package of a stay, whose step has an end size. Returns the units of the first step, or
    /// none where the package is no larger than the end size.
    [[nodiscard]] int beginStepDown(const Person& person, const CompiledStep& step, Second until);
    /// The same for a stay that has begun earlier.
    [[nodiscard]] int resumeStepDown(const Person& person, Second since, Second until, int from, int to);
    /// Multiplies the sizes of a package that steps down.
    void scaleStepDown(const Person& person, double factor);
    /// Schedules the next step, or the end of the stay after the last.
    void scheduleStep(Person& person);
    /// The units at the present step.
    [[nodiscard]] int unitsNow(const Person& person);
    /// The units that a person holds when its stay is over.
    [[nodiscard]] int unitsAtEnd(const Person& person);

    /// The product of the factors of some changes at this moment.
    [[nodiscard]] double factorOf(const LeverRange& levers) const
    {
        return levers.count == 0 ? 1.0 : productOf(levers);
    }
    /// The change whose onward routes apply to a person, if any.
    [[nodiscard]] const CompiledLever* movedBy(const Person& person) const
    {
        return person.moved == none ? nullptr : &m_model.levers[static_cast<std::size_t>(person.moved)];
    }

private:
    [[nodiscard]] int drawnPackage(const Person& person, int cohort, int setting, double factor) const;
    [[nodiscard]] double productOf(const LeverRange& levers) const;
    [[nodiscard]] std::uint64_t keyOf(int setting) const
    {
        return m_model.settingKeys[static_cast<std::size_t>(setting)];
    }
    [[nodiscard]] Second stepsDone(const StepDown& down) const;

    const Compiled& m_model;
    People& m_people;
    Calendar& m_calendar;
};

} // namespace homeward::sim
