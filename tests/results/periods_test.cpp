// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/periods.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::results;
using base::Date;

TEST_CASE("Weeks begin on Mondays and are numbered as ISO 8601 numbers them")
{
    const Date start(2026, 12, 30);   // a Wednesday
    const Periods periods = periodsOf(start, 1, Grid::Week, {});
    REQUIRE(periods.steps.size() == 53);
    CHECK(periods.steps[0].label == "2026-W53");
    CHECK(periods.steps[0].endSecond == 5 * base::secondsPerDay);
    CHECK(periods.steps[1].label == "2027-W01");
    CHECK(periods.steps[1].endSecond - periods.steps[1].firstSecond == 7 * base::secondsPerDay);
    CHECK(periods.steps.back().endSecond == periods.months.back().endSecond);
    CHECK(periodsOf(start, 1, Grid::Day, {}).steps.size() == 365);
    CHECK(periodsOf(start, 1, Grid::Month, {}).steps.empty());
}

TEST_CASE("A window is cut to the run, and none is told outside it")
{
    const Date start(2026, 4, 1);
    const auto windows = periodsOf(start, 1, Grid::Month,
                                   {{Date(2026, 12, 1), Date(2027, 2, 28)},
                                    {Date(2020, 1, 1), Date(2026, 4, 1)},
                                    {Date(2027, 4, 1), Date(2027, 5, 1)}})
                             .windows;
    REQUIRE(windows.size() == 2);
    CHECK(windows[0].label == "2026-12-01/2027-02-28");
    CHECK(windows[0].endSecond - windows[0].firstSecond == 90 * base::secondsPerDay);
    CHECK(windows[1].label == "2026-04-01/2026-04-01");
}

TEST_CASE("Cells are cut by every boundary, and each period is whole cells")
{
    for (const Grid grid : {Grid::Month, Grid::Week, Grid::Day}) {
        const Periods periods = periodsOf(Date(2026, 4, 15), 2, grid, {{Date(2026, 7, 9), Date(2027, 1, 3)}});
        const auto cells = cellsOf(periods);
        for (std::size_t c = 1; c < cells.size(); ++c)
            REQUIRE(cells[c].firstSecond == cells[c - 1].endSecond);
        for (const auto* list : {&periods.months, &periods.financialYears, &periods.steps, &periods.windows}) {
            const auto ranges = cellsIn(cells, *list);
            for (std::size_t p = 0; p < list->size(); ++p) {
                REQUIRE(ranges[p].first < ranges[p].second);
                CHECK(cells[static_cast<std::size_t>(ranges[p].first)].firstSecond == (*list)[p].firstSecond);
                CHECK(cells[static_cast<std::size_t>(ranges[p].second - 1)].endSecond == (*list)[p].endSecond);
            }
        }
    }
}

TEST_CASE("A month ends at the end of its last day")
{
    const Date start(2026, 4, 15);
    const auto days = [](int count) { return count * base::secondsPerDay; };
    CHECK(monthEndsIn(start, 0, days(15)) == 0);   // to the last day of April, which is still to come
    CHECK(monthEndsIn(start, 0, days(16)) == 1);
    CHECK(monthEndsIn(start, days(16), days(17)) == 0);
    CHECK(monthEndsIn(start, 0, days(365)) == 12);
}
