// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/periods.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <string>

namespace homeward::results {

namespace {

using base::Date;
using base::Period;
using base::secondsPerDay;

/// The ISO 8601 week of a date; a week belongs to the year of its Thursday.
std::string weekLabel(Date date)
{
    const Date thursday = date.plusDays(3 - date.weekday());
    const auto week = (thursday.days() - Date(thursday.year(), 1, 1).days()) / 7 + 1;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-W%02d", thursday.year(), static_cast<int>(week));
    return text.data();
}

/// Divides a run into weeks or days; the first and the last week may be part weeks.
std::vector<Period> stepsFrom(Date start, Date end, Grid grid)
{
    std::vector<Period> steps;
    for (Date first = start; first < end;) {
        const Date next = std::min(first.plusDays(grid == Grid::Week ? 7 - first.weekday() : 1), end);
        steps.push_back({grid == Grid::Week ? weekLabel(first) : first.iso(),
                         (first.days() - start.days()) * secondsPerDay, (next.days() - start.days()) * secondsPerDay});
        first = next;
    }
    return steps;
}

} // namespace

base::Status checkPeriods(Date start, int years, Grid grid, const std::vector<Window>& windows)
{
    if (grid > Grid::Month && years > mostYearsByWeekOrDay)
        return base::Error{base::ErrorCode::GridTooFine, {}, {}, {}, mostYearsByWeekOrDay};
    for (const Window& window : windows)
        if (window.to < window.from || window.to < start || window.from >= start.plusYears(years))
            return base::Error{base::ErrorCode::WindowOutsideRun, {}, {}, window.from.iso() + '/' + window.to.iso(), 0};
    return base::done();
}

Periods periodsOf(Date start, int years, Grid grid, const std::vector<Window>& windows)
{
    Periods made{base::monthsFrom(start, years), base::financialYearsFrom(start, years), {}, {}};
    const Date end = start.plusYears(years);
    if (grid == Grid::Week || grid == Grid::Day)
        made.steps = stepsFrom(start, end, grid);
    for (const Window& window : windows) {
        const Date from = std::max(window.from, start);
        const Date to = std::min(window.to.plusDays(1), end);
        if (from < to)
            made.windows.push_back({from.iso() + '/' + to.plusDays(-1).iso(),
                                    (from.days() - start.days()) * secondsPerDay,
                                    (to.days() - start.days()) * secondsPerDay});
    }
    return made;
}

std::vector<Period> cellsOf(const Periods& periods)
{
    std::set<std::int64_t> edges;
    for (const auto* list : {&periods.months, &periods.financialYears, &periods.steps, &periods.windows})
        for (const Period& period : *list) {
            edges.insert(period.firstSecond);
            edges.insert(period.endSecond);
        }
    std::vector<Period> cells;
    for (auto edge = edges.begin(); edge != edges.end() && std::next(edge) != edges.end(); ++edge)
        cells.push_back({{}, *edge, *std::next(edge)});
    return cells;
}

std::vector<std::pair<int, int>> cellsIn(const std::vector<Period>& cells, const std::vector<Period>& periods)
{
    const auto cellFrom = [&](std::int64_t second) {
        return static_cast<int>(std::ranges::lower_bound(cells, second, {}, &Period::firstSecond) - cells.begin());
    };
    std::vector<std::pair<int, int>> ranges;
    for (const Period& period : periods)
        ranges.emplace_back(cellFrom(period.firstSecond), cellFrom(period.endSecond));
    return ranges;
}

int monthEndsIn(Date start, std::int64_t firstSecond, std::int64_t endSecond)
{
    // Counts months by a running number: as many end in the period as begin after its first second and up to its end.
    const auto monthsBefore = [&](std::int64_t second) {
        const Date date = start.plusDays(second / secondsPerDay);
        return date.year() * 12 + date.month();
    };
    return monthsBefore(endSecond) - monthsBefore(firstSecond);
}

} // namespace homeward::results
