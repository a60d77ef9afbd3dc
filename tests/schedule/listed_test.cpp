// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/listed.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

using namespace homeward;
using schedule::Horizon;
using schedule::ListedArrival;
using schedule::Second;

namespace {

constexpr Second day = base::secondsPerDay;
constexpr Second hour = 3'600;
const base::Date start(2026, 4, 1);   // a Wednesday

std::vector<ListedArrival> of(std::vector<model::ListedTime> listed, const Horizon& horizon = Horizon(start, 1, 0, 0))
{
    model::Demand demand;
    demand.listed = std::move(listed);
    return schedule::listedArrivals(demand, horizon);
}

} // namespace

TEST_CASE("Listed arrivals come in order of time, those of one moment together")
{
    const auto found = of({{start.plusDays(3), 9.5, 2, {}, {}},
                           {start, 0.0, 1, {}, {}},
                           {start.plusDays(3), 9.5, 1, {}, {}},
                           {start.plusDays(3), 9.0, 4, {}, {}},
                           {start.plusDays(5), 12.0, 0, {}, {}}});
    CHECK(found == std::vector<ListedArrival>{{0, 1}, {3 * day + 9 * hour, 4}, {3 * day + 9 * hour + hour / 2, 3}});
}

TEST_CASE("A list that repeats goes on to its last day, or to the end of the run")
{
    const auto weekly = of({{start.plusDays(5), 9.0, 1, 7, {}}});
    REQUIRE(weekly.size() == 52);
    CHECK(weekly.front().at == 5 * day + 9 * hour);
    CHECK(weekly.back().at == (5 + 51 * 7) * day + 9 * hour);
    CHECK(of({{start.plusDays(5), 9.0, 1, 7, start.plusDays(19)}}).size() == 3);
    CHECK(of({{start.plusDays(5), 9.0, 1, 7, start.plusDays(18)}}).size() == 2);
    // From before the run on: the same weekday.
    CHECK(of({{start.plusDays(5 - 700), 9.0, 1, 7, {}}}) == weekly);
}

TEST_CASE("What repeats on the first day repeats in a run-in, what comes once comes on its day alone")
{
    const Horizon runIn(start, 1, 0, -20 * day - 6 * hour);   // from 18:00
    const auto before = [&](std::vector<model::ListedTime> listed) {
        std::vector<Second> times;
        for (const ListedArrival& one : of(std::move(listed), runIn))
            if (one.at < 0)
                times.push_back(one.at);
        return times;
    };
    const std::vector<Second> mondays{-16 * day + 9 * hour, -9 * day + 9 * hour, -2 * day + 9 * hour};
    CHECK(before({{start.plusDays(5), 9.0, 1, 7, {}}}) == mondays);
    CHECK(before({{start.plusDays(-2), 9.0, 1, 7, {}}}) == mondays);
    CHECK(before({{start.plusDays(12), 9.0, 1, 7, {}}}).empty());                    // begins later
    CHECK(before({{start.plusDays(-9), 9.0, 1, 7, start.plusDays(-1)}}).size() == 2);   // is over by then
    CHECK(before({{start.plusDays(-9), 9.0, 1, {}, {}}}) == std::vector<Second>{-9 * day + 9 * hour});
    // The run-in begins at 18:00 of its first day.
    CHECK(before({{start, 17.0, 1, 1, {}}}).size() == 20);
    CHECK(before({{start, 18.0, 1, 1, {}}}).size() == 21);
    // An earlier calibrated year has its own dates.
    const Horizon calibrated(start, 1, -20 * day, -20 * day);
    CHECK(of({{start.plusDays(5), 9.0, 1, 7, {}}}, calibrated).front().at == 5 * day + 9 * hour);
}

TEST_CASE("The people a day of a list are the mean of the four weeks around a moment")
{
    const auto weekly = of({{start.plusDays(5), 9.0, 3, 7, {}}, {start.plusDays(200), 8.0, 14, {}, {}}});
    const Second end = 365 * day;
    CHECK(schedule::listedPerDay(weekly, 0, 0, end) == Approx(3.0 / 7.0));
    CHECK(schedule::listedPerDay(weekly, end - 1, 0, end) == Approx(3.0 / 7.0));
    CHECK(schedule::listedPerDay(weekly, 200 * day, 0, end) == Approx(3.0 / 7.0 + 0.5));
    CHECK(schedule::listedPerDay({}, 0, 0, end) == 0.0);
}
