// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/horizon.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::schedule {

namespace {

std::vector<CalendarDay> calendarFrom(base::Date date, Second begin, Second end)
{
    constexpr int daysOfWeek = 7;
    constexpr int monthsOfYear = 12;
    CalendarDay day{static_cast<std::uint8_t>(date.month() - 1), static_cast<std::uint8_t>(date.weekday())};
    base::Date nextMonth = base::Date(date.year(), date.month(), 1).plusMonths(1);
    std::vector<CalendarDay> calendar;
    calendar.reserve(static_cast<std::size_t>((end - begin) / base::secondsPerDay));
    for (Second at = begin; at < end; at += base::secondsPerDay, date = date.plusDays(1)) {
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

Horizon::Horizon(base::Date start, int years, Second begin, bool runIn)
    : m_start(start),
      m_begin(begin),
      m_end(secondOf(start, start.plusYears(years))),
      m_runIn(runIn),
      m_calendar(calendarFrom(start.plusDays(begin / base::secondsPerDay), begin, m_end))
{
}

Horizon horizonOf(const model::Plan& plan, const std::vector<const model::Area*>& together)
{
    const auto from = [&](Second begin, bool runIn) { return Horizon(plan.start, plan.run.years, begin, runIn); };
    if (plan.calibratedFrom && *plan.calibratedFrom < plan.start)
        return from(secondOf(plan.start, *plan.calibratedFrom), false);
    const bool queuesGiven = std::ranges::any_of(together, [](const model::Area* area) {
        return !area->dayOne.delayed.empty() || !area->dayOne.waiting.empty();
    });
    return from(queuesGiven ? 0 : -static_cast<Second>(plan.run.runInDays) * base::secondsPerDay, true);
}

std::vector<const model::Area*> areasRunWith(const model::Plan& plan, const model::Area& area)
{
    for (const std::vector<int>& group : model::areaGroups(plan)) {
        std::vector<const model::Area*> areas;
        for (const int number : group)
            areas.push_back(&plan.areas[static_cast<std::size_t>(number)]);
        if (std::ranges::find(areas, area.id, [](const model::Area* one) { return one->id; }) != areas.end())
            return areas;
    }
    return {&area};
}

} // namespace homeward::schedule
