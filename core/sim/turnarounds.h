// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/calendar.h"
#include "core/sim/compiled.h"

#include <vector>

namespace homeward::sim {

/// Units between two people: nobody is in them, and they are not free yet.
struct Turnaround {
    int setting = none;
    int cohort = none; ///< of the person who was in them
    int units = 0;
};

/// The turnarounds that are under way, each until its event.
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
        m_underWay[static_cast<std::size_t>(number)] = turnaround;
        m_calendar.schedule(until, EventKind::TurnaroundEnds, number);
    }
    /// The one whose event is due.
    [[nodiscard]] Turnaround end(int number)
    {
        m_free.push_back(number);
        return m_underWay[static_cast<std::size_t>(number)];
    }

private:
    Calendar& m_calendar;
    std::vector<Turnaround> m_underWay; ///< by number, which is used again
    std::vector<int> m_free;
};

} // namespace homeward::sim
