// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/from_to_text.h"

#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;

namespace {

wording::FromTo told(const model::CapacityEffect& effect, model::Ramp ramp = {})
{
    model::Plan plan = tests::smallPlan();
    model::Scenario scenario;
    scenario.id = model::ScenarioId{"grows"};
    scenario.name = "Grows";
    model::Change change;
    change.id = model::ChangeId{"growth"};
    change.start = plan.start;
    change.ramp = ramp;
    change.effect = effect;
    scenario.changes = {change};
    plan.scenarios.push_back(scenario);
    const auto found = wording::fromTo(plan, scenario, change);
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("A capacity that grows by a share a year says so, and not what it has grown by in its first week")
{
    using model::CapacityMode;
    const auto grows = told({tests::small::careAtHome, CapacityMode::GrowPerYear, 0.025});
    CHECK(grows.from == "1,200 hours a week");
    CHECK(grows.to == "1,200 hours a week, growing by 2.5\u00a0% a year");
    CHECK(told({tests::small::careAtHome, CapacityMode::GrowPerYear, -0.04}).to
          == "1,200 hours a week, less by 4\u00a0% a year");
    CHECK(told({tests::small::careAtHome, CapacityMode::Add, 100.0}).to == "1,300 hours a week");
}
