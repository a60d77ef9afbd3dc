// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/schedule/before_after.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using schedule::beforeAndAfter;

namespace {

model::Change change(const model::Plan& plan, model::Effect effect)
{
    model::Change made;
    made.id = model::ChangeId{"it"};
    made.name = "It";
    made.start = plan.start.plusYears(1);
    made.effect = std::move(effect);
    return made;
}

/// The small plan's first scenario with one change and, before it, others.
model::Scenario scenarioOf(std::vector<model::Change> changes)
{
    return {model::ScenarioId{"s"}, "S", {}, std::move(changes)};
}

} // namespace

TEST_CASE("Units before and after a change of capacity, with the other changes in force")
{
    const model::Plan plan = tests::smallPlan();
    const model::SettingId setting = tests::small::careHome;
    const auto ten = change(plan, model::CapacityEffect{setting, model::CapacityMode::Add, 10.0});
    const auto alone = beforeAndAfter(plan, scenarioOf({ten}), ten);
    REQUIRE(alone);
    CHECK_FALSE(alone->ranges());
    CHECK(alone->afterLow - alone->beforeLow == Approx(10.0));
    CHECK(alone->on == ten.start);

    auto other = change(plan, model::CapacityEffect{setting, model::CapacityMode::Add, 5.0});
    other.id = model::ChangeId{"other"};
    const auto beside = beforeAndAfter(plan, scenarioOf({other, ten}), ten);
    REQUIRE(beside);
    CHECK(beside->beforeLow == Approx(alone->beforeLow + 5.0));
    CHECK(beside->afterLow == Approx(alone->beforeLow + 15.0));

    // Off itself, it is told as it would be on.
    auto off = ten;
    off.on = false;
    CHECK(beforeAndAfter(plan, scenarioOf({off}), off)->afterLow == Approx(alone->afterLow));
}

TEST_CASE("A stay before and after, from the shortest to the longest of the groups")
{
    const model::Plan plan = tests::smallPlan();
    auto shorter = change(plan, model::StayEffect{tests::small::careHome, 0.5});
    shorter.ramp = {model::RampShape::Linear, 12};
    const auto found = beforeAndAfter(plan, scenarioOf({shorter}), shorter);
    REQUIRE(found);
    CHECK(found->afterLow == Approx(0.5 * found->beforeLow));
    CHECK(found->afterHigh == Approx(0.5 * found->beforeHigh));
    CHECK(found->on == shorter.start.plusYears(1));   // when it is in full effect
}

TEST_CASE("People a year before and after a change of need")
{
    const model::Plan plan = tests::smallPlan();
    const auto fewer = change(plan, model::DemandEffect{0.9});
    const auto found = beforeAndAfter(plan, scenarioOf({fewer}), fewer);
    REQUIRE(found);
    CHECK(found->afterLow == Approx(0.9 * found->beforeLow));
    CHECK(found->beforeLow > 0.0);
}

TEST_CASE("Kinds whose figure is the one typed, and settings without a limit, have no before and after")
{
    model::Plan plan = tests::smallPlan();
    const auto share = change(plan, model::RedirectEntryEffect{plan.settings[0].id, plan.settings[1].id, 0.1});
    CHECK_FALSE(beforeAndAfter(plan, scenarioOf({share}), share));
    plan.settings[0].capacity.unlimited = true;
    for (model::Area& area : plan.areas)
        area.settings.clear();
    const auto more = change(plan, model::CapacityEffect{plan.settings[0].id, model::CapacityMode::Add, 1.0});
    CHECK_FALSE(beforeAndAfter(plan, scenarioOf({more}), more));
}

TEST_CASE("A change as it is first offered changes nothing")
{
    using schedule::changesNothing;
    CHECK(changesNothing(model::DemandEffect{1.0}));
    CHECK_FALSE(changesNothing(model::DemandEffect{0.97}));
    CHECK(changesNothing(model::RedirectEntryEffect{{}, {}, 0.0}));
    CHECK_FALSE(changesNothing(model::RedirectEntryEffect{{}, {}, 0.1}));
    CHECK(changesNothing(model::CapacityEffect{{}, model::CapacityMode::Add, 0.0}));
    CHECK(changesNothing(model::CapacityEffect{{}, model::CapacityMode::GrowPerYear, 0.0}));
    CHECK_FALSE(changesNothing(model::CapacityEffect{{}, model::CapacityMode::Set, 0.0}));
    CHECK(changesNothing(model::UnitCostEffect{{}, model::FactorMode::Multiply, 1.0}));
    CHECK_FALSE(changesNothing(model::UnitCostEffect{{}, model::FactorMode::Set, 1.0}));
    CHECK_FALSE(changesNothing(model::RuleEffect{}));
}
