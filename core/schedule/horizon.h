// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/schedule/quantities.h"

#include <cstdint>
#include <vector>

namespace homeward::schedule {

/// What repeats by the calendar.
struct CalendarDay {
    std::uint8_t month = 0;     ///< 0 January
    std::uint8_t weekday = 0;   ///< 0 Monday

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// The days of a run, from the people of the first day to the end of the horizon, and which figures hold before the
/// plan's start. An earlier calibrated year is run with its own dated figures, and trends count from it. In a run-in the
/// figures of the first day hold, without changes; what repeats (month, weekday, hour) follows the calendar, so that
/// its mean is kept.
class Horizon {
public:
    /// `begin` is a whole day, 0 or below; `runIn` = the days before the start are a run-in.
    Horizon(base::Date start, int years, Second begin, bool runIn);

    [[nodiscard]] base::Date start() const { return m_start; }
    [[nodiscard]] Second begin() const { return m_begin; }
    [[nodiscard]] Second end() const { return m_end; }
    [[nodiscard]] int days() const { return static_cast<int>(m_calendar.size()); }
    /// The first day, from the plan's start: 0 or below.
    [[nodiscard]] int firstDay() const { return static_cast<int>(m_begin / base::secondsPerDay); }
    /// The beginning of a day, and its noon; days count from the beginning of the run.
    [[nodiscard]] Second morning(int day) const { return m_begin + static_cast<Second>(day) * base::secondsPerDay; }
    [[nodiscard]] Second noon(int day) const { return morning(day) + base::secondsPerDay / 2; }

    /// The moment whose dated figures hold at `now`.
    [[nodiscard]] Second dated(Second now) const { return m_runIn && now < 0 ? 0 : now; }
    /// The moment for which rates with a trend were typed.
    [[nodiscard]] Second typedFor() const { return m_runIn ? 0 : m_begin; }
    /// Of a day of the run.
    [[nodiscard]] CalendarDay calendarOn(int day) const { return m_calendar[static_cast<std::size_t>(day)]; }
    /// Of a moment of the run.
    [[nodiscard]] CalendarDay calendarAt(Second now) const
    {
        return calendarOn(static_cast<int>((now - m_begin) / base::secondsPerDay));
    }

private:
    base::Date m_start;
    Second m_begin;
    Second m_end;
    bool m_runIn;
    std::vector<CalendarDay> m_calendar;
};

/// Of areas that are run together: on the first day of the calibrated year; else at the start where any of the areas
/// gives people who are delayed or wait; else a run-in before it.
[[nodiscard]] Horizon horizonOf(const model::Plan& plan, const std::vector<const model::Area*>& together);

/// The areas that are run with this one (`model::areaGroups`), itself among them.
[[nodiscard]] std::vector<const model::Area*> areasRunWith(const model::Plan& plan, const model::Area& area);

} // namespace homeward::schedule
