// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/capacity.h"
#include "core/schedule/strength.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <cmath>

using namespace homeward::model;
using homeward::base::Date;
using homeward::schedule::unitsAfter;
using homeward::schedule::unitsTyped;
namespace small = homeward::tests::small;

namespace {

const Date start(2026, 4, 1);

Change rampedOverAYear(RampShape shape)
{
    Change change = small::change("one", "One", DemandEffect{0.5});
    change.ramp = {shape, 12};
    return change;
}

std::int64_t day(int year, int month, int dayOfMonth) { return Date(year, month, dayOfMonth).days() - start.days(); }

double strengthOn(const Change& change, std::int64_t day, double daysMore = 0.0)
{
    return homeward::schedule::strengthOf(change, start)
        .at(day * homeward::base::secondsPerDay + homeward::schedule::secondsOf(daysMore));
}

} // namespace

TEST_CASE("A change without a ramp is all there from its first day")
{
    const Change change = rampedOverAYear(RampShape::None);
    CHECK(strengthOn(change, day(2027, 3, 31)) == 0.0);
    CHECK(strengthOn(change, day(2027, 4, 1)) == 1.0);
}

TEST_CASE("A linear ramp is half way in the middle and full at its end")
{
    const Change change = rampedOverAYear(RampShape::Linear);
    CHECK(strengthOn(change, day(2027, 4, 1)) == 0.0);
    CHECK(strengthOn(change, day(2027, 4, 1) + 183) == Approx(0.5));
    CHECK(strengthOn(change, day(2028, 4, 1)) == 1.0);
    CHECK(strengthOn(change, day(2030, 1, 1)) == 1.0);
}

TEST_CASE("An S-curve starts and ends slowly")
{
    const Change change = rampedOverAYear(RampShape::SCurve);
    const auto length = static_cast<double>(day(2028, 4, 1) - day(2027, 4, 1));
    CHECK(strengthOn(change, day(2027, 4, 1), 0.25 * length) == Approx(0.15625));
    CHECK(strengthOn(change, day(2027, 4, 1), 0.5 * length) == Approx(0.5));
    CHECK(strengthOn(change, day(2027, 4, 1), 0.75 * length) == Approx(0.84375));
}

TEST_CASE("A change has no effect from its end date on")
{
    Change change = rampedOverAYear(RampShape::Linear);
    change.end = Date(2029, 4, 1);
    CHECK(strengthOn(change, day(2029, 3, 31)) == 1.0);
    CHECK(strengthOn(change, day(2029, 4, 1)) == 0.0);
}

TEST_CASE("Capacity follows its steps, and the first holds before its date")
{
    const Capacity capacity{false, {{Date(2026, 4, 1), 40.0}, {Date(2028, 4, 1), 30.0}}, {}};
    CHECK(unitsTyped(capacity, Date(2020, 1, 1)) == 40.0);
    CHECK(unitsTyped(capacity, Date(2028, 3, 31)) == 40.0);
    CHECK(unitsTyped(capacity, Date(2028, 4, 1)) == 30.0);
    CHECK(unitsTyped({}, Date(2028, 4, 1)) == 0.0);
}

TEST_CASE("Capacity is added to, set and grown")
{
    Change change = small::change("one", "One", CapacityEffect{small::hospital, CapacityMode::Add, -10.0});
    CHECK(unitsAfter(40.0, change, start, day(2028, 4, 1)) == Approx(30.0));
    change.effect = CapacityEffect{small::hospital, CapacityMode::Set, 50.0};
    CHECK(unitsAfter(40.0, change, start, day(2027, 4, 1) + 183) == Approx(45.0));
    change.effect = CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1};
    change.ramp = {};
    CHECK(unitsAfter(40.0, change, start, day(2027, 4, 1) + 731) == Approx(48.4).epsilon(1e-3));
    change.on = false;
    CHECK(unitsAfter(40.0, change, start, day(2030, 4, 1)) == 40.0);
}

TEST_CASE("Growth has no effect from its end date on, like every change")
{
    Change change = small::change("one", "One", CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1});
    change.start = Date(2027, 4, 1);
    change.ramp = {};
    change.end = Date(2028, 4, 1);
    CHECK(unitsAfter(40.0, change, start, day(2028, 3, 31)) == Approx(44.0).epsilon(1e-3));
    CHECK(unitsAfter(40.0, change, start, day(2028, 4, 1)) == 40.0);
    CHECK(unitsAfter(40.0, change, start, day(2035, 4, 1)) == 40.0);
}

TEST_CASE("Growth comes with its ramp: half of it while the ramp lasts, and all of it from then on")
{
    Change change = small::change("one", "One", CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1});
    change.start = Date(2027, 4, 1);
    for (const RampShape shape : {RampShape::Linear, RampShape::SCurve}) {
        change.ramp = {shape, 24};
        CHECK(unitsAfter(40.0, change, start, day(2027, 4, 1)) == 40.0);
        CHECK(unitsAfter(40.0, change, start, day(2029, 4, 1)) == Approx(44.0).epsilon(1e-3));
        CHECK(unitsAfter(40.0, change, start, day(2030, 4, 1)) == Approx(48.4).epsilon(1e-3));
    }
    change.ramp = {RampShape::Linear, 24};
    CHECK(unitsAfter(40.0, change, start, day(2028, 4, 1)) == Approx(40.0 * std::pow(1.1, 0.25)).epsilon(1e-3));
    change.ramp = {RampShape::SCurve, 24};
    CHECK(unitsAfter(40.0, change, start, day(2028, 4, 1))
          == Approx(40.0 * std::pow(1.1, 2.0 * 3.0 / 32.0)).epsilon(1e-3));
}
