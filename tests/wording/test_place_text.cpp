// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/wording/place_text.h"

using homeward::tests::smallPlan;
using homeward::wording::placeText;

namespace {

std::string placed(const std::string& path) { return placeText(path, smallPlan()); }

} // namespace

TEST_CASE("A place is named from the plan down to the field")
{
    CHECK(placed("/cohorts/0/pathway/0/routes") == "Cohort 85 and over, Acute hospital, routes");
    CHECK(placed("/cohorts/0/pathway/0/stay/mean") == "Cohort 85 and over, Acute hospital, mean stay");
    CHECK(placed("/cohorts/0/pathway/0/routes/2/delays/0/chance")
          == "Cohort 85 and over, Acute hospital, route to Care home, chance of the delay");
    CHECK(placed("/settings/1/capacity/steps/0/units") == "Setting Care home, capacity");
    CHECK(placed("/areas/0/population/2/people") == "Area North, 2028, population");
    CHECK(placed("/scenarios/1/changes/2/effect/share") == "Scenario Closer to home, change Home first, share");
    CHECK(placed("/run/years") == "Run settings, number of years");
}

TEST_CASE("An item itself is named without a field")
{
    CHECK(placed("/settings/2") == "Setting Care at home");
    CHECK(placed("/scenarios/1/changes/0") == "Scenario Closer to home, change Prevention");
}

TEST_CASE("A path that leads nowhere gives what is known")
{
    CHECK(placed("/settings/99/name") == "Name");
    CHECK(placed("/settings") == "Settings");
    CHECK(placed("").empty());
    CHECK(placed("/cohorts/0/pathway/77/stay/mean") == "Cohort 85 and over, mean stay");
    CHECK(placed("/cohorts/99999999999999999999/name") == "Name");
}
