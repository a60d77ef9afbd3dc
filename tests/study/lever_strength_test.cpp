// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/lever_strength.h"

#include "core/model/lookup.h"
#include "core/study/least_capacity.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::study;
using tests::Network;

namespace {

/// A ward without limits: people there on average = 40 a day x 5 days, times the change of demand.
model::Plan ward(double factor)
{
    Network net(1);
    net.setting("ward", 10'000);
    net.cohort("people", "ward", 40.0);
    net.step("ward", Network::stay(model::Family::Fixed, 5.0));
    net.plan.run.runInDays = 30;
    net.plan.run.replications = 20;
    model::Scenario fewer = net.plan.scenarios.front();
    fewer.id = model::ScenarioId("fewer");
    fewer.name = "Fewer come";
    model::Change change;
    change.id = model::ChangeId("demand");
    change.name = "Fewer";
    change.start = net.plan.start;
    change.effect = model::DemandEffect{factor};
    fewer.changes = {change};
    net.plan.scenarios.push_back(fewer);
    return net.plan;
}

StrengthRequest presentBelow(model::Plan plan, double below)
{
    StrengthRequest request;
    request.run.plan = std::move(plan);
    request.result.measure = results::Measure::PeoplePresent;
    request.result.scenario = model::ScenarioId("fewer");
    request.below = below;
    return request;
}

} // namespace

TEST_CASE("The strength that is needed is the one that theory gives")
{
    // At full strength 20 % fewer come: 160 people for 200. Below 180 takes half of it. One step of 5 % moves the mean by
    // 2 people; the standard error of 20 futures is 0.2, so that an answer two steps off is caught.
    const auto found = leastStrength(presentBelow(ward(0.8), 180.0));
    REQUIRE(found.ok());
    REQUIRE(found.value().percent);
    CHECK(*found.value().percent >= 50);
    CHECK(*found.value().percent <= 55);
    for (const StrengthTried& one : found.value().path)
        CHECK((one.look.verdict == CapacityVerdict::Below) == (one.look.found.ci95High <= 180.0));
}

TEST_CASE("No strength within bounds is said to be none, and none needed is 0 %")
{
    const auto none = leastStrength(presentBelow(ward(0.8), 100.0)); // 200 % gives 120
    REQUIRE(none.ok());
    CHECK_FALSE(none.value().percent);
    CHECK(none.value().path.back().percent == 200);
    const auto zero = leastStrength(presentBelow(ward(0.8), 400.0));
    REQUIRE(zero.ok());
    CHECK(zero.value().percent == 0);
}

TEST_CASE("A scenario without a change that has a strength is refused")
{
    StrengthRequest request = presentBelow(ward(0.8), 100.0);
    request.result.scenario = model::ScenarioId("base");
    CHECK(leastStrength(request).error().code == base::ErrorCode::UnknownName);
}

TEST_CASE("Factors move from 1, shares and units from 0, and what holds or does not has no strength")
{
    const auto factor = atStrength(model::StayEffect{model::SettingId("ward"), 0.8}, 0.5);
    CHECK(std::get<model::StayEffect>(*factor).factor == Approx(0.9));
    CHECK(std::get<model::DemandEffect>(*atStrength(model::DemandEffect{0.2}, 2.0)).factor == 0.0);
    const model::RedirectEntryEffect redirect{model::SettingId("a"), model::SettingId("b"), 0.6};
    CHECK(std::get<model::RedirectEntryEffect>(*atStrength(redirect, 0.5)).share == Approx(0.3));
    CHECK(std::get<model::RedirectEntryEffect>(*atStrength(redirect, 2.0)).share == 1.0);
    const model::CapacityEffect add{model::SettingId("ward"), model::CapacityMode::Add, -6.0};
    CHECK(std::get<model::CapacityEffect>(*atStrength(add, 1.5)).value == -9.0);
    CHECK_FALSE(atStrength(model::CapacityEffect{model::SettingId("ward"), model::CapacityMode::Set, 6.0}, 0.5));
    CHECK_FALSE(atStrength(model::RuleEffect{}, 0.5));
}

TEST_CASE("Mixes that do with fewer of both leave no other on the frontier")
{
    const auto tried = [](int first, int second, CapacityVerdict verdict) {
        return CapacityTried{{first, second}, 10, {}, verdict};
    };
    const auto frontier = frontierOf({tried(5, 9, CapacityVerdict::Below), tried(7, 9, CapacityVerdict::Below),
                                      tried(7, 4, CapacityVerdict::Below), tried(6, 3, CapacityVerdict::Above),
                                      tried(9, 4, CapacityVerdict::Below), tried(10, 1, CapacityVerdict::Below)});
    CHECK(frontier == std::vector<std::vector<int>>{{5, 9}, {7, 4}, {10, 1}});
    CHECK(frontierOf({CapacityTried{{5}, 10, {}, CapacityVerdict::Below}}).empty());
}

TEST_CASE("What was found, taken as a scenario, gives what was found")
{
    Network net(2);
    net.setting("ward", 3).fromOutside.kind = model::FullRuleKind::TurnAway;
    net.cohort("people", "ward", 6.0);
    net.step("ward", Network::exponential(2.0));
    net.plan.run.replications = 12;
    model::Change grow;
    grow.id = model::ChangeId("grow");
    grow.name = "More beds";
    grow.start = net.plan.start;
    grow.effect = model::CapacityEffect{model::SettingId("ward"), model::CapacityMode::Add, 2.0};
    net.plan.scenarios.push_back({model::ScenarioId("more"), "More beds", {}, {grow}});
    LeastRequest request;
    request.run.plan = net.plan;
    request.result.measure = results::Measure::TurnedAway;
    request.result.scenario = model::ScenarioId("more");
    request.below = 200.0;
    request.first.setting = model::SettingId("ward");
    request.mostReplications = 12;
    int told = 0;
    const auto found = leastCapacity(
        request, {}, [&](const std::vector<CapacityTried>& path) { told = static_cast<int>(path.size()); });
    REQUIRE(found.ok());
    REQUIRE(found.value().outcome == LeastOutcome::Found);
    CHECK(told == static_cast<int>(found.value().path.size()));
    const model::Scenario taken =
        asScenario(request, found.value(), model::ScenarioId("least"), "Enough beds", {"Ward: enough"});
    CHECK(taken.name == "Enough beds");
    REQUIRE(taken.changes.size() == 1); // the old change of the beds is no longer there
    CHECK(taken.changes.front().id != grow.id);
    model::Plan plan = net.plan;
    plan.scenarios.push_back(taken);
    const auto run = sim::run({plan, {taken.id}});
    REQUIRE(run.ok());
    ChosenResult turnedAway = request.result;
    turnedAway.scenario = taken.id;
    const auto values = valuesOf(run.value(), turnedAway);
    REQUIRE(values.ok());
    CHECK(results::summarise(values.value()).mean == found.value().with(found.value().units)->found.mean);
}
