// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/capacity_at.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward::model;
using homeward::base::Date;
using homeward::tests::smallPlan;
namespace small = homeward::tests::small;

namespace {

const Date start(2026, 4, 1);

Change rampedOverAYear(RampShape shape)
{
    Change change = small::change("one", "One", DemandEffect{0.5});
    change.ramp = {shape, 12};
    return change;
}

double day(int year, int month, int dayOfMonth)
{
    return static_cast<double>(Date(year, month, dayOfMonth).days() - start.days());
}

} // namespace

TEST_CASE("A change without a ramp is all there from its first day")
{
    const Change change = rampedOverAYear(RampShape::None);
    CHECK(strengthAt(change, start, day(2027, 3, 31)) == 0.0);
    CHECK(strengthAt(change, start, day(2027, 4, 1)) == 1.0);
}

TEST_CASE("A linear ramp is half way in the middle and full at its end")
{
    const Change change = rampedOverAYear(RampShape::Linear);
    CHECK(strengthAt(change, start, day(2027, 4, 1)) == 0.0);
    CHECK(strengthAt(change, start, day(2027, 4, 1) + 183.0) == Approx(0.5));
    CHECK(strengthAt(change, start, day(2028, 4, 1)) == 1.0);
    CHECK(strengthAt(change, start, day(2030, 1, 1)) == 1.0);
}

TEST_CASE("An S-curve starts and ends slowly")
{
    const Change change = rampedOverAYear(RampShape::SCurve);
    const double length = day(2028, 4, 1) - day(2027, 4, 1);
    CHECK(strengthAt(change, start, day(2027, 4, 1) + 0.25 * length) == Approx(0.15625));
    CHECK(strengthAt(change, start, day(2027, 4, 1) + 0.5 * length) == Approx(0.5));
    CHECK(strengthAt(change, start, day(2027, 4, 1) + 0.75 * length) == Approx(0.84375));
}

TEST_CASE("A change has no effect from its end date on")
{
    Change change = rampedOverAYear(RampShape::Linear);
    change.end = Date(2029, 4, 1);
    CHECK(strengthAt(change, start, day(2029, 3, 31)) == 1.0);
    CHECK(strengthAt(change, start, day(2029, 4, 1)) == 0.0);
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
    CHECK(unitsAfter(40.0, change, start, day(2027, 4, 1) + 183.0) == Approx(45.0));
    change.effect = CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1};
    CHECK(unitsAfter(40.0, change, start, day(2027, 4, 1) + 2.0 * 365.25) == Approx(48.4));
    change.on = false;
    CHECK(unitsAfter(40.0, change, start, day(2030, 4, 1)) == 40.0);
}

TEST_CASE("Growth stops at the end date and keeps what was grown")
{
    Change change = small::change("one", "One", CapacityEffect{small::hospital, CapacityMode::GrowPerYear, 0.1});
    change.end = Date(2028, 4, 1);
    CHECK(unitsAfter(40.0, change, start, day(2028, 4, 1)) == Approx(unitsAfter(40.0, change, start, day(2035, 4, 1))));
}

TEST_CASE("An area's own values come before the plan's")
{
    Plan plan = smallPlan();
    plan.areas[0].settings = {{small::careHome, small::units(12), std::nullopt, std::nullopt}};
    CHECK(capacityOf(plan.settings[1], plan.areas[0])->steps[0].units == 12.0);
    CHECK(capacityOf(plan.settings[0], plan.areas[0])->steps[0].units == 40.0);
}

TEST_CASE("A plan without a base scenario is given one")
{
    Plan plan = smallPlan();
    plan.scenarios.erase(plan.scenarios.begin());
    ensureBaseScenario(plan);
    CHECK(plan.scenarios.front().name == "If nothing changes");
    CHECK(plan.scenarios.front().changes.empty());
    CHECK(plan.scenarios.size() == 2);
}
