// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/horizon.h"

#include <algorithm>

namespace homeward::schedule {

namespace {

std::vector<CalendarDay> calendarFrom(base::Date date, std::size_t days)
{
    constexpr int daysOfWeek = 7;
    constexpr int monthsOfYear = 12;
    CalendarDay day{static_cast<std::uint8_t>(date.month() - 1), static_cast<std::uint8_t>(date.weekday())};
    base::Date nextMonth = base::Date(date.year(), date.month(), 1).plusMonths(1);
    std::vector<CalendarDay> calendar;
    calendar.reserve(days);
    for (; calendar.size() < days; date = date.plusDays(1)) {
        if (date == nextMonth) {
            day.month = static_cast<std::uint8_t>((day.month + 1) % monthsOfYear);
            nextMonth = nextMonth.plusMonths(1);
        }
        calendar.push_back(day);
        day.weekday = static_cast<std::uint8_t>((day.weekday + 1) % daysOfWeek);
    }
    return calendar;
}

} // namespace

Horizon::Horizon(base::Date start, int years, Second dayOne, Second begin)
    : m_start(start),
      m_dayOne(dayOne),
      m_begin(begin),
      m_end(secondOf(start, start.plusYears(years))),
      m_firstDay(static_cast<int>(morningOf(begin) / base::secondsPerDay)),
      m_calendar(
          calendarFrom(start.plusDays(m_firstDay), static_cast<std::size_t>(m_end / base::secondsPerDay - m_firstDay)))
{
}

Horizon horizonOf(const model::Plan& plan)
{
    const Second dayOne = std::min<Second>(0, secondOf(plan.start, plan.calibratedFrom.value_or(plan.start)));
    return {plan.start, plan.run.years, dayOne, dayOne - secondsOf(plan.run.runInDays)};
}

} // namespace homeward::schedule
