// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/schedule/quantities.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace homeward::schedule {

/// The part of a date that monthly and weekly factors depend on.
struct CalendarDay {
    std::uint8_t month = 0;     ///< 0 January
    std::uint8_t weekday = 0;   ///< 0 Monday

    friend bool operator==(const CalendarDay&, const CalendarDay&) = default;
};

/// The time of a run, and which figures apply before the plan's start. Day one is the day whose people the plan gives:
/// the plan's start, or the start of an earlier calibrated year. That year is run with its own dated figures, and
/// trends count from it. In a run-in before day one the figures of day one apply, without changes; repeating factors
/// (month, weekday, hour) follow the calendar, so that their mean is kept.
class Horizon {
public:
    /// `begin` <= `dayOne` <= 0. A run-in may begin within a day.
    Horizon(base::Date start, int years, Second dayOne, Second begin);

    [[nodiscard]] base::Date start() const { return m_start; }
    [[nodiscard]] Second begin() const { return m_begin; }
    [[nodiscard]] Second dayOne() const { return m_dayOne; }
    [[nodiscard]] Second end() const { return m_end; }
    /// The number of calendar days; the first may be only part of a day.
    [[nodiscard]] int days() const { return static_cast<int>(m_calendar.size()); }
    /// The day on which the run begins, counted from the plan's start: 0 or below.
    [[nodiscard]] int firstDay() const { return m_firstDay; }
    /// The beginning of a day, and its noon; days are counted from the one on which the run begins.
    [[nodiscard]] Second morning(int day) const { return static_cast<Second>(m_firstDay + day) * base::secondsPerDay; }
    [[nodiscard]] Second noon(int day) const { return morning(day) + base::secondsPerDay / 2; }
    /// The share of a day that lies within the run: below 1 if the run begins within its first day.
    [[nodiscard]] double shareRun(int day) const { return day > 0 ? 1.0 : daysOf(morning(1) - m_begin); }

    /// The moment whose dated figures apply at `now`.
    [[nodiscard]] Second dated(Second now) const { return std::max(now, m_dayOne); }
    /// The moment to which typed rates refer, before their trend.
    [[nodiscard]] Second typedFor() const { return m_dayOne; }
    /// Of a day of the run.
    [[nodiscard]] CalendarDay calendarOn(int day) const { return m_calendar[static_cast<std::size_t>(day)]; }
    /// The weekday, 0 = Monday, of a day of the run or after it.
    [[nodiscard]] int weekdayOn(int day) const { return (calendarOn(0).weekday + day) % 7; }
    /// Of a moment of the run.
    [[nodiscard]] CalendarDay calendarAt(Second now) const { return calendarOn(dayAt(now)); }
    /// The day and the hour, 0 to 23, that a moment of the run lies in.
    [[nodiscard]] int dayAt(Second now) const { return static_cast<int>((now - morning(0)) / base::secondsPerDay); }
    [[nodiscard]] int hourAt(Second now) const
    {
        constexpr Second secondsPerHour = 3'600;
        return static_cast<int>((now - morning(0)) % base::secondsPerDay / secondsPerHour);
    }

private:
    base::Date m_start;
    Second m_dayOne;
    Second m_begin;
    Second m_end;
    int m_firstDay;
    std::vector<CalendarDay> m_calendar;
};

/// The horizon of a plan, from its run-in on. It does not depend on what areas give for day one, so that arrivals stay
/// the same whatever else is in the plan.
[[nodiscard]] Horizon horizonOf(const model::Plan& plan);

} // namespace homeward::schedule
