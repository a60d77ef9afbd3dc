// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward::model;
using homeward::base::Date;
using homeward::tests::smallPlan;
namespace small = homeward::tests::small;

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
