// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/calendar.h"
#include "core/sim/compiled.h"

#include <utility>
#include <vector>

namespace homeward::sim {

/// Units between two people: nobody is in them, and they are not free yet.
struct Turnaround {
    int setting = none; ///< none while no turnaround has this number
    int cohort = none; ///< of the person who was in them
    int units = 0;
    Calendar::EventId ends = Calendar::noEvent; ///< none where it outlasts the run
};

/// The turnarounds in progress, each until its event.
class Turnarounds {
public:
    explicit Turnarounds(Calendar& calendar) : m_calendar(calendar) { }

    void begin(const Turnaround& turnaround, Second until)
    {
        if (m_free.empty()) {
            m_free.push_back(static_cast<int>(m_underWay.size()));
            m_underWay.emplace_back();
        }
        const int number = m_free.back();
        m_free.pop_back();
        Turnaround& begun = m_underWay[static_cast<std::size_t>(number)];
        begun = turnaround;
        begun.ends = m_calendar.schedule(until, EventKind::TurnaroundEnds, number);
    }
    /// Ends the turnaround whose event is due.
    [[nodiscard]] Turnaround end(int number)
    {
        m_free.push_back(number);
        return std::exchange(m_underWay[static_cast<std::size_t>(number)], {});
    }
    /// Ends early, and returns, the turnarounds for which `over(turnaround)` is true.
    template <class Over>
    [[nodiscard]] std::vector<Turnaround> endWhere(Over over)
    {
        std::vector<Turnaround> ended;
        for (std::size_t number = 0; number < m_underWay.size(); ++number) {
            const Turnaround& one = m_underWay[number];
            if (one.setting == none || !over(one))
                continue;
            if (one.ends != Calendar::noEvent)
                m_calendar.cancel(one.ends);
            ended.push_back(end(static_cast<int>(number)));
        }
        return ended;
    }

private:
    Calendar& m_calendar;
    std::vector<Turnaround> m_underWay; ///< by number; numbers are reused
    std::vector<int> m_free;
};

} // namespace homeward::sim
